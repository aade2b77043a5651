import { own } from "../../model/json";
import { nearest } from "../../model/nearest";

/** The parts of a line that says who may do what, without the keyword `p`. */
export interface Policy {
  readonly subject: string;
  readonly resource: string;
  readonly action: string;
  readonly object: string;
  readonly effect: string;
}

/** What one kind of policies takes. For each part that differs, a check answers what is wrong. */
interface PolicyForm {
  /** What a policy must look like. */
  readonly written: string;
  readonly subject: (subject: string) => string | undefined;
  readonly resource: (resource: string) => string | undefined;
  readonly action: (policy: Policy) => string | undefined;
  readonly object: (policy: Policy) => string | undefined;
}

/** What is wrong with the parts of a policy, the keyword among them. */
function policyProblem(parts: readonly string[], form: PolicyForm): string | undefined {
  const [keyword, subject = "", resource = "", action = "", object = "", effect = ""] = parts;
  if (keyword !== "p" || parts.length !== 6) return form.written;
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

const crud = ["get", "create", "update", "delete"];

/** What a policy can be about, with what may be done to it. */
const actions: Readonly<Record<string, readonly string[]>> = {
  applications: [...crud, "sync", "override", "action"],
  applicationsets: crud,
  logs: ["get"],
  exec: ["create"],
  clusters: crud,
  repositories: crud,
  "write-repositories": crud,
  projects: crud,
  accounts: ["get", "update"],
  certificates: crud,
  gpgkeys: crud,
  extensions: ["invoke"],
};

/** Resources whose objects are named by their project too. */
const inApplications = ["applications", "applicationsets", "logs", "exec"];

/** What a project's role can be allowed. */
const ofProjects = [...inApplications, "clusters", "repositories"];

/** What a policy of a project's role must look like. */
export const projectPolicyForm =
  "must have the form `p, proj:<project>:<role>, <resource>, <action>, <project>/<object>, allow` (or `deny`)";

/** Whether a text names a project's role, as the subjects of its policies do. */
export function isProjectSubject(subject: string): boolean {
  return /^proj:[^:\s]+:[^:\s]+$/.test(subject);
}

const unless = (isRight: boolean) => (isRight ? undefined : projectPolicyForm);

/** A policy of a project's role, as Argo CD itself checks it. */
const ofProjectRole: PolicyForm = {
  written: projectPolicyForm,
  subject: (subject) => unless(isProjectSubject(subject)),
  resource: (resource) => unless(ofProjects.includes(resource)),
  action: ({ action }) =>
    unless([...crud, "sync", "override", "*"].includes(action) || /(action|update|delete)\//.test(action)),
  object: ({ object }) => unless(/^[^/\s]+(\/[*\w\-.]+)?\/[*\w\-.]+$/.test(object)),
};

/** The parts of a policy of a project's role, which Argo CD reads without quotes. */
export function policyParts(policy: string): string[] {
  return policy.split(",").map((part) => part.replace(/^ +| +$/g, ""));
}

/** Whether a policy of a project's role is one that Argo CD takes. */
export function isProjectPolicy(policy: string): boolean {
  return policyProblem(policyParts(policy), ofProjectRole) === undefined;
}

/** How the parts of policies are compared with what somebody asks for. */
export type MatchMode = "glob" | "regex";

/** Whether a text may match others than itself. */
function isPattern(text: string): boolean {
  return /[*?[\]{}\\]/.test(text);
}

function among(what: string, text: string, known: readonly string[]): string | undefined {
  if (known.includes(text) || isPattern(text)) return undefined;
  const suggestion = nearest(text, known);
  const advice = suggestion ? `did you mean \`${suggestion}\`?` : `write one of ${known.join(", ")}, or a pattern`;
  return `names no ${what} of Argo CD's: ${advice}`;
}

function globalAction({ resource, action }: Policy): string | undefined {
  if (resource === "applications" && /^(action|update|delete)\//.test(action)) return undefined;
  const known = own(actions, resource);
  return known ? among(`action on ${resource}`, action, known) : undefined;
}

function globalObject({ resource, object }: Policy): string | undefined {
  if (!inApplications.includes(resource) || object.includes("/") || isPattern(object)) return undefined;
  return `must be about \`<project>/<application>\`, or a pattern such as \`<project>/*\`: an object without \`/\` is none of ${resource}`;
}

const globalForm =
  "must have the form `p, <subject>, <resource>, <action>, <object>, allow` (or `deny`), or `g, <user or group>, <role>`";

const anything = () => undefined;

const ofArgoCd: Readonly<Record<MatchMode, PolicyForm>> = {
  glob: {
    written: globalForm,
    subject: anything,
    resource: (resource) => among("resource", resource, Object.keys(actions)),
    action: globalAction,
    object: globalObject,
  },
  // What a regular expression matches cannot be told from its text.
  regex: { written: globalForm, subject: anything, resource: anything, action: anything, object: anything },
};

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
  if (!parts || (parts[0] === "g" && parts.length !== 3)) return globalForm;
  const problem = parts[0] === "g" ? undefined : policyProblem(parts, ofArgoCd[mode]);
  if (problem === globalForm) return problem;
  if (parts.some((part) => part === "")) return `has an empty part: it ${globalForm}`;
  if (parts.some((part) => part !== part.trim())) {
    return "has a blank before a comma, which Argo CD takes for a part of the name";
  }
  return problem;
}
