/** One resource that a preview would touch. */
export interface Step {
  readonly operation: string;
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  /** Paths that differ, where Pulumi tells them. */
  readonly changes: readonly string[];
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

/** What a preview says. */
export interface Preview {
  readonly steps: readonly Step[];
  readonly violations: readonly Violation[];
  readonly errors: readonly string[];
  /** Whether the outcome of policies is in it. Without streaming, Pulumi leaves it out. */
  readonly hasPolicies: boolean;
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
  const steps = list(whole.steps).map((step) =>
    stepOf({ op: step.op, urn: step.urn, before: step.oldState, after: step.newState, diff: step.detailedDiff }),
  );
  return { steps, violations: [], errors: errorsOf(list(whole.diagnostics)), hasPolicies: false };
}

function stream(events: readonly Record<string, unknown>[]): Preview {
  const steps = events.flatMap((event) => {
    const { metadata } = record(event.resourcePreEvent);
    if (!isRecord(metadata)) return [];
    const { op, urn, old, new: next, detailedDiff } = metadata;
    return [stepOf({ op, urn, before: old, after: next, diff: detailedDiff })];
  });
  const violations = events.flatMap((event) => (isRecord(event.policyEvent) ? [violationOf(event.policyEvent)] : []));
  const diagnostics = events.flatMap((event) => (isRecord(event.diagnosticEvent) ? [event.diagnosticEvent] : []));
  return { steps, violations, errors: errorsOf(diagnostics), hasPolicies: true };
}

interface RawStep {
  readonly op: unknown;
  readonly urn: unknown;
  readonly before: unknown;
  readonly after: unknown;
  readonly diff: unknown;
}

function stepOf({ op, urn, before, after, diff }: RawStep): Step {
  const address = String(urn);
  const type = address.split("::")[2]?.split("$").at(-1) ?? "";
  const isMoved = type.endsWith(":Application") && isRecord(before) && isRecord(after);
  return {
    operation: String(op),
    urn: address,
    type,
    name: address.split("::").slice(3).join("::"),
    changes: Object.keys(record(diff)).sort(),
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
