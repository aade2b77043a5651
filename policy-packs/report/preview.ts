import { isRecord } from "../../provider/model/json";
import { nameInUrn, typeInUrn } from "../../provider/tokens";
import { noteNames } from "../lib/note-names";

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

/** A resource that a policy has changed. The values are in its note, without secrets, where it makes one. */
export interface Remediation {
  readonly rule: string;
  readonly urn: string;
}

/** What the policies say beside violations: values that a remediation has set, or violations that are exempt. */
export interface Note {
  readonly urn: string;
  readonly text: string;
}

/** What a preview says. */
export interface Preview {
  /** What would be done; a replacement is one step. */
  readonly steps: readonly Step[];
  readonly violations: readonly Violation[];
  readonly remediations: readonly Remediation[];
  readonly set: readonly Note[];
  readonly exempt: readonly Note[];
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
    set: [],
    exempt: [],
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
  const told = explained(events.flatMap(({ policyEvent: event }) => (isRecord(event) ? [violationOf(event)] : [])));
  const diagnostics = events.flatMap((event) => (isRecord(event.diagnosticEvent) ? [event.diagnosticEvent] : []));
  const hasPolicies = events.some((event) => policyEvents.some((name) => name in event));
  return {
    steps: wholeReplacements(steps),
    violations: told.filter(({ rule, level }) => level === "mandatory" || !listed.includes(rule)),
    set: notesOf(told, noteNames.remediations),
    exempt: notesOf(told, noteNames.exemptions),
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
  const type = typeInUrn(address);
  const kind = kindOf(type, before ?? after);
  const isArgoCd = /argocd|argoproj\.io/.test(type) || (type.startsWith("kubernetes:core/") && kind === "Cluster");
  const isMoved = type.endsWith(":Application") && isRecord(before) && isRecord(after);
  return {
    operation: String(op),
    urn: address,
    type,
    kind,
    name: nameInUrn(address),
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

/** Notes that have a list of their own, unless they are what stops the change. */
const listed: readonly string[] = [noteNames.remediations, noteNames.exemptions];

function notesOf(told: readonly Violation[], name: string): Note[] {
  return told
    .filter(({ rule }) => rule === name)
    .flatMap(({ urn, problem }) => problem.split("\n").map((text) => ({ urn, text })));
}

const demand = "Rule: ";
const advice = "Fix: ";

function violationOf(event: Record<string, unknown>): Violation {
  const urn = String(event.resourceUrn ?? "");
  const lines = String(event.message ?? "")
    .trim()
    .split("\n")
    .filter((line) => line !== `URN: ${urn}`);
  const own = (line: string) => line.startsWith(demand) || line.startsWith(advice);
  const after = (prefix: string) => lines.find((line) => line.startsWith(prefix))?.slice(prefix.length) ?? "";
  return {
    rule: String(event.policyName),
    level: String(event.enforcementLevel),
    severity: String(event.severity ?? ""),
    urn,
    description: after(demand),
    problem: lines.filter((line) => !own(line)).join("\n"),
    fix: after(advice),
  };
}

/** Our policies say once what a rule demands. Those of others say it in the first line, each time. */
function explained(violations: readonly Violation[]): Violation[] {
  return violations.map((violation) => {
    const ours = violations.find(({ rule, description }) => rule === violation.rule && description !== "");
    if (ours) return { ...violation, description: ours.description, fix: ours.fix };
    const [first = "", ...rest] = violation.problem.split("\n");
    return rest.length === 0 ? violation : { ...violation, description: first, problem: rest.join("\n") };
  });
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
