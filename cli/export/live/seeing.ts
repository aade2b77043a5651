import { needed } from "../../../provider/argo/missing-right";
import { allOf, rbacLine } from "../../../provider/argo/rbac";
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
  { rights: { resource, form, ownedForm }, reading: { many } }: KindDefinition<unknown>,
  { projects }: Selection,
): Promise<string[]> {
  // Who is not refused such a list sees all of it.
  if (many === undefined || many.isRefused) return [];
  const { session, userName } = context.argo();
  const forms = projects ? [ownedForm ?? form] : [form, ...(ownedForm === undefined ? [] : [ownedForm])];
  const objects = forms.flatMap((each) => namesOf(each, projects));
  const answers = await Promise.all(objects.map((object) => canI(session, resource, "get", object)));
  const missing = objects.filter((_object, index) => !answers[index]);
  if (missing.length === 0) return [];
  const user = await userName();
  const lines = missing.map((object) => rbacLine(user, resource, "get", object));
  return [
    `Argo CD shows ${user} some ${many.nouns} and leaves out others, if there are any; to see all, ${needed(lines)}`,
  ];
}

/** What a policy calls all objects of a form, or those of some projects. */
function namesOf(form: string, projects: readonly string[] | undefined): string[] {
  // A project is called by its name alone.
  if (!form.includes("<project>") && projects) return form === "<name>" ? [...projects] : [allOf(form, "*")];
  return [...new Set((projects ?? ["*"]).map((project) => allOf(form, project)))];
}
