import * as z from "zod";
import { pathSegment } from "../../../argo/keys";
import type { ApiRequest } from "../../../argo/request";
import type { Session } from "../../../argo/session";
import { objectName } from "../../../model/kubernetes-names";
import type { Caller, CallOptions } from "../../call";
import { reading } from "../../on-server";
import { found } from "../found";

/** The argument of a function that is about a project. */
export const nameOfProject = z.strictObject({
  name: z
    .string()
    .min(1, "must name a project")
    .regex(objectName.pattern, objectName.message)
    .describe("Name of the project."),
});

/** The right that all of these take. */
export const needsProject = { action: "get", on: { resource: "projects", object: "<name>" } } as const;

/** Where a request about a project goes, and the right that it takes. */
export function projectRequest(name: string, below = ""): Pick<ApiRequest, "path" | "needs"> {
  return {
    path: `/api/v1/projects/${pathSegment(name)}${below}`,
    needs: [{ resource: "projects", action: "get", object: { name } }],
  };
}

/** Reads something about a project. */
export function ofProject<T>(
  { name, ...options }: CallOptions & { readonly name: string },
  caller: Caller,
  read: (session: Session) => Promise<T>,
): Promise<T> {
  const subject = { kind: "AppProject", title: `project "${name}"`, name };
  return reading(subject, options, caller, ({ context }) =>
    found(read(context.argo().session), `Argo CD has no project "${name}": check the name`),
  );
}
