import type { ReportViolation } from "@pulumi/policy";
import { placeOf, type RuleText } from "./rule";
import type { Field } from "./view/field";

/**
 * A violation in the form that Pulumi takes as it is: to a text it adds the policy's description, on each violation anew.
 * Where Pulumi took it for a text, it would be the message.
 */
class Violation {
  constructor(
    readonly message: string,
    readonly urn: string | undefined,
  ) {}

  toString(): string {
    return this.message;
  }
}

/** Reports a text as it is. */
export function reportText(report: ReportViolation, message: string, urn?: string): void {
  // Its type knows texts alone.
  (report as (violation: string | Violation, urn?: string) => void)(new Violation(message, urn), urn);
}

/** Says of each rule once what it demands and what to do: Pulumi lists the violations of a rule below each other. */
export class Explainer {
  private readonly explained = new Set<string>();

  /**
   * The message of a violation.
   * @param urn of what violates the rule.
   * @param shown the URN of the resource that Pulumi names above the message, by type and name alone.
   */
  message(rule: RuleText, where: Field | string, problem: string, urn: string, shown = urn): string {
    const isClear = urn === shown && !typesOf(urn).includes("$");
    return [
      `${placeOf(where) || "the resource"}: ${problem}.`,
      ...(isClear ? [] : [`URN: ${urn}`]),
      ...this.explanation(rule),
    ].join("\n");
  }

  /** What a rule demands and what to do; nothing the second time. */
  explanation({ name, description, remediationSteps }: RuleText): string[] {
    if (this.explained.has(name)) return [];
    this.explained.add(name);
    return [`Rule: ${description}`, `Fix: ${remediationSteps}`];
  }
}

function typesOf(urn: string): string {
  return urn.split("::")[2] ?? "";
}
