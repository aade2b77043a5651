import { quoted } from "../checks/printable";
import { matchesAny } from "../checks/wildcard";
import { objectRule, type Report } from "../rule";
import { texts } from "../settings";
import type { ArgoObject } from "../view/argo-object";
import { bindingOf, isOnboardingRole, rightsOf } from "../view/cluster-rights";
import type { Field } from "../view/field";

const changes = ["create", "update", "delete"];

/** Whether a right is one to change whatever there is. */
function isEverything(right: Field): boolean {
  const [groups, resources, verbs] = ["apiGroups", "resources", "verbs"].map((name) => right.at(name).texts());
  const isChange = verbs?.includes("*") || changes.every((verb) => verbs?.includes(verb));
  return Boolean(isChange && groups?.includes("*") && resources?.includes("*"));
}

function checkRole(role: ArgoObject, names: readonly string[], report: Report): void {
  if (!isOnboardingRole(role) && !isNamed(role.root.at("name"), names)) return;
  for (const right of rightsOf(role)) {
    if (isEverything(right)) report(right, "lets Argo CD change everything in the cluster");
  }
}

function checkBinding(binding: ArgoObject, names: readonly string[], report: Report): void {
  const { role, accounts } = bindingOf(binding);
  const account = accounts.find((one) => isNamed(one, names));
  if (account === undefined || role.text() !== "cluster-admin") return;
  report(role, `gives ${quoted(account)} the right to change everything in the cluster`);
}

/** Whose a role or a binding is, is no question of the rule, so that an unknown answer is not worth a word. */
function isNamed(name: Field, names: readonly string[]): boolean {
  return matchesAny(names, name.listening(() => undefined).text() ?? "");
}

export const clusterRights = objectRule({
  name: "argocd-cluster-rights",
  description: "In a cluster, Argo CD may change the kinds that it deploys, and not everything.",
  reason:
    "With the right to everything, whoever can make Argo CD deploy a role is an administrator of the cluster, and only projects " +
    "stand between.",
  severity: "high",
  levels: { baseline: "advisory", production: "advisory", strict: "mandatory" },
  remediationSteps:
    "Give `ManagedCluster` its `rules`, or `namespaces`: `get`, `list` and `watch` on everything, and changes to the kinds that are " +
    "deployed. A cluster of which Argo CD has all is left alone by `exempt`, with the role's name as its `object`.",
  unseen: "Roles that are put together by labels, and accounts of other names.",
  kinds: ["ClusterRole", "ClusterRoleBinding"],
  settings: {
    names: texts("Roles and service accounts of Argo CD's, beside those of `ManagedCluster`; globs.", [
      "argocd-manager*",
      "argocd-application-controller",
    ]),
  },
  check(object, { config, report }) {
    if (object.kind === "ClusterRole") checkRole(object, config.names, report);
    else checkBinding(object, config.names, report);
  },
});
