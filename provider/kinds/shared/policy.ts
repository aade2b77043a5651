import { nearest } from "../../model/nearest";

/** The parts of a line that says who may do what, without the keyword `p`. */
export interface Policy {
  readonly subject: string;
  readonly resource: string;
  readonly action: string;
  readonly object: string;
  readonly effect: string;
}

/** What one kind of policies takes for the parts that differ; each answers what is wrong. */
export interface PolicyForm {
  readonly subject: (subject: string) => string | undefined;
  readonly resource: (resource: string) => string | undefined;
  readonly action: (policy: Policy) => string | undefined;
  readonly object: (policy: Policy) => string | undefined;
}

/** What is wrong with the parts of a policy, the keyword among them. */
export function policyProblem(parts: readonly string[], form: PolicyForm): string | undefined {
  const [keyword, subject = "", resource = "", action = "", object = "", effect = ""] = parts;
  if (keyword !== "p" || parts.length !== 6) return "must have six parts";
  const policy = { subject, resource, action, object, effect };
  const isKnownEffect = effect === "allow" || effect === "deny";
  return (
    form.subject(subject) ??
    form.resource(resource) ??
    form.action(policy) ??
    form.object(policy) ??
    (isKnownEffect ? undefined : "must end with `allow` or `deny`")
  );
}

const create = ["get", "create", "update", "delete"];

/** What a policy can be about, with what may be done to it. */
const actions: Readonly<Record<string, readonly string[]>> = {
  applications: [...create, "sync", "override", "action"],
  applicationsets: create,
  logs: ["get"],
  exec: ["create"],
  clusters: create,
  repositories: create,
  "write-repositories": create,
  projects: create,
  accounts: ["get", "update"],
  certificates: create,
  gpgkeys: create,
  extensions: ["invoke"],
};

/** What a project's role can be allowed. */
const ofProjects = ["applications", "applicationsets", "logs", "exec", "clusters", "repositories"];

function splitAtCommas(policy: string): string[] {
  return policy.split(",").map((part) => part.replace(/^ +| +$/g, ""));
}

/** The parts of a policy of a project's role, which Argo CD reads without quotes. */
export const policyParts = splitAtCommas;

/** A policy of a project's role, as Argo CD itself checks it. */
const ofProjectRole: PolicyForm = {
  subject: (subject) => (/^proj:[^:\s]+:[^:\s]+$/.test(subject) ? undefined : "must be about `proj:<project>:<role>`"),
  resource: (resource) => (ofProjects.includes(resource) ? undefined : "must be about a resource of projects"),
  action: ({ action }) =>
    [...create, "sync", "override", "*"].includes(action) || /(action|update|delete)\//.test(action)
      ? undefined
      : "must name an action",
  object: ({ object }) =>
    /^[^/\s]+(\/[*\w\-.]+)?\/[*\w\-.]+$/.test(object) ? undefined : "must be about `<project>/<object>`",
};

/** Whether a policy of a project's role is one that Argo CD takes. */
export function isProjectPolicy(policy: string): boolean {
  return policyProblem(policyParts(policy), ofProjectRole) === undefined;
}

/** How the parts of policies are compared with what somebody asks for. */
export type MatchMode = "glob" | "regex";

/** Whether a text may match others than itself. */
function isPattern(text: string): boolean {
  return /[*?[\]{}\\!]/.test(text);
}

function among(what: string, text: string, known: readonly string[]): string | undefined {
  if (known.includes(text) || isPattern(text)) return undefined;
  const suggestion = nearest(text, known);
  const advice = suggestion ? `did you mean \`${suggestion}\`?` : `write one of ${known.join(", ")}, or a pattern`;
  return `names no ${what} of Argo CD's: ${advice}`;
}

function globalAction({ resource, action }: Policy): string | undefined {
  if (resource === "applications" && /^(action|update|delete)\//.test(action)) return undefined;
  const known = actions[resource];
  return known ? among(`action on ${resource}`, action, known) : undefined;
}

function globalObject({ resource, object }: Policy): string | undefined {
  const isOfProject = ["applications", "applicationsets", "logs", "exec"].includes(resource);
  if (!isOfProject || object.includes("/") || isPattern(object)) return undefined;
  return `must be about \`<project>/<application>\`, or a pattern such as \`<project>/*\`: an object without \`/\` is none of ${resource}`;
}

const global: Readonly<Record<MatchMode, PolicyForm>> = {
  glob: {
    subject: () => undefined,
    resource: (resource) => among("resource", resource, Object.keys(actions)),
    action: globalAction,
    object: globalObject,
  },
  // What a regular expression matches cannot be told from its text.
  regex: { subject: () => undefined, resource: () => undefined, action: () => undefined, object: () => undefined },
};

const forms =
  "must have the form `p, <subject>, <resource>, <action>, <object>, allow` (or `deny`), or `g, <user or group>, <role>`";

/** The parts of a line as Argo CD reads it: with blanks in front of them left out, and quotes around what has a comma. */
function quotedParts(line: string): string[] | undefined {
  const parts: string[] = [];
  const part = /[ \t]*(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
  for (;;) {
    const match = part.exec(line);
    if (!match) return undefined;
    parts.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "") return parts;
  }
}

/**
 * What is wrong with a line of Argo CD's own policies. Comments and empty lines are none. Argo CD refuses to start with a line that it
 * cannot read, and says nothing of one that never matches.
 */
export function globalPolicyProblem(written: string, mode: MatchMode): string | undefined {
  const line = written.trim();
  if (/[\r\n]/.test(line)) return "must be one line: split the text at its line breaks";
  if (line === "" || line.startsWith("#")) return undefined;
  const parts = quotedParts(line);
  if (!parts || !["p", "g"].includes(parts[0] ?? "") || parts.length !== (parts[0] === "p" ? 6 : 3)) return forms;
  if (parts.some((part) => part === "")) return `has an empty part: it ${forms}`;
  if (parts.some((part) => part !== part.trim()))
    return "has a blank before a comma, which Argo CD takes for a part of the name";
  return parts[0] === "g" ? undefined : policyProblem(parts, global[mode]);
}
