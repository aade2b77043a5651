import type { Severity } from "@pulumi/policy";
import type { Levels } from "./levels";
import type { Config, Settings } from "./settings";
import type { ArgoKind, ArgoObject } from "./view/argo-object";
import { Field } from "./view/field";

/** Where a stack is, for rules that differ by environment. */
export interface Environment {
  readonly stack: string;
  /** The stack's tags; empty where the state is kept without Pulumi Cloud. */
  readonly tags: ReadonlyMap<string, string>;
  /** The time at which the rules run. */
  readonly now: Date;
}

/** What is told of every rule, in its policy and on its page. */
export interface RuleText<S extends Settings = Settings> {
  /** `argocd-…`, the name by which it is configured. Never changes. */
  readonly name: string;
  /** What is demanded, in one sentence. */
  readonly description: string;
  /** Why, for the rule's page. */
  readonly reason: string;
  readonly severity: Severity;
  /** Its level in each preset. A rule that a team adds has none: the team's own configuration says it. */
  readonly levels?: Levels<S>;
  /** What the author of a change does about a violation. */
  readonly remediationSteps: string;
  /** What the rule does not see, for its page. */
  readonly unseen?: string;
  /** What is wrong with a configuration whose values do not fit together, each as a sentence's part after the rule's name. */
  configProblems?(config: Config<S>): string[];
}

/** Tells of a violation: where, and what is wrong there. */
export type Report = (where: Field | string, problem: string) => void;

/** What a check is given beside the object. */
export interface Checking<S extends Settings> {
  readonly config: Config<S>;
  readonly environment: Environment;
  readonly report: Report;
}

/** What a remediation is given beside the object. */
export interface Remedying<S extends Settings> {
  readonly config: Config<S>;
  /** Sets the value at a path below the object's root. */
  readonly set: (path: readonly string[], value: unknown) => void;
}

/** A rule about one object. */
export interface ObjectRule<S extends Settings = Settings> extends RuleText<S> {
  readonly kinds: readonly ArgoKind[];
  readonly settings: S;
  check(object: ArgoObject, checking: Checking<S>): void;
  /** Sets the one right value, where there is one. */
  remedy?(object: ArgoObject, remedying: Remedying<S>): void;
}

/** Tells of a violation of one of the stack's objects. */
export type StackReport = (object: ArgoObject, where: Field | string, problem: string) => void;

/** A resource that is none of Argo CD's, for rules that relate it to those that are. */
export interface OtherResource {
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  readonly root: Field;
}

/** What a stack rule is given. */
export interface StackChecking<S extends Settings> {
  readonly objects: readonly ArgoObject[];
  readonly others: readonly OtherResource[];
  readonly config: Config<S>;
  readonly environment: Environment;
  readonly report: StackReport;
  readonly reportOther: (resource: OtherResource, where: Field | string, problem: string) => void;
  /** Tells of a violation of the stack as a whole. */
  readonly reportStack: (problem: string) => void;
}

/** A rule about how the objects of a stack fit together. It gets them by the order of their URNs. */
export interface StackRule<S extends Settings = Settings> extends RuleText<S> {
  readonly settings: S;
  /**
   * The kinds whose objects the rule compares with each other, where a violation among some objects stays one whatever else
   * there is. At update such a rule runs before each change, with what is registered by then; an exempt object takes part
   * in no comparison. A rule without judges what is missing, and runs when the whole stack is known.
   */
  readonly between?: readonly ArgoKind[];
  checkStack(checking: StackChecking<S>): void;
}

/** What has a rule's text, settings and levels, and checks nothing. */
export type NoteRule = RuleText & { readonly settings: Settings } & Leveled;

/** Any rule. */
export type Rule = ObjectRule | StackRule;

/** What a rule of this package has, and one that a team adds may lack. */
export interface Leveled<S extends Settings = Settings> {
  readonly levels: Levels<S>;
}

/** A rule with a level in every preset. */
export type PresetRule = Rule & Leveled;

/**
 * Declares a rule about one object. The settings' types are known inside the rule only: to the list of all rules, each is
 * a rule with some settings.
 */
export function objectRule<S extends Settings>(rule: ObjectRule<S> & Leveled<S>): ObjectRule & Leveled;
export function objectRule<S extends Settings>(rule: ObjectRule<S>): ObjectRule;
export function objectRule<S extends Settings>(rule: ObjectRule<S>): ObjectRule {
  return rule as unknown as ObjectRule;
}

/** Declares a rule about the objects of a stack. */
export function stackRule<S extends Settings>(rule: StackRule<S> & Leveled<S>): StackRule & Leveled;
export function stackRule<S extends Settings>(rule: StackRule<S>): StackRule;
export function stackRule<S extends Settings>(rule: StackRule<S>): StackRule {
  return rule as unknown as StackRule;
}

/** Declares what is configured like a rule and checks nothing. */
export function leveled<S extends Settings>(note: RuleText<S> & { readonly settings: S } & Leveled<S>): NoteRule {
  return note as unknown as NoteRule;
}

/** Whether a rule looks at a whole stack. */
export function isStackRule(rule: Rule): rule is StackRule {
  return "checkStack" in rule;
}

/** Where a violation is, as its message says it. */
export function placeOf(where: Field | string): string {
  return where instanceof Field ? where.path : where;
}
