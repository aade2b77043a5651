import { isCascading, resourcesFinalizer } from "../argo/finalizers";
import { objectRule } from "../rule";
import { applicationsOf } from "../view/application-set";

export const appsetDeletion = objectRule({
  name: "argocd-appset-deletion",
  description: "An ApplicationSet that yields less, or is deleted, leaves running what it has made.",
  reason:
    "A mistyped selector, a renamed folder or a label that is gone makes a generator yield less: Argo CD then deletes the " +
    "applications with all that they run.",
  severity: "high",
  levels: { baseline: "disabled", production: "advisory", strict: "mandatory" },
  remediationSteps:
    `Set \`spec.syncPolicy.applicationsSync: create-update\`, and \`${resourcesFinalizer}\` in the set's own ` +
    "`metadata.finalizers`. Or set `preserveResourcesOnDeletion: true`, and no resources-finalizer in the template. Use " +
    "`exempt` for sets whose applications come and go, such as previews.",
  kinds: ["ApplicationSet"],
  settings: {},
  check(set, { report }) {
    const applications = applicationsOf(set);
    const finalizers = applications.flatMap(({ root }) => root.at("metadata", "finalizers").texts());
    if (!finalizers.some(isCascading)) return;
    const policy = set.root.at("spec", "syncPolicy", "applicationsSync");
    const chosen = policy.isAbsent() ? "sync" : policy.text();
    if (chosen === undefined) return;
    if (chosen !== "create-only" && chosen !== "create-update") {
      report(policy, "lets applications be deleted with all that they run");
      return;
    }
    const own = set.root.at("metadata", "finalizers");
    if (own.isAbsent() || (own.isFullyKnown() && !own.texts().includes(resourcesFinalizer))) {
      report(own, `without \`${resourcesFinalizer}\`, deleting the set deletes its applications all the same`);
    }
  },
});
