import type {
  Policies,
  ResourceValidationArgs,
  ResourceValidationPolicy,
  StackValidationArgs,
  StackValidationPolicy,
} from "@pulumi/policy";
import { matchesAny } from "./checks/wildcard";
import { pageUrl } from "./pages";
import { policyList } from "./policy-list";
import { type Environment, isStackRule, type ObjectRule, placeOf, type Rule, type StackRule } from "./rule";
import { commonSettings, completed } from "./settings";
import { type UnknownEntry, UnknownLog } from "./unknown-log";
import { argoObjects, isArgoType, kindsOfType } from "./view/adapter";
import { listening } from "./view/argo-object";
import { Field, type UnknownListener } from "./view/field";

/** The name of the policy that tells which values of a resource could not be checked at preview. */
export const unknownValuesName = "argocd-unknown-values";
/** The same for the rules about a whole stack. */
export const unknownReferencesName = "argocd-unknown-references";

/** What may be told to {@link policies} beside the rules. */
export interface PolicyOptions {
  /** Name of the stack. Default: the one that Pulumi runs the policies for. */
  readonly stack?: string;
  /** The current time. */
  readonly now?: () => Date;
}

const silent: UnknownListener = () => undefined;

/**
 * Rules as policies for a `PolicyPack`, and after them two that say what could not be checked at preview: a rule reports
 * what it sees, and leaves a value that is not known yet to the update, which checks again with every value known.
 */
export function policies(rules: readonly Rule[], options: PolicyOptions = {}): Policies {
  const unknowns = new UnknownLog();
  const references = new UnknownLog();
  const environment = (args: { readonly stackTags: ReadonlyMap<string, string> }): Environment => ({
    stack: options.stack ?? currentStack(),
    tags: args.stackTags,
    now: options.now?.() ?? new Date(),
  });
  const kindsOfRule = new Map(rules.map((rule) => [rule.name as string, isStackRule(rule) ? [] : rule.kinds]));
  return policyList(
    [
      ...rules.map((rule) =>
        isStackRule(rule) ? stackPolicy(rule, references, environment) : objectPolicy(rule, unknowns, environment),
      ),
      unknownValuesPolicy(unknowns),
      unknownReferencesPolicy(references),
    ],
    ({ name }, type) => kindsOfType(type).some((kind) => kindsOfRule.get(name)?.includes(kind) ?? true),
  );
}

/** Pulumi tells a policy pack the stack by its environment. */
export function currentStack(): string {
  return process.env.PULUMI_STACK ?? process.env.PULUMI_NODEJS_STACK ?? "";
}

type EnvironmentOf = (args: { readonly stackTags: ReadonlyMap<string, string> }) => Environment;

function policyText(rule: Rule) {
  return {
    name: rule.name,
    description: rule.description,
    severity: rule.severity,
    remediationSteps: rule.remediationSteps,
    url: pageUrl(rule.name),
    configSchema: {
      properties: Object.fromEntries(
        Object.entries({ ...rule.settings, ...commonSettings }).map(([name, { schema }]) => [name, schema]),
      ),
    },
  };
}

function settingsOf(rule: Rule, args: { getConfig<T extends object>(): T }) {
  const given = args.getConfig<Record<string, unknown>>();
  return { config: completed(rule.settings, given), ...completed(commonSettings, given) };
}

/** Pulumi's own text names a resource by type and name alone, which `exempt` and `--target` cannot use. */
function message(rule: Rule, urn: string, where: Field | string, problem: string): string {
  return `${placeOf(where)}: ${problem}.\nFix: ${rule.remediationSteps}\nURN: ${urn}`;
}

