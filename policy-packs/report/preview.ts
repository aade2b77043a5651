import { isRecord } from "../../provider/model/json";

/** One resource that a preview would touch. */
export interface Step {
  readonly operation: string;
  readonly urn: string;
  readonly type: string;
  /** The kind of object that a reader knows it by. */
  readonly kind: string;
  readonly name: string;
  /** Whether its loss or replacement takes others with it. */
  readonly isGrave: boolean;
  /** Paths that differ, where Pulumi tells them. */
  readonly changes: readonly string[];
  /** Paths that make a replacement of the change. */
  readonly reasons: readonly string[];
  /** The project of an application, before and after. */
  readonly project?: { readonly before: string | undefined; readonly after: string | undefined };
}

/** One violation of a policy. */
export interface Violation {
  readonly rule: string;
  readonly level: string;
  readonly severity: string;
  readonly urn: string;
  /** What is demanded. */
  readonly description: string;
  /** Where and why. */
  readonly problem: string;
  readonly fix: string;
}

/** A value that a policy has set. Which one is not told: it may be a secret. */
export interface Remediation {
  readonly rule: string;
  readonly urn: string;
}

/** What a preview says. */
export interface Preview {
  /** What would be done; a replacement is one step. */
  readonly steps: readonly Step[];
  readonly violations: readonly Violation[];
  readonly remediations: readonly Remediation[];
  readonly errors: readonly string[];
  /** Whether policies have run; `untold` without streaming, because Pulumi then leaves their outcome out. */
  readonly policies: "run" | "none" | "untold";
}

/** Reads the output of `pulumi preview --json`: one object, or, with streaming, one event on each line. */
export function parsePreview(text: string): Preview {
  const whole = json(text);
  if (isRecord(whole) && (Array.isArray(whole.steps) || whole.changeSummary !== undefined)) return digest(whole);
  const events = text.split("\n").flatMap((line) => {
    const event = json(line);
    return isRecord(event) ? [event] : [];
  });
  if (events.length === 0) {
    throw new Error("this is no output of `pulumi preview --json`: there is no JSON in it");
  }
  return stream(events);
}

function digest(whole: Record<string, unknown>): Preview {
  const steps = list(whole.steps).map(({ op, urn, oldState, newState, detailedDiff, replaceReasons }) =>
    stepOf({ op, urn, before: oldState, after: newState, diff: detailedDiff, reasons: replaceReasons }),
  );
  return {
    steps: wholeReplacements(steps),
    violations: [],
    remediations: [],
    errors: errorsOf(list(whole.diagnostics)),
    policies: "untold",
  };
}

function stream(events: readonly Record<string, unknown>[]): Preview {
  const steps = events.flatMap((event) => {
    const { metadata } = record(event.resourcePreEvent);
    if (!isRecord(metadata)) return [];
    const { op, urn, old, new: next, detailedDiff, keys } = metadata;
    return [stepOf({ op, urn, before: old, after: next, diff: detailedDiff, reasons: keys })];
  });
  const violations = events.flatMap((event) => (isRecord(event.policyEvent) ? [violationOf(event.policyEvent)] : []));
  const diagnostics = events.flatMap((event) => (isRecord(event.diagnosticEvent) ? [event.diagnosticEvent] : []));
  const hasPolicies = events.some((event) => policyEvents.some((name) => name in event));
  return {
    steps: wholeReplacements(steps),
    violations,
    remediations: events.flatMap(({ policyRemediationEvent: event }) =>
      isRecord(event) ? [{ rule: String(event.policyName), urn: String(event.resourceUrn ?? "") }] : [],
    ),
    errors: errorsOf(diagnostics),
    policies: hasPolicies ? "run" : "none",
  };
}

/** Events that Pulumi writes only when policies have run, some of them also when nothing is wrong. */
const policyEvents = ["policyLoadEvent", "policyAnalyzeSummaryEvent", "policyAnalyzeStackSummaryEvent", "policyEvent"];

/** Pulumi tells a replacement in three steps. What is left of an interrupted one is a deletion by itself. */
function wholeReplacements(steps: readonly Step[]): Step[] {
  const replaced = new Set(steps.flatMap(({ operation, urn }) => (operation === "replace" ? [urn] : [])));
  return steps.flatMap((step) => {
    if (step.operation === "delete-replaced") return replaced.has(step.urn) ? [] : [{ ...step, operation: "delete" }];
    return step.operation === "create-replacement" && replaced.has(step.urn) ? [] : [step];
  });
}

interface RawStep {
  readonly op: unknown;
  readonly urn: unknown;
  readonly before: unknown;
  readonly after: unknown;
  readonly diff: unknown;
  readonly reasons: unknown;
}

const graveKinds = new Set(["Application", "AppProject", "ApplicationSet", "Cluster"]);

/** A Secret that Argo CD reads as a cluster is one. */
function kindOf(type: string, state: unknown): string {
  const { labels } = record(record(record(state).inputs).metadata);
  const isCluster = record(labels)["argocd.argoproj.io/secret-type"] === "cluster";
  if (type === "kubernetes:core/v1:Secret" && isCluster) return "Cluster";
  return type.split(":").at(-1) ?? type;
}

function stepOf({ op, urn, before, after, diff, reasons }: RawStep): Step {
  const address = String(urn);
  const type = address.split("::")[2]?.split("$").at(-1) ?? "";
  const kind = kindOf(type, before ?? after);
  const isArgoCd = /argocd|argoproj\.io/.test(type) || (type.startsWith("kubernetes:core/") && kind === "Cluster");
  const isMoved = type.endsWith(":Application") && isRecord(before) && isRecord(after);
  return {
    operation: String(op),
    urn: address,
    type,
    kind,
    name: address.split("::").slice(3).join("::"),
    isGrave: isArgoCd && graveKinds.has(kind),
    changes: Object.keys(record(diff)).sort(),
    reasons: Array.isArray(reasons) ? reasons.map(String).sort() : [],
    ...(isMoved && { project: { before: projectOf(before), after: projectOf(after) } }),
  };
}

/** How Pulumi writes a text that is not known yet. */
const unknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** What the program declares counts: `default` where it names no project. */
function projectOf(state: Record<string, unknown>): string | undefined {
  const { project } = record(record(state.inputs).spec);
  if (project === undefined || project === "") return "default";
  return typeof project === "string" && project !== unknownText ? project : undefined;
}

function violationOf(event: Record<string, unknown>): Violation {
  const urn = String(event.resourceUrn ?? "");
  const lines = String(event.message ?? "")
    .trim()
    .split("\n");
  const [description = "", ...rest] = lines.filter((line) => line !== `URN: ${urn}`);
  const fixAt = rest.findIndex((line) => line.startsWith("Fix: "));
  const problem = (fixAt < 0 ? rest : rest.slice(0, fixAt)).join("\n");
  return {
    rule: String(event.policyName),
    level: String(event.enforcementLevel),
    severity: String(event.severity ?? ""),
    urn,
    description,
    problem,
    fix: fixAt < 0 ? "" : rest.slice(fixAt).join("\n").slice("Fix: ".length),
  };
}

function errorsOf(diagnostics: readonly Record<string, unknown>[]): string[] {
  const errors = diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ message }) => String(message).trim());
  return [...new Set(errors)];
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function list(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function record(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
