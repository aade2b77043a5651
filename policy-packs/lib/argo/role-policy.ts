import { globMatches } from "./glob";

/** What a line of a policy allows or denies: `p, subject, resource, action, object, effect`. */
export interface RolePolicy {
  readonly resource: string;
  readonly action: string;
  readonly object: string;
  readonly effect: string;
}

/** Whether a part of a policy matches a text. Argo CD takes globs, unless its setting `policy.matchMode` says otherwise. */
export type Matches = (pattern: string, text: string) => boolean;

/** The parts of a role's policy; undefined for a text that is none. */
export function parseRolePolicy(policy: string): RolePolicy | undefined {
  const [keyword, , resource, action, object, effect] = policy.split(",").map((part) => part.trim());
  if (keyword !== "p" || resource === undefined || action === undefined || object === undefined) return undefined;
  return { resource, action, object, effect: effect ?? "" };
}

const resources = ["applications", "applicationsets", "repositories", "clusters", "logs", "exec", "projects"];
const reading = ["get", "list"];
const writing = ["create", "update", "delete", "sync", "override", "action/apps/Deployment/restart"];

/** Actions on what an application has deployed, of a group and kind that nobody has. */
const onAnything = ["action", "update", "delete"].map((group) => `${group}/jwq/Jwq/vk/xq`);

/** Whether a policy is about a resource, by name or by pattern. */
export function allowsResource({ resource }: RolePolicy, name: string, matches: Matches = globMatches): boolean {
  return matches(resource, name);
}

/** Whether a policy allows an action, by name or by pattern. */
export function allowsAction({ action }: RolePolicy, name: string, matches: Matches = globMatches): boolean {
  return matches(action, name);
}

/** Whether a policy is about every resource. */
export function isAnyResource(policy: RolePolicy, matches: Matches = globMatches): boolean {
  return resources.every((name) => allowsResource(policy, name, matches));
}

/** Whether a policy allows an action that changes something; one of an unknown name may. */
export function allowsWriting({ action }: RolePolicy, matches: Matches = globMatches): boolean {
  const isReading = reading.some((name) => matches(action, name));
  return writing.some((name) => matches(action, name)) || !isReading;
}

/** Whether a policy allows every action, or every action of a group such as `delete/*`. */
export function isAnyAction({ action }: RolePolicy, matches: Matches = globMatches): boolean {
  const isAll = [...reading, "create", "update", "delete", "sync"].every((name) => matches(action, name));
  return isAll || onAnything.some((name) => matches(action, name));
}
