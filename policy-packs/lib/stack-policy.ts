import type { ReportViolation, ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import { type Subject, subjectOf } from "./exemption";
import { type Pack, type Ruling, type RulingOf, rulings, violationText } from "./pack";
import { policyText } from "./policy-text";
import { type OtherResource, placeOf, type StackRule } from "./rule";
import { isArgoType, type PolicyInput } from "./view/adapter";
import { type ArgoObject, listening } from "./view/argo-object";
import { Field, type UnknownListener } from "./view/field";
import { reportText } from "./violation";

/** Is told of unknown values, by the URN of the resource that has them. */
type Listeners = (urn: string) => UnknownListener;

const silent: Listeners = () => () => undefined;

/** A violation that a stack rule has found. */
interface Found {
  readonly urn: string;
  readonly subject: () => Subject;
  readonly where: Field | string;
  readonly problem: string;
}

/**
 * A rule about a whole stack as a policy: of the stack, and at update, where the rule allows it, of each resource before its
 * change too, since the stack is judged when all changes are made.
 */
export function stackPolicy(rule: StackRule, pack: Pack): StackValidationPolicy {
  const rulingOf = rulings(rule, pack);
  const note: Listeners = (urn) => pack.listener(pack.references, urn, rule.name);
  return {
    ...policyText(rule),
    validateStack(args, reportViolation) {
      const ruling = rulingOf(args);
      if (ruling === undefined) return;
      for (const found of foundIn(rule, args.resources, ruling, pack, note)) report(rule, found, pack, reportViolation);
    },
    ...(rule.between && !pack.isPreview && { validateResource: beforeChange(rule, rulingOf, pack) }),
  };
}

function beforeChange(rule: StackRule, rulingOf: RulingOf, pack: Pack): ResourceValidationPolicy["validateResource"] {
  return (args, reportViolation) => {
    if (!isArgoType(args.type)) return;
    pack.registered.set(args.urn, args);
    const ruling = rulingOf(args);
    if (ruling === undefined) return;
    const all = foundIn(rule, [...pack.registered.values()], ruling, pack, silent);
    for (const found of all) report(rule, found, pack, reportViolation, args.urn);
  };
}

/** Reports a violation, unless the same was reported before another change of the run. */
function report(rule: StackRule, found: Found, pack: Pack, reportViolation: ReportViolation, shown?: string): void {
  const { urn, where, problem } = found;
  const key = [rule.name, urn, placeOf(where), problem].join("\0");
  if (!pack.isPreview && pack.reported.has(key)) return;
  pack.reported.add(key);
  reportText(reportViolation, pack.explainer.message(rule, where, problem, urn, shown), urn);
}

/** The violations among resources, without those that are exempt. */
function foundIn(
  rule: StackRule,
  resources: readonly PolicyInput[],
  ruling: Ruling,
  pack: Pack,
  listeners: Listeners,
): Found[] {
  const sorted = [...resources].sort((one, other) => (one.urn < other.urn ? -1 : 1));
  const objects = sorted.flatMap((resource) => pack.objectsOf(resource).objects);
  const others = sorted.filter(({ type }) => !isArgoType(type) && !type.startsWith("pulumi:")).map(asOther(listeners));
  const exempt = (subject: () => Subject) => ruling.exemptionOf(subject);
  const isCompared = ({ kind }: ArgoObject) => rule.between?.includes(kind) ?? false;
  const exemptObjects = objects.filter((object) => isCompared(object) && exempt(() => subjectOf(object)));
  const all = violationsOf(rule, objects, others, ruling, listeners);
  const kept =
    exemptObjects.length === 0
      ? all
      : violationsOf(
          rule,
          objects.filter((object) => !exemptObjects.includes(object)),
          others,
          ruling,
          silent,
        );
  const partners = exemptObjects.map((object) => () => subjectOf(object));
  const isKept = ({ urn, problem, where }: Found) =>
    kept.some((one) => one.urn === urn && one.problem === problem && placeOf(one.where) === placeOf(where));
  return all.flatMap((found) => {
    const own = exempt(found.subject);
    if (own === undefined && isKept(found)) {
      return [{ ...found, problem: `${found.problem}${ruling.expiredText(found.subject)}` }];
    }
    const exemption = own ?? partners.map(exempt).find((one) => one !== undefined);
    const violation = violationText(found.where, found.problem);
    if (exemption) pack.exempt(found.urn, { rule: rule.name, exemption, violation });
    return [];
  });
}

function violationsOf(
  rule: StackRule,
  objects: readonly ArgoObject[],
  others: readonly OtherResource[],
  { config, environment }: Ruling,
  listeners: Listeners,
): Found[] {
  const found: Found[] = [];
  rule.checkStack({
    objects: objects.map((object) => listening(object, listeners(object.urn))),
    others,
    config,
    environment,
    report: (object, where, problem) =>
      found.push({ urn: object.urn, subject: () => subjectOf(object), where, problem }),
    reportOther: ({ urn, name, root }, where, problem) =>
      found.push({ urn, subject: () => ({ urn, resource: name, name: otherName(root) ?? name }), where, problem }),
    reportStack: (problem) =>
      found.push({ urn: "", subject: () => ({ urn: "", resource: "" }), where: "the stack", problem }),
  });
  return found;
}

function asOther(listeners: Listeners): (resource: PolicyInput) => OtherResource {
  return ({ type, name, urn, props }) => {
    return { type, name, urn, root: new Field(props, "", { onUnknown: listeners(urn) }) };
  };
}

function otherName(root: Field): string | undefined {
  return root
    .listening(() => undefined)
    .at("metadata", "name")
    .text();
}
