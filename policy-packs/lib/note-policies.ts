import type { Policies, ReportViolation, ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import { quoted } from "./checks/printable";
import { matchesAny } from "./checks/wildcard";
import { daysLeft } from "./exemption";
import type { UnknownEntry } from "./log";
import { exemptions, remediations, unjudged, unknownReferences, unknownValues } from "./notes";
import type { Exempted, Pack, PolicyArguments, Remedied } from "./pack";
import { policyText } from "./policy-text";
import type { NoteRule } from "./rule";
import { commonSettings, completed } from "./settings";
import { pathTo } from "./view/field";
import { reportText } from "./violation";

/** The settings that notes have too. */
const common = { stacks: commonSettings.stacks };

/** The policies that speak after those of the rules. */
export function notePolicies(pack: Pack, isComparing: (rule: string) => boolean): Policies {
  return [
    unknownValuesPolicy(pack),
    unknownReferencesPolicy(pack, isComparing),
    unjudgedPolicy(pack),
    exemptionsPolicy(pack),
    remediationsPolicy(pack),
  ];
}

/** A note's configuration; undefined where it does not apply. */
function settingsOf(note: NoteRule, args: PolicyArguments, pack: Pack): Readonly<Record<string, unknown>> | undefined {
  const given = args.getConfig<Record<string, unknown>>();
  const { stacks } = completed(common, given);
  return matchesAny(stacks, pack.environmentOf(args).stack) ? completed(note.settings, given) : undefined;
}

function tell(note: NoteRule, lines: readonly string[], pack: Pack, report: ReportViolation, urn?: string): void {
  if (lines.length > 0) reportText(report, [...lines, ...pack.explainer.explanation(note)].join("\n"), urn);
}

/** Speaks of each resource when it is judged, and of the others when the stack is. */
function everywhere(
  log: { resources(): string[] },
  speak: (args: PolicyArguments, urn: string, report: ReportViolation) => void,
): Pick<ResourceValidationPolicy, "validateResource"> & Pick<StackValidationPolicy, "validateStack"> {
  return {
    validateResource: (args, report) => speak(args, args.urn, report),
    validateStack(args, report) {
      for (const urn of log.resources()) speak(args, urn, report);
    },
  };
}

function unknownLines(
  entries: readonly UnknownEntry[],
  config: Readonly<Record<string, unknown>>,
  fate: (rules: string[], reason: string | undefined) => string,
): string[] {
  return entries.flatMap(({ path, reason, rules }) => {
    const asked = rules.filter((rule) => matchesAny(config.rules as string[], rule));
    return asked.length === 0 ? [] : [`${path || "the resource"}: ${fate(asked, reason)}`];
  });
}

function unknownValuesPolicy(pack: Pack): ResourceValidationPolicy {
  return {
    ...policyText(unknownValues, common),
    validateResource(args, report) {
      const entries = pack.unknowns.take(args.urn);
      if (entries.length === 0) return;
      const config = settingsOf(unknownValues, args, pack);
      if (config === undefined) return;
      const lines = unknownLines(entries, config, (rules) => `checked at update, by ${rules.join(", ")}`);
      tell(unknownValues, lines, pack, report);
    },
  };
}

function unknownReferencesPolicy(pack: Pack, isComparing: (rule: string) => boolean): StackValidationPolicy {
  const when = (rules: string[]) => {
    const comparing = rules.filter(isComparing);
    const late = rules.filter((rule) => !isComparing(rule));
    return [
      ...(comparing.length > 0
        ? [`compared at update, with what is registered before it, by ${comparing.join(", ")}`]
        : []),
      ...(late.length > 0 ? [`judged only after the change, by ${late.join(", ")}`] : []),
    ].join("; ");
  };
  return {
    ...policyText(unknownReferences, common),
    validateStack(args, report) {
      const config = settingsOf(unknownReferences, args, pack);
      for (const urn of pack.references.resources()) {
        const entries = pack.references.take(urn);
        if (config) tell(unknownReferences, unknownLines(entries, config, when), pack, report, urn);
      }
    },
  };
}

function unjudgedPolicy(pack: Pack): ResourceValidationPolicy & StackValidationPolicy {
  const fate = (rules: string[], reason = "") => `cannot be judged, because ${reason}, by ${rules.join(", ")}`;
  const speak = (args: PolicyArguments, urn: string, report: ReportViolation) => {
    const entries = pack.unjudged.take(urn);
    if (entries.length === 0) return;
    const config = settingsOf(unjudged, args, pack);
    if (config) tell(unjudged, unknownLines(entries, config, fate), pack, report, urn);
  };
  return { ...policyText(unjudged, common), ...everywhere(pack.unjudged, speak) };
}

function exemptionsPolicy(pack: Pack): ResourceValidationPolicy & StackValidationPolicy {
  const speak = (args: PolicyArguments, urn: string, report: ReportViolation) => {
    const entries = pack.exempted.take(urn);
    if (entries.length === 0) return;
    const config = settingsOf(exemptions, args, pack);
    if (config === undefined) return;
    const { now } = pack.environmentOf(args);
    const lines = entries.map((entry) => exemptionLine(entry, now, config.warnDays as number));
    tell(exemptions, [...new Set(lines)], pack, report, urn);
  };
  return { ...policyText(exemptions, common), ...everywhere(pack.exempted, speak) };
}

function exemptionLine({ rule, exemption, violation }: Exempted, now: Date, warnDays: number): string {
  const left = Math.ceil(daysLeft(exemption, now));
  const soon = left > warnDays ? "" : ` (${["ends today", "ends tomorrow"][left - 1] ?? `ends in ${left - 1} days`})`;
  return `${rule}: ${violation}; exempt until ${exemption.until}${soon}: ${exemption.reason}`;
}

function remediationsPolicy(pack: Pack): ResourceValidationPolicy {
  return {
    ...policyText(remediations, common),
    validateResource(args, report) {
      const entries = pack.remedied.take(args.urn);
      if (entries.length === 0 || settingsOf(remediations, args, pack) === undefined) return;
      tell(remediations, entries.map(remediationLine), pack, report);
    },
  };
}

function remediationLine({ rule, path, value }: Remedied): string {
  return `${path.reduce(pathTo, "")}: set to ${printed(value)}, by ${rule}`;
}

/** A value without what has the form of a secret. */
function printed(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return `[${(value as readonly unknown[]).map(printed).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, item]) => `${key}: ${printed(item)}`)
    .join(", ")} }`;
}
