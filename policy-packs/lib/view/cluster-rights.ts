import type { ArgoObject, clusterRightsKinds } from "./argo-object";
import type { Field } from "./field";
import type { FlatObject } from "./kubernetes-secret";

/** The component that onboards a cluster, among the parents in a URN. */
const onboarding = "argocd:kubernetes:ManagedCluster$";

/** A ClusterRole, or what binds one, with whether Argo CD has it for a cluster that this package onboards. */
export function clusterRights(kind: (typeof clusterRightsKinds)[number], urn: string, root: Field): FlatObject {
  const name = root.at("metadata", "name");
  const isOnboarding = (urn.split("::")[2] ?? "").includes(onboarding);
  const fields = ["rules", "roleRef", "subjects"].map((field): [string, Field] => [field, root.at(field)]);
  return { kind, value: { name, isOnboarding, ...Object.fromEntries(fields) } };
}

/** Whether a role is one that this package gives to Argo CD in a cluster that it onboards. */
export function isOnboardingRole(role: ArgoObject): boolean {
  return role.root.at("isOnboarding").isTrue();
}

/** The rights that a ClusterRole holds. */
export function rightsOf(role: ArgoObject): Field[] {
  return role.root.at("rules").items();
}

/** The role that is bound, and the names of the service accounts that get it. */
export function bindingOf(binding: ArgoObject): { readonly role: Field; readonly accounts: readonly Field[] } {
  const subjects = binding.root.at("subjects").listening(() => undefined);
  return {
    role: binding.root.at("roleRef", "name"),
    accounts: subjects
      .items()
      .filter((subject) => subject.at("kind").text() === "ServiceAccount")
      .map((subject) => subject.at("name")),
  };
}
