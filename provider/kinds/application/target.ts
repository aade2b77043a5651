import * as z from "zod";
import { needed } from "../../argo/missing-right";
import { rbacLine, rbacName } from "../../argo/rbac";
import { isForbidden, isNotFound } from "../../argo/refusals";
import { UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";
import { textOf } from "../../model/json";
import { namespaceName, objectName } from "../../model/kubernetes-names";
import { referenceTo } from "../shared/reference";
import { getApplication } from "./api";
import { listApplications } from "./lists";
import { keyOf, type LiveApplication } from "./live";

/** What names one application. */
export const applicationReference = referenceTo("Application", "application", {
  name: z
    .string()
    .min(1, "must name an application")
    .regex(objectName.pattern, objectName.message)
    .describe("Name of the application."),
  namespace: z
    .string()
    .regex(namespaceName.pattern, namespaceName.message)
    .optional()
    .describe("Namespace of the application. Default: the namespace that Argo CD runs in."),
  project: z.string().optional().describe("Project of the application; found out when it is left out."),
});

/** Which application is meant. */
export type Target = z.output<typeof applicationReference>;

/** Finds the application that is meant. */
export async function findTarget(context: Context, { name, ...place }: Target): Promise<LiveApplication> {
  const { session, namespace: ownNamespace, userName } = context.argo();
  const namespace = place.namespace ?? (await ownNamespace());
  const key = { name, namespace };
  if (place.project !== undefined) return findInProject(context, { ...key, project: place.project });
  const [found] = await listApplications(session, key);
  if (found) return getApplication(session, keyOf(found), context.signal);
  const user = await userName();
  const object = rbacName({ project: "<project>", namespace, name }, await ownNamespace());
  throw new UserError(
    `Argo CD shows no application "${name}" in the namespace ${namespace} to ${user}. If there is one, ` +
      needed([rbacLine(user, "applications", "get", object)]),
  );
}

async function findInProject(context: Context, key: Required<Target>): Promise<LiveApplication> {
  const { session, userName } = context.argo();
  try {
    return await getApplication(session, key, context.signal);
  } catch (error) {
    const { name, namespace, project } = key;
    const [found] = isNotFound(error) || isForbidden(error) ? await listApplications(session, { name, namespace }) : [];
    if (found && found.spec.project !== project) {
      throw new UserError(
        `application "${name}" is in the project "${textOf(found.spec.project)}", not in "${project}": name that one, or ` +
          "leave the project out",
      );
    }
    if (!isNotFound(error)) throw error;
    throw new UserError(
      `Argo CD shows no application "${name}" of the project "${project}" in the namespace ${namespace} to ` +
        `${await userName()}: check the three names, or leave the project out to look in all`,
    );
  }
}
