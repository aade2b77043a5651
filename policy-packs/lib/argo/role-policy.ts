import { globMatches } from "./glob";

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

const resources = ["applications", "applicationsets", "repositories", "clusters", "logs", "exec", "projects"];
const reading = ["get", "list"];
const writing = ["create", "update", "delete", "sync", "override", "action/apps/Deployment/restart"];

/** Whether a policy is about a resource, by name or by pattern. */
export function allowsResource({ resource }: RolePolicy, name: string): boolean {
  return globMatches(resource, name);
}

/** Whether a policy allows an action, by name or by pattern. */
export function allowsAction({ action }: RolePolicy, name: string): boolean {
  return globMatches(action, name);
}

/** Whether a policy is about every resource. */
export function isAnyResource(policy: RolePolicy): boolean {
  return resources.every((name) => allowsResource(policy, name));
}

/** Whether a policy allows an action that changes something; one of an unknown name may. */
export function allowsWriting({ action }: RolePolicy): boolean {
  const isReading = reading.some((name) => globMatches(action, name));
  return writing.some((name) => globMatches(action, name)) || !isReading;
}

/** Whether a policy allows every action, or every action of a group such as `delete/*`. */
export function isAnyAction({ action }: RolePolicy): boolean {
  const [group = "", ...rest] = action.split("/");
  const isAll = [...reading, "create", "update", "delete", "sync"].every((name) => globMatches(action, name));
  return isAll || (group !== "" && rest.length > 0 && rest.every((part) => /^\*+$/.test(part)));
}
