import { rbacLine, rbacName } from "./rbac";
import { hidesRight, refusedRight } from "./refusals";
import type { ApiRequest } from "./request";

/** Who asks, and where Argo CD runs. */
interface Asker {
  namespace(): Promise<string>;
  userName(): Promise<string>;
}

/** Adds to a refusal for want of a right the line of a policy that gives it: what Argo CD names, else what the request needs. */
export async function namingRight(
  error: unknown,
  { needs = [] }: Pick<ApiRequest, "needs">,
  { namespace, userName }: Asker,
): Promise<unknown> {
  const account = () => userName().catch(() => "<account>");
  const refused = refusedRight(error);
  if (refused) {
    const { resource, action, object, user = await account() } = refused;
    return refused.error.saying(
      `${refused.error.message}; ${needed([rbacLine(user, resource, action, object || "*")])}`,
    );
  }
  if (!hidesRight(error) || needs.length === 0) return error;
  const [user, own] = await Promise.all([account(), namespace().catch(() => "argocd")]);
  const lines = needs.map(({ resource, action, object }) => rbacLine(user, resource, action, rbacName(object, own)));
  return error.saying(`${error.message}; ${needed(lines)}`);
}

/** What to add to a policy. */
export function needed(lines: readonly string[]): string {
  return `it needs the RBAC line${lines.length > 1 ? "s" : ""} ${lines.map((line) => `\`${line}\``).join(" and ")}`;
}
