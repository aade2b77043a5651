/** One line of a role's permissions: `p, subject, resource, action, object, effect`. */
export interface RolePolicy {
  readonly resource: string;
  readonly action: string;
  readonly object: string;
  readonly effect: string;
}

/** The parts of a role's policy; undefined for a text that is none. */
export function parseRolePolicy(policy: string): RolePolicy | undefined {
  const [keyword, , resource, action, object, effect] = policy.split(",").map((part) => part.trim());
  if (keyword !== "p" || resource === undefined || action === undefined || object === undefined) return undefined;
  return { resource, action, object, effect: effect ?? "" };
}
