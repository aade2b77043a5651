import type { Policies } from "@pulumi/policy";
import { notePolicies } from "./note-policies";
import { objectPolicy } from "./object-policy";
import { Pack } from "./pack";
import { policyList } from "./policy-list";
import { isStackRule, type Rule } from "./rule";
import { stackPolicy } from "./stack-policy";
import { kindsOfType } from "./view/adapter";
import type { ArgoKind } from "./view/argo-object";

/** What may be told to {@link policies} beside the rules. */
export interface PolicyOptions {
  /** Name of the stack. Default: the one that Pulumi runs the policies for. */
  readonly stack?: string;
  /** The current time. */
  readonly now?: () => Date;
  /** Whether nothing is changed in this run. Default: what Pulumi says of it. */
  readonly isPreview?: boolean;
}

/**
 * Rules as policies for a `PolicyPack`, and after them the notes. A rule reports what it sees, and leaves a value that is
 * not known yet to the update. There a rule about one object runs before the object is changed, and so does a stack rule
 * that says what it is `between`; a stack rule that does not runs when all changes are made. The notes say which.
 */
export function policies(rules: readonly Rule[], options: PolicyOptions = {}): Policies {
  const pack = new Pack(
    ({ stackTags }) => ({
      stack: options.stack ?? currentStack(),
      tags: stackTags,
      now: options.now?.() ?? new Date(),
    }),
    options.isPreview ?? process.env.PULUMI_DRY_RUN === "true",
  );
  const byName = new Map(rules.map((rule) => [rule.name, rule]));
  const isComparing = (name: string) => {
    const rule = byName.get(name);
    return rule !== undefined && isStackRule(rule) && rule.between !== undefined;
  };
  return policyList(
    [
      ...rules.map((rule) => (isStackRule(rule) ? stackPolicy(rule, pack) : objectPolicy(rule, pack))),
      ...notePolicies(pack, isComparing),
    ],
    ({ name }, type) => {
      const rule = byName.get(name);
      const concerned = rule && kindsOf(rule);
      return kindsOfType(type).some((kind) => concerned?.includes(kind) ?? true);
    },
  );
}

/** The kinds that a rule looks at one by one. What stack rules compare may depend on which clusters there are. */
function kindsOf(rule: Rule): readonly ArgoKind[] {
  if (!isStackRule(rule)) return rule.kinds;
  return rule.between === undefined ? [] : [...rule.between, "Cluster"];
}

/** Pulumi tells a policy pack the stack by its environment. */
export function currentStack(): string {
  return process.env.PULUMI_STACK ?? process.env.PULUMI_NODEJS_STACK ?? "";
}
