import { globMatches } from "./glob";
import type { Matches, RolePolicy } from "./role-policy";

/*
 * Argo CD's own permissions, as its util/rbac reads them: the lines of `policy.csv`, beside those that are built in.
 */

/** A line that allows or denies something: `p, subject, resource, action, object, effect`. */
export interface Permission extends RolePolicy {
  readonly subject: string;
}

/** A line that gives a role, or somebody else's permissions, to a subject: `g, subject, role`. */
export interface Membership {
  readonly subject: string;
  readonly role: string;
}

export type RbacLine = Permission | Membership;

/** The role that may do everything. */
export const adminRole = "role:admin";
/** The role that may see everything. */
export const readonlyRole = "role:readonly";

const builtIn: readonly RbacLine[] = [
  { subject: adminRole, role: readonlyRole },
  { subject: "admin", role: adminRole },
];

/** A line of a policy; undefined for a comment, and for one that Argo CD refuses. */
export function parseRbacLine(line: string): RbacLine | undefined {
  const [keyword, subject = "", ...rest] = fieldsOf(line.trim()) ?? [];
  if (keyword === "g" && rest.length === 1) return { subject, role: rest[0] ?? "" };
  const [resource, action, object, effect] = rest;
  if (keyword !== "p" || rest.length !== 4) return undefined;
  return { subject, resource: resource ?? "", action: action ?? "", object: object ?? "", effect: effect ?? "" };
}

/** The fields of a line as Go's encoding/csv reads them with TrimLeadingSpace: a blank at the end of one stays. */
function fieldsOf(line: string): string[] | undefined {
  if (line === "" || line.startsWith("#")) return undefined;
  const fields: string[] = [];
  const field = /\s*(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
  for (;;) {
    const [whole, quoted, plain, end] = field.exec(line) ?? [];
    if (whole === undefined) return undefined;
    fields.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "") return fields;
  }
}

export function isPermission(line: RbacLine): line is Permission {
  return "resource" in line;
}

/** A regular expression of Go's, which matches anywhere in a text; one that cannot be read matches nothing. */
export function regexMatches(pattern: string, text: string): boolean {
  try {
    const [, flags = "", expression = pattern] = /^\(\?([ims]+)\)(.*)$/s.exec(pattern) ?? [];
    return new RegExp(expression, `u${flags}`).test(text);
  } catch {
    return false;
  }
}

/** The ways of matching that Argo CD may take: one by `policy.matchMode`, both where that is not said. */
export function matchModes(mode: string | undefined): Matches {
  if (mode === undefined) return (pattern, text) => globMatches(pattern, text) || regexMatches(pattern, text);
  return mode === "regex" ? regexMatches : globMatches;
}

/** What subjects may do by some lines, which may be all there are. */
export class Rbac {
  private readonly lines: readonly RbacLine[];

  constructor(
    lines: readonly RbacLine[],
    readonly matches: Matches,
  ) {
    this.lines = [...builtIn, ...lines];
  }

  /** A subject, and whatever roles it has, also by other roles. */
  rolesOf(subject: string): ReadonlySet<string> {
    const found = new Set([subject]);
    // A set hands out what is added while it is gone through.
    for (const one of found) {
      for (const line of this.lines) if (!isPermission(line) && line.subject === one) found.add(line.role);
    }
    return found;
  }

  isAdmin(subject: string): boolean {
    return this.rolesOf(subject).has(adminRole);
  }

  /** The lines that allow a subject something, its roles' among them. */
  grantsOf(subject: string): Permission[] {
    return this.permissionsOf(subject).filter(({ effect }) => effect === "allow");
  }

  /** Whether a subject may do, without the role, all by which `role:admin` rules Argo CD. */
  amountsToAdmin(subject: string): boolean {
    const permissions = this.permissionsOf(subject);
    return powers.every((power) => this.allows(permissions, power));
  }

  /** Whether a subject may set passwords and make tokens of every account, and so be any of them. */
  rulesAccounts(subject: string): boolean {
    return this.allows(this.permissionsOf(subject), ["accounts", "update", "admin"]);
  }

  private permissionsOf(subject: string): Permission[] {
    const roles = this.rolesOf(subject);
    return this.lines.filter(isPermission).filter((line) => roles.has(line.subject));
  }

  private allows(permissions: readonly Permission[], [resource, action, object]: Power): boolean {
    const about = permissions.filter(
      (one) =>
        this.matches(one.resource, resource) && this.matches(one.action, action) && this.matches(one.object, object),
    );
    return about.some(({ effect }) => effect === "allow") && !about.some(({ effect }) => effect === "deny");
  }
}

/** Something to do with an object. */
type Power = readonly [resource: string, action: string, object: string];

/** What makes an administrator: all writes to objects that nobody has, so that a pattern alone allows them. */
const powers: readonly Power[] = [
  ...["create", "update", "delete", "sync"].map((action): Power => ["applications", action, "jwq/kvx"]),
  ...Object.entries({
    projects: "jwq",
    clusters: "https://jwq.example",
    repositories: "https://jwq.example/kvx",
  }).flatMap(([resource, object]) => ["create", "update", "delete"].map((action): Power => [resource, action, object])),
];
