import { matchesAny } from "./checks/wildcard";
import { daysLeft, type Exemption, isAbout, type Subject } from "./exemption";
import { Log, UnknownLog } from "./log";
import { type Environment, placeOf, type RuleText } from "./rule";
import { ruleProblems } from "./setting-problems";
import { commonSettings, completed, type Settings } from "./settings";
import { argoObjects, type PolicyInput } from "./view/adapter";
import type { ArgoObject } from "./view/argo-object";
import type { Field, UnknownListener } from "./view/field";
import { Explainer } from "./violation";

/** A violation that an exemption has left alone. */
export interface Exempted {
  readonly rule: string;
  readonly exemption: Exemption;
  /** Where, and what is wrong there. */
  readonly violation: string;
}

/** A value that a remediation has set. */
export interface Remedied {
  readonly rule: string;
  readonly path: readonly string[];
  readonly value: unknown;
}

/** What is read of a resource. */
interface ReadResource {
  readonly objects: readonly ArgoObject[];
  /** What could not be read on the way to the objects. */
  readonly unread: readonly Parameters<UnknownListener>[];
}

/** What the policies of one pack share. */
export class Pack {
  readonly unknowns = new UnknownLog();
  readonly references = new UnknownLog();
  /** What no run can judge. */
  readonly unjudged = new UnknownLog();
  readonly exempted = new Log<Exempted>();
  readonly remedied = new Log<Remedied>();
  readonly explainer = new Explainer();
  /** What is registered by now, by URN. */
  readonly registered = new Map<string, PolicyInput>();
  /** What is said of violations between resources already. */
  readonly reported = new Set<string>();
  private readonly read = new WeakMap<PolicyInput["props"], ReadResource>();

  constructor(
    readonly environmentOf: (args: { readonly stackTags: ReadonlyMap<string, string> }) => Environment,
    /** At preview nothing is changed, so that whatever is known then is judged with the whole stack known. */
    readonly isPreview: boolean,
  ) {}

  /** The objects of a resource, read once: many rules look at each, and at update again before each change. */
  objectsOf(resource: PolicyInput): ReadResource {
    const known = this.read.get(resource.props);
    if (known) return known;
    const unread: Parameters<UnknownListener>[] = [];
    const objects = argoObjects(resource, (...what) => unread.push(what));
    const read = { objects, unread };
    this.read.set(resource.props, read);
    return read;
  }

  /** Who remembers what a rule cannot read of a resource; what is not known yet goes to the log. */
  listener(log: UnknownLog, urn: string, rule: string): UnknownListener {
    return (path, reason) => (reason === undefined ? log : this.unjudged).add(urn, path, rule, reason);
  }

  /** Remembers what an exemption has left alone, once: resources are compared again before each change. */
  exempt(urn: string, entry: Exempted): void {
    const key = [entry.rule, urn, entry.violation].join("\0");
    if (this.reported.has(key)) return;
    this.reported.add(key);
    this.exempted.add(urn, entry);
  }
}

/** The arguments of any policy, as far as all rules use them. */
export interface PolicyArguments {
  readonly stackTags: ReadonlyMap<string, string>;
  getConfig<T extends object>(): T;
}

/** A rule's configuration, which holds for one stack. */
export interface Ruling {
  readonly config: Readonly<Record<string, unknown>>;
  readonly environment: Environment;
  /** The exemption that covers a resource today. */
  exemptionOf(subject: () => Subject): Exemption | undefined;
  /** What is said of a violation whose exemption has expired; nothing without one. */
  expiredText(subject: () => Subject): string;
}

/** How a rule stands in the stack; undefined where it does not apply. */
export type RulingOf = (args: PolicyArguments) => Ruling | undefined;

/**
 * Reads a rule's configuration, and refuses one that cannot be right: Pulumi checks the form alone. It does so once, since
 * Pulumi starts the pack anew for each run.
 */
export function rulings(rule: RuleText & { readonly settings: Settings }, pack: Pack): RulingOf {
  let known: { readonly ruling: Ruling | undefined } | undefined;
  return (args) => {
    known ??= { ruling: rulingFor(rule, args, pack) };
    return known.ruling;
  };
}

function rulingFor(
  rule: RuleText & { readonly settings: Settings },
  args: PolicyArguments,
  pack: Pack,
): Ruling | undefined {
  const given = args.getConfig<Record<string, unknown>>();
  const problems = ruleProblems(rule, given);
  if (problems.length > 0) throw new Error(`the configuration of ${rule.name} is wrong:\n${problems.join("\n")}`);
  const { stacks, exempt } = completed(commonSettings, given);
  const environment = pack.environmentOf(args);
  if (!matchesAny(stacks, environment.stack)) return undefined;
  const find = (subject: () => Subject, isWanted: (exemption: Exemption) => boolean) =>
    exempt.length === 0 ? undefined : exempt.find((exemption) => isWanted(exemption) && isAbout(exemption, subject()));
  const holds = (exemption: Exemption) => daysLeft(exemption, environment.now) > 0;
  return {
    config: completed(rule.settings, given),
    environment,
    exemptionOf: (subject) => find(subject, holds),
    expiredText(subject) {
      const expired = find(subject, (exemption) => !holds(exemption));
      return expired === undefined ? "" : `; its exemption ended with ${expired.until} (${expired.reason})`;
    },
  };
}

/** Where a violation is and what it is, on one line. */
export function violationText(where: Field | string, problem: string): string {
  return `${placeOf(where) || "the resource"}: ${problem}`;
}
