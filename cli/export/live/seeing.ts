import { needed } from "../../../provider/argo/missing-right";
import { allOf, type KindRights, rbacLine } from "../../../provider/argo/rbac";
import { canI } from "../../../provider/argo/server";
import type { Context } from "../../../provider/lifecycle/context";
import type { KindDefinition } from "../../../provider/lifecycle/definition";
import type { Selection } from "./selection";

/**
 * What Argo CD may have left out of a list, as a sentence that names the missing right: a list shows what the account may see, and
 * says of nothing else. Nothing where the account may see all of it.
 */
export async function perhapsUnseen(
  context: Context,
  { rights, reading: { many, found } }: KindDefinition<unknown>,
  { projects }: Selection,
): Promise<string[]> {
  // Who is not refused some lists sees all of them, and what cannot be declared is left out anyway.
  if (many === undefined || many.isRefused || found?.unreadable !== undefined) return [];
  const { session, userName } = context.argo();
  const objects = objectsOf(rights, found?.project ? projects : undefined);
  const answers = await Promise.all(objects.map((object) => canI(session, rights.resource, "get", object)));
  const missing = objects.filter((_object, index) => !answers[index]);
  if (missing.length === 0) return [];
  const user = await userName();
  const lines = missing.map((object) => rbacLine(user, rights.resource, "get", object));
  return [
    `Argo CD shows ${user} some ${many.nouns} and leaves out others, if there are any; to see all, ${needed(lines)}`,
  ];
}

/** What a policy calls all objects of a kind, or those of some projects. A form without a project is that of projects themselves. */
function objectsOf({ form, ownedForm = form }: KindRights, projects: readonly string[] | undefined): string[] {
  if (projects === undefined) return [allOf(ownedForm, "*")];
  return projects.map((project) => (ownedForm.includes("<project>") ? allOf(ownedForm, project) : project));
}
