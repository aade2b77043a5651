import { needed } from "../../argo/missing-right";
import { type RbacObject, rbacLine, rbacName } from "../../argo/rbac";
import { askable, canI } from "../../argo/server";
import { UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";

/**
 * A list leaves out what we may not see. Only an account that would be shown the object has proved its absence.
 * @throws UserError that names the RBAC line which is missing.
 */
export async function proveAbsence(context: Context, resource: string, object: RbacObject): Promise<undefined> {
  const argo = context.argo();
  const name = rbacName(object, "");
  if (await canI(argo.session, resource, "get", name)) return undefined;
  const user = await argo.userName();
  throw new UserError(
    `Argo CD does not show it, and ${user} may not see it, so that it cannot be told whether it exists, and nothing is changed; ` +
      needed([rbacLine(user, resource, "get", askable(name))]),
  );
}