function objectPolicy(rule: ObjectRule, log: UnknownLog, environmentOf: EnvironmentOf): ResourceValidationPolicy {
  const applies = (args: ResourceValidationArgs, stacks: readonly string[], exempt: readonly string[]) =>
    matchesAny(stacks, environmentOf(args).stack) && !matchesAny(exempt, args.name) && !matchesAny(exempt, args.urn);
  const objectsOf = (args: ResourceValidationArgs, onUnknown: UnknownListener) =>
    argoObjects(args, onUnknown).filter(({ kind }) => rule.kinds.includes(kind));
  const { remedy } = rule;
  return {
    ...policyText(rule),
    validateResource(args, reportViolation) {
      if (!isArgoType(args.type)) return;
      const { config, stacks, exempt } = settingsOf(rule, args);
      if (!applies(args, stacks, exempt)) return;
      // What an ApplicationSet makes from several values may be wrong in the same place each time.
      const said = new Set<string>();
      const report = (text: string) => {
        if (!said.has(text)) reportViolation(text);
        said.add(text);
      };
      for (const object of objectsOf(args, (path, reason) => log.add(args.urn, path, rule.name, reason))) {
        rule.check(object, {
          config,
          environment: environmentOf(args),
          report: (where, problem) => report(message(rule, args.urn, where, problem)),
        });
      }
    },
    ...(remedy && {
      remediateResource(args: ResourceValidationArgs) {
        if (!isArgoType(args.type)) return undefined;
        const { config, stacks, exempt } = settingsOf(rule, args);
        if (!applies(args, stacks, exempt)) return undefined;
        let isChanged = false;
        for (const object of objectsOf(args, silent)) {
          const set = (path: readonly string[], value: unknown) => {
            isChanged = true;
            setAt(object.properties, path, value);
          };
          remedy(object, { config, set });
        }
        return isChanged ? args.props : undefined;
      },
    }),
  };
}

/** Policies are given proxies that keep secrets secret when they are changed in place. */
function setAt(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [head, ...rest] = path;
  if (head === undefined) return;
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  if (target[head] === undefined || target[head] === null) target[head] = {};
  setAt(target[head] as Record<string, unknown>, rest, value);
}

function stackPolicy(rule: StackRule, log: UnknownLog, environmentOf: EnvironmentOf): StackValidationPolicy {
  return {
    ...policyText(rule),
    validateStack(args, reportViolation) {
      const { config, stacks, exempt } = settingsOf(rule, args);
      const environment = environmentOf(args);
      if (!matchesAny(stacks, environment.stack)) return;
      const isExempt = (resource: { urn: string; name: string }) =>
        matchesAny(exempt, resource.name) || matchesAny(exempt, resource.urn);
      const note = (urn: string) => (path: string, reason?: string) => log.add(urn, path, rule.name, reason);
      const report = (resource: { urn: string; name: string }, where: Field | string, problem: string) => {
        if (!isExempt(resource)) reportViolation(message(rule, resource.urn, where, problem), resource.urn);
      };
      const { resources } = args;
      rule.checkStack({
        objects: resources
          .flatMap((resource) => argoObjects(resource, silent))
          .map((object) => listening(object, note(object.urn))),
        others: resources
          .filter(({ type }) => !isArgoType(type) && !type.startsWith("pulumi:"))
          .map(({ type, name, urn, props }) => {
            return { type, name, urn, root: new Field(props, "", { onUnknown: note(urn) }) };
          }),
        config,
        environment,
        report: (object, where, problem) => report({ urn: object.urn, name: object.resource }, where, problem),
        reportOther: report,
      });
    },
  };
}

function unknownText(entries: readonly UnknownEntry[]): string {
  return entries
    .map(({ path, rules, reason }) => {
      const fate = reason === undefined ? "checked at update" : `cannot be judged, because ${reason}`;
      return `${path || "the resource"}: ${fate}, by ${rules.join(", ")}`;
    })
    .join("\n");
}

const unknownNote = {
  enforcementLevel: "advisory",
  severity: "low",
  remediationSteps:
    "What is checked at update needs nothing: the rules run again then. Look yourself at what cannot be judged.",
} as const;

/** The last of a resource's policies: it says what the others could not see. */
function unknownValuesPolicy(log: UnknownLog): ResourceValidationPolicy {
  return {
    ...unknownNote,
    name: unknownValuesName,
    description: "Some values are not known at preview, or cannot be judged at all.",
    validateResource(args, reportViolation) {
      const entries = log.take(args.urn);
      if (entries.length > 0) reportViolation(unknownText(entries));
    },
  };
}

function unknownReferencesPolicy(log: UnknownLog): StackValidationPolicy {
  return {
    ...unknownNote,
    name: unknownReferencesName,
    description:
      "Some relations between resources depend on values that are not known at preview, or cannot be judged at all.",
    validateStack(_args: StackValidationArgs, reportViolation) {
      for (const urn of log.resources()) reportViolation(unknownText(log.take(urn)), urn);
    },
  };
}
