import type { Rule } from "../../../policy-packs/lib/rule";
import { rules } from "../../../policy-packs/lib/rules";
import { appCreateNamespace } from "../../../policy-packs/lib/rules/app-create-namespace";
import { appFinalizer } from "../../../policy-packs/lib/rules/app-finalizer";
import { appRetry } from "../../../policy-packs/lib/rules/app-retry";
import { clusterLabels } from "../../../policy-packs/lib/rules/cluster-labels";
import { projectOrphanedResources } from "../../../policy-packs/lib/rules/project-orphaned-resources";
import { projectScopedClusters } from "../../../policy-packs/lib/rules/project-scoped-clusters";
import { requiredAnnotations } from "../../../policy-packs/lib/rules/required-annotations";
import { requiredLabels } from "../../../policy-packs/lib/rules/required-labels";
import {
  application,
  applicationSet,
  asCustomResource,
  cluster,
  type Declared,
  evaluate,
  project,
  remedied,
  secret,
  unknown,
} from "./support";

const finalizer = "resources-finalizer.argocd.argoproj.io";
const backoff = { duration: "5s", factor: 2, maxDuration: "3m" };

/** Resources, and what their remediation makes of them. */
const cases: readonly [string, Rule, Declared, Record<string, unknown>, Record<string, unknown>][] = [
  ["adds the finalizer", appFinalizer, application(), {}, { metadata: { finalizers: [finalizer] } }],
  [
    "keeps other finalizers",
    appFinalizer,
    application({ "metadata.finalizers": ["a"] }),
    { cascade: "background" },
    { metadata: { finalizers: ["a", `${finalizer}/background`] } },
  ],
  [
    "follows the cascade that the resource chooses",
    appFinalizer,
    application({ deletion: { cascade: "background" } }),
    {},
    { metadata: { finalizers: [`${finalizer}/background`] } },
  ],
  [
    "adds labels",
    requiredLabels,
    application({ "metadata.labels": { a: "b" } }),
    { defaults: { team: "payments", a: "c" } },
    { metadata: { labels: { a: "b", team: "payments" } } },
  ],
  [
    "adds annotations",
    requiredAnnotations,
    application(),
    { defaults: { runbook: "https://a" } },
    { metadata: { annotations: { runbook: "https://a" } } },
  ],
  [
    "adds CreateNamespace",
    appCreateNamespace,
    application({ "spec.syncPolicy.syncOptions": ["CreateNamespace=false", "PruneLast=true"] }),
    {},
    { spec: { syncPolicy: { syncOptions: ["PruneLast=true", "CreateNamespace=true"] } } },
  ],
  [
    "adds a retry",
    appRetry,
    application({ "spec.syncPolicy.automated": {} }),
    { defaultLimit: 3 },
    { spec: { syncPolicy: { retry: { limit: 3, backoff } } } },
  ],
  ["adds the warning", projectOrphanedResources, project(), {}, { spec: { orphanedResources: { warn: true } } }],
  [
    "switches the warning on",
    projectOrphanedResources,
    project({ "spec.orphanedResources": { ignore: [{ kind: "ConfigMap" }] } }),
    {},
    { spec: { orphanedResources: { warn: true, ignore: [{ kind: "ConfigMap" }] } } },
  ],
  [
    "permits the project's clusters only",
    projectScopedClusters,
    project(),
    {},
    { spec: { permitOnlyProjectScopedClusters: true } },
  ],
  ["adds labels to a cluster", clusterLabels, cluster(), { defaults: { a: "b" } }, { labels: { a: "b" } }],
  [
    "adds labels to a cluster's Secret",
    clusterLabels,
    secret("cluster", { server: "https://a" }),
    { defaults: { a: "b" } },
    { metadata: { labels: { a: "b", "argocd.argoproj.io/secret-type": "cluster" } } },
  ],
  [
    "works in a template",
    appFinalizer,
    applicationSet({ "spec.syncPolicy.preserveResourcesOnDeletion": true }),
    {},
    { spec: { template: { metadata: { finalizers: [finalizer] } } } },
  ],
];

test.each(cases)("%s", (_title, rule, declared, config, expected) => {
  for (const form of [declared, asCustomResource(declared)]) {
    if (form === undefined) continue;
    const props = remedied(rule, form, { config });
    expect(props).toMatchObject(expected);
    const after = { ...form, props: props as Record<string, unknown> };
    expect(remedied(rule, after, { config })).toBeUndefined();
    expect(evaluate(rule, [after], { config }).violations).toEqual([]);
  }
});

test.each([
  ["a finalizer that is there", appFinalizer, application({ "metadata.finalizers": [`${finalizer}/background`] })],
  ["an application that is to be orphaned", appFinalizer, application({ deletion: { cascade: "orphan" } })],
  ["finalizers that are not known", appFinalizer, application({ "metadata.finalizers": unknown })],
  ["options that are not known", appCreateNamespace, application({ "spec.syncPolicy.syncOptions": [unknown] })],
  ["a manual application", appRetry, application()],
  ["a switch that is not known", projectScopedClusters, project({ "spec.permitOnlyProjectScopedClusters": unknown })],
])("leaves %s alone", (_title, rule, declared) => {
  expect(remedied(rule, declared)).toBeUndefined();
});

test("leaves an exempt resource and another stack alone", () => {
  expect(
    remedied(appFinalizer, application(), {
      config: { exempt: [{ object: "payments-*", reason: "x", until: "2026-12-31" }] },
    }),
  ).toBeUndefined();
  expect(remedied(appFinalizer, application(), { config: { stacks: ["prod"] }, stack: "dev" })).toBeUndefined();
});

test("the rules with a remedy are those that have one right answer", () => {
  expect(rules.filter((rule) => "remedy" in rule).map(({ name }) => name)).toEqual([
    "argocd-project-orphaned-resources",
    "argocd-project-scoped-clusters",
    "argocd-app-finalizer",
    "argocd-app-create-namespace",
    "argocd-app-retry",
    "argocd-required-labels",
    "argocd-required-annotations",
    "argocd-cluster-labels",
  ]);
});
