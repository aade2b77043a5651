import { rbacLine } from "../../argo/rbac";
import { canI } from "../../argo/server";
import { UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";

/**
 * A list leaves out what we may not see. Only an account that would be shown the object has proved its absence.
 * @throws UserError that names the RBAC line which is missing.
 */
export async function proveAbsence(context: Context, resource: string, object: string): Promise<undefined> {
  const argo = context.argo();
  if (await canI(argo.session, resource, "get", object)) return undefined;
  const user = await argo.userName();
  throw new UserError(
    `Argo CD does not show it, and ${user} may not see it, so that it cannot be told whether it exists; its state is kept. ` +
      `It needs the RBAC line \`${rbacLine(user, resource, "get", object || "*")}\``,
  );
}
