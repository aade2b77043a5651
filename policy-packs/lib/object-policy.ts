import type { ResourceValidationArgs, ResourceValidationPolicy } from "@pulumi/policy";
import { subjectOf } from "./exemption";
import { type Pack, type RulingOf, rulings, violationText } from "./pack";
import { policyText } from "./policy-text";
import type { ObjectRule } from "./rule";
import { argoObjects, isArgoType } from "./view/adapter";
import { listening } from "./view/argo-object";
import type { UnknownListener } from "./view/field";
import { reportText } from "./violation";

/** A rule about one object as a policy of a resource. */
export function objectPolicy(rule: ObjectRule, pack: Pack): ResourceValidationPolicy {
  const rulingOf = rulings(rule, pack);
  const objectsOf = (args: ResourceValidationArgs, onUnknown: UnknownListener) => {
    const { objects, unread } = pack.objectsOf(args);
    for (const what of unread) onUnknown(...what);
    return objects.filter(({ kind }) => rule.kinds.includes(kind)).map((object) => listening(object, onUnknown));
  };
  return {
    ...policyText(rule),
    validateResource(args, reportViolation) {
      const ruling = isArgoType(args.type) ? rulingOf(args) : undefined;
      if (ruling === undefined) return;
      const { config, environment } = ruling;
      // What an ApplicationSet makes from several values may be wrong in the same place each time.
      const said = new Set<string>();
      for (const object of objectsOf(args, pack.listener(pack.unknowns, args.urn, rule.name))) {
        const subject = () => subjectOf(object);
        rule.check(object, {
          config,
          environment,
          report(where, problem) {
            const violation = violationText(where, problem);
            if (said.has(violation)) return;
            const exemption = ruling.exemptionOf(subject);
            if (exemption !== undefined) {
              pack.exempt(args.urn, { rule: rule.name, exemption, violation });
              return;
            }
            said.add(violation);
            const told = `${problem}${ruling.expiredText(subject)}`;
            reportText(reportViolation, pack.explainer.message(rule, where, told, args.urn));
          },
        });
      }
    },
    ...(rule.remedy && { remediateResource: remediation(rule, rule.remedy, rulingOf, pack) }),
  };
}

type Remediation = NonNullable<ResourceValidationPolicy["remediateResource"]>;

function remediation(
  rule: ObjectRule,
  remedy: NonNullable<ObjectRule["remedy"]>,
  rulingOf: RulingOf,
  pack: Pack,
): Remediation {
  return (args) => {
    const ruling = isArgoType(args.type) ? rulingOf(args) : undefined;
    if (ruling === undefined) return undefined;
    let isChanged = false;
    for (const object of argoObjects(args, () => undefined).filter(({ kind }) => rule.kinds.includes(kind))) {
      if (ruling.exemptionOf(() => subjectOf(object)) !== undefined) continue;
      const set = (path: readonly string[], value: unknown) => {
        isChanged = true;
        setAt(object.properties, path, value);
        pack.remedied.add(args.urn, { rule: rule.name, path, value });
      };
      remedy(object, { config: ruling.config, set });
    }
    return isChanged ? args.props : undefined;
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
