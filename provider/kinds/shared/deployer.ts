import { needed } from "../../argo/missing-right";
import { rbacLine } from "../../argo/rbac";
import { canI } from "../../argo/server";
import { type Json, UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";
import { applicationTitle, deployerOf, trackingAnnotation } from "../../model/tracking";
import { listApplicationHeads } from "./application-heads";

/** All applications, as RBAC calls them. */
const all = "*/*";

/**
 * The application that deploys an object from Git, by Argo CD's tracking. One that has gone has left its mark, and does not count.
 * @param shape the object in the shape of the inputs.
 * @throws UserError where the account may not see whether the application is there.
 */
export async function deployerIn(context: Context, kind: string, shape: Json): Promise<string | undefined> {
  const argo = context.argo();
  const deployer = deployerOf(kind, shape, { label: await argo.trackingLabel() });
  if (deployer === undefined) return undefined;
  const title = applicationTitle(deployer);
  const [name, namespace = await argo.namespace()] = deployer.split("_").toReversed();
  const heads = await listApplicationHeads(argo.session);
  if (heads.some(({ metadata }) => metadata.name === name && metadata.namespace === namespace)) return title;
  if (await canI(argo.session, "applications", "get", all)) return undefined;
  const user = await argo.userName();
  throw new UserError(
    `it carries the mark of ${title}, and Argo CD does not tell ${user} whether that is still there, and would write it: nothing was ` +
      `changed; ${needed([rbacLine(user, "applications", "get", all)])}. Where it has gone, take the mark off, which is the annotation ` +
      `\`${trackingAnnotation}\` or a label`,
  );
}
