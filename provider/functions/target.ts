import * as z from "zod";
import { needed } from "../argo/missing-right";
import { objectName, rbacLine } from "../argo/rbac";
import { UserError } from "../contract";
import { getApplication } from "../kinds/application/api";
import { listApplications } from "../kinds/application/lists";
import { keyOf, type LiveApplication } from "../kinds/application/live";
import type { Context } from "../lifecycle/context";
import { named } from "../model/named";

const targetSchema = named("ApplicationReference", "Which application is meant.", {
  name: z.string().min(1, "must name an application").describe("Name of the application."),
  namespace: z
    .string()
    .optional()
    .describe("Namespace of the application. Default: the namespace that Argo CD runs in."),
  project: z.string().optional().describe("Project of the application; found out when it is left out."),
});

/** Which application is meant. */
export type Target = z.output<typeof targetSchema>;

/** The first argument of a function that is about an application. */
export const target = targetSchema.describe("Which application is meant: its name, or an `Application`'s outputs.");

/** Finds the application that is meant. */
export async function findTarget(context: Context, { name, ...place }: Target): Promise<LiveApplication> {
  const { session, namespace: ownNamespace, userName } = context.argo();
  const namespace = place.namespace ?? (await ownNamespace());
  if (place.project !== undefined) {
    return getApplication(session, { name, namespace, project: place.project }, context.signal);
  }
  const [found] = await listApplications(session, { name, namespace });
  if (found) return getApplication(session, keyOf(found), context.signal);
  const user = await userName();
  const object = objectName({ project: "<project>", namespace, name }, await ownNamespace());
  throw new UserError(
    `Argo CD shows no application "${name}" in the namespace ${namespace} to ${user}. If there is one, ` +
      needed([rbacLine(user, "applications", "get", object)]),
  );
}
