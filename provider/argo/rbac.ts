/** What we were about to do, as RBAC calls it. */
export type Action = "create" | "get" | "update" | "delete" | "sync";

/** The line of a policy that would allow an action. */
export function rbacLine(user: string, resource: string, action: Action, object: string): string {
  return `p, ${user}, ${resource}, ${action}, ${object}, allow`;
}
