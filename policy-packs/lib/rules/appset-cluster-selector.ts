import { objectRule } from "../rule";
import type { Field } from "../view/field";
import { generatorsOf } from "../view/generators";

/** Argo CD itself gives it to the Secret of every cluster. */
const everySecret = "argocd.argoproj.io/secret-type";

export const appsetClusterSelector = objectRule({
  name: "argocd-appset-cluster-selector",
  description: "An ApplicationSet says by labels which clusters it deploys to.",
  reason: "Without a selector, a new cluster gets the applications the moment that it is added, production included.",
  severity: "high",
  levels: { baseline: "advisory", production: "advisory", strict: "mandatory" },
  remediationSteps:
    "Give the cluster generator a `selector` with a label that the chosen clusters have. Use `exempt` for a set that is meant " +
    "for every cluster.",
  kinds: ["ApplicationSet"],
  settings: {},
  check(set, { report }) {
    for (const { type, settings, filters } of generatorsOf(set)) {
      if (type !== "clusters") continue;
      const selector = settings.at("selector");
      if (![selector, ...filters].every(choosesAll)) continue;
      const which = selector.at("matchExpressions").items().length > 0 ? " that it does not exclude" : "";
      report(selector, `chooses every cluster${which}, also those that come later`);
    }
  },
});

/** Whether a label selector is known to choose nothing in particular: denials choose whatever comes. */
function choosesAll(selector: Field): boolean {
  const labels = selector.at("matchLabels");
  const expressions = selector.at("matchExpressions");
  if (!(labels.isEmpty() || labels.isPresent()) || !(expressions.isEmpty() || expressions.isFullyKnown())) return false;
  const isNamed = labels.entries().some(([label]) => label !== everySecret);
  return !isNamed && expressions.items().every(isDenial);
}

function isDenial(expression: Field): boolean {
  const operator = expression.at("operator").text();
  return operator === "NotIn" || operator === "DoesNotExist" || expression.at("key").text() === everySecret;
}
