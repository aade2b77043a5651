import { appAllowedProjects } from "../../../../policy-packs/lib/rules/app-allowed-projects";
import { appCreateNamespace } from "../../../../policy-packs/lib/rules/app-create-namespace";
import { appDeletionCascade } from "../../../../policy-packs/lib/rules/app-deletion-cascade";
import { appDestinationNamespace } from "../../../../policy-packs/lib/rules/app-destination-namespace";
import { appEnvironmentIsolation } from "../../../../policy-packs/lib/rules/app-environment-isolation";
import { appFields } from "../../../../policy-packs/lib/rules/app-fields";
import { appFinalizer } from "../../../../policy-packs/lib/rules/app-finalizer";
import { appIgnoreDifferences } from "../../../../policy-packs/lib/rules/app-ignore-differences";
import { appNaming } from "../../../../policy-packs/lib/rules/app-naming";
import { appPlugins } from "../../../../policy-packs/lib/rules/app-plugins";
import { appProjectAssignment } from "../../../../policy-packs/lib/rules/app-project-assignment";
import { appPruneAllowEmpty } from "../../../../policy-packs/lib/rules/app-prune-allow-empty";
import { appRetry } from "../../../../policy-packs/lib/rules/app-retry";
import { appRevisionPinned } from "../../../../policy-packs/lib/rules/app-revision-pinned";
import { appSelfHeal } from "../../../../policy-packs/lib/rules/app-self-heal";
import { appSyncOptions } from "../../../../policy-packs/lib/rules/app-sync-options";
import { appsetNameMatchesProject } from "../../../../policy-packs/lib/rules/appset-name-matches-project";
import { requiredAnnotations } from "../../../../policy-packs/lib/rules/required-annotations";
import { requiredLabels } from "../../../../policy-packs/lib/rules/required-labels";
import { application, applicationSet, project, unknown } from "../support";
import { one, type RuleCases } from "./types";

const sha = "0123456789abcdef0123456789abcdef01234567";
const environments = [
  { name: "prod", stacks: ["prod*"], clusters: ["https://prod.example.com"], namespaces: ["*-prod"] },
  { name: "dev", tags: { environment: "dev" }, clusters: ["https://kubernetes.default.svc", "dev-*"] },
];
const revision = (text: unknown, more = {}) => application({ "spec.source.targetRevision": text, ...more });
const chart = (version: unknown) => revision(version, { "spec.source.path": undefined, "spec.source.chart": "api" });
const automated = (settings: unknown) => application({ "spec.syncPolicy.automated": settings });
const ignored = (entry: object) =>
  application({ "spec.ignoreDifferences": [{ group: "apps", kind: "Deployment", ...entry }] });

/** Rules about applications. */
export const applicationCases: readonly RuleCases[] = [
  {
    rule: appAllowedProjects,
    good: [one("no configuration", application()), one("allowed", application(), { config: { projects: ["pay*"] } })],
    bad: [
      one("another", application(), {
        config: { projects: ["orders"] },
        violations: ['spec.project: is "payments"; allowed are "orders"'],
      }),
      one("none", application({ "spec.project": undefined }), {
        config: { projects: ["orders"] },
        violations: ['"default"'],
      }),
    ],
    unknown: [
      one("project", application({ "spec.project": unknown }), {
        config: { projects: ["a"] },
        unknowns: ["spec.project"],
      }),
    ],
  },
  {
    rule: appProjectAssignment,
    good: [
      one("no configuration", application()),
      one("assigned", application(), { config: { assignments: { "payments-*": "payments" } } }),
      one("not assigned", application(), { config: { assignments: { "orders-*": "orders" } } }),
    ],
    bad: [
      one("moved", application(), {
        config: { assignments: { "payments-*": "billing", "*": "payments" } },
        violations: ['is "payments", but the application is assigned to "billing"'],
      }),
    ],
    unknown: [
      one("project", application({ "spec.project": unknown }), {
        config: { assignments: { "*": "payments" } },
        unknowns: ["spec.project"],
      }),
    ],
  },
  {
    rule: appFields,
    good: [
      one("path and server", application()),
      one("chart and name", chart("1.0.0")),
      one(
        "a source that is referred to",
        application({
          "spec.source": undefined,
          "spec.sources": [
            { repoURL: "https://a", ref: "values" },
            { repoURL: "https://b", chart: "c", targetRevision: "1" },
          ],
        }),
      ),
    ],
    bad: [
      one("path and chart", application({ "spec.source.chart": "api" }), {
        violations: ["spec.source: has both `path` and `chart`"],
      }),
      one("neither", application({ "spec.source.path": undefined }), { violations: ["neither `path` nor `chart`"] }),
      one("server and name", application({ "spec.destination.name": "a" }), {
        violations: ["both `server` and `name`"],
      }),
      one("no cluster", application({ "spec.destination.server": undefined }), {
        violations: ["neither `server` nor `name`"],
      }),
      one("in one of several", application({ "spec.source": undefined, "spec.sources": [{ repoURL: "https://a" }] }), {
        violations: ["spec.sources[0]: has neither"],
      }),
    ],
    unknown: [
      one("a server beside both", application({ "spec.destination.server": unknown, "spec.source.chart": "a" }), {
        unknowns: ["spec.destination.server"],
        violations: ["spec.source"],
      }),
    ],
  },
  {
    rule: appRevisionPinned,
    good: [
      one("a version", revision("v1.4.2")),
      one("a version with build", revision("1.4.2-rc.1+build.5")),
      one("a commit", revision(sha)),
      one("a tag in full", revision("refs/tags/v1.4.2")),
      one("a tag of one of several charts", revision("chart-1.4.2")),
      one("a tag of one of several modules", revision("services/api/v1.4.2")),
      one("a tag of a package", revision("@shop/web@1.4.2")),
      one("a tag in full, where tags count", revision("refs/tags/nightly"), {
        config: { git: ["sha", "version", "tag"] },
      }),
      one("a chart's version", chart("1.4.2")),
      one("a tag by pattern", revision("release-2026-11"), { config: { tags: ["release-.*"] } }),
      one("a prefixed version", revision("web/1.4.0", { "spec.source.tagPrefix": "web/" })),
      one("only in production", revision("main"), { config: { stacks: ["prod"] } }),
      one(
        "an artifact's digest",
        revision(`sha256:${"ab".repeat(32)}`, { "spec.source.repoURL": "oci://registry.example.com/a" }),
      ),
    ],
    bad: [
      one("HEAD", revision("HEAD"), { violations: ['spec.source.targetRevision: is "HEAD": the newest commit'] }),
      one("none", revision(undefined), { violations: ["is not set"] }),
      one("a branch", revision("main"), { violations: ["a branch"] }),
      one("a range", revision("^1.4.0"), { violations: ["a range"] }),
      one("an incomplete version", revision("v1.4"), { violations: ["a branch, or a tag"] }),
      one("an incomplete version of a chart", chart("1.4"), { violations: ["a range"] }),
      one("a branch that is called like a version", revision("refs/heads/v1.4.2"), { violations: ["a branch"] }),
      one("a branch in a folder of releases", revision("release/1.4.2"), { violations: ["a branch"] }),
      one("a tag that can be moved", revision("refs/tags/nightly"), { violations: ["a tag that is no version"] }),
      one("a prefixed version of a chart", chart("chart-1.4.2"), { violations: ["a branch, or a tag"] }),
      one("x", revision("1.4.x"), { violations: ["a range"] }),
      one("a short commit", revision("0123456"), { violations: ["abbreviated"] }),
      one("a chart's range", chart("1.*"), { violations: ["a range"] }),
      one("a version where commits are demanded", revision("v1.4.2"), {
        config: { git: ["sha"] },
        violations: ["tag can be moved"],
      }),
      one("a commit for a chart", chart(sha), { violations: ["a commit"] }),
      one(
        "one of several",
        application({
          "spec.source": undefined,
          "spec.sources": [
            { repoURL: "https://a", path: "x", targetRevision: sha },
            { repoURL: "https://a", ref: "v" },
          ],
        }),
        { violations: ["spec.sources[1].targetRevision"] },
      ),
      one(
        "a hydrator's dry source",
        application({
          "spec.source": undefined,
          "spec.sourceHydrator": {
            drySource: { repoURL: "https://a", path: "x", targetRevision: "main" },
            syncSource: {},
          },
        }),
        { violations: ["spec.sourceHydrator.drySource.targetRevision"] },
      ),
    ],
    unknown: [
      one(
        "one of several",
        application({
          "spec.source": undefined,
          "spec.sources": [
            { repoURL: "https://a", path: "x", targetRevision: unknown },
            { repoURL: "https://a", path: "y", targetRevision: "main" },
          ],
        }),
        { unknowns: ["spec.sources[0].targetRevision"], violations: ["spec.sources[1].targetRevision"] },
      ),
    ],
  },
  {
    rule: appPruneAllowEmpty,
    good: [
      one("prune", automated({ prune: true })),
      one("empty without prune", automated({ allowEmpty: true })),
      one("switched off", automated({ enabled: false, prune: true, allowEmpty: true })),
      one("manual", application()),
    ],
    bad: [
      one("both", automated({ prune: true, allowEmpty: true }), {
        violations: ["spec.syncPolicy.automated.allowEmpty"],
      }),
    ],
    unknown: [
      one("whether it is on", automated({ enabled: unknown, prune: true, allowEmpty: true }), {
        unknowns: ["automated.enabled"],
      }),
      one("allowEmpty", automated({ prune: true, allowEmpty: unknown }), { unknowns: ["automated.allowEmpty"] }),
    ],
  },
  {
    rule: appSelfHeal,
    good: [
      one("on", automated({ selfHeal: true })),
      one("manual", application()),
      one("off where it is forbidden", automated({}), { config: { mode: "forbidden" } }),
      one("automation that is switched off", automated({ enabled: false })),
      one("on, but switched off, where it is forbidden", automated({ enabled: false, selfHeal: true }), {
        config: { mode: "forbidden" },
      }),
    ],
    bad: [
      one("off", automated({ prune: true }), { violations: ["spec.syncPolicy.automated.selfHeal: is not `true`"] }),
      one("on where it is forbidden", automated({ selfHeal: true }), {
        config: { mode: "forbidden" },
        violations: ["forbidden here"],
      }),
    ],
    unknown: [one("selfHeal", automated({ selfHeal: unknown }), { unknowns: ["automated.selfHeal"] })],
  },
  {
    rule: appDestinationNamespace,
    good: [
      one("its own", application()),
      one("allowed by configuration", application({ "spec.destination.namespace": "kube-system" }), {
        config: { system: [] },
      }),
      one("an app of apps", application({ "spec.destination.namespace": "argocd" })),
      one(
        "an app of apps by the cluster's name",
        application({
          "spec.destination": { name: "in-cluster", namespace: "argocd" },
          "metadata.namespace": "argocd",
        }),
      ),
      one(
        "an app of apps where the cluster has a name of its own",
        application({ "spec.destination": { name: "hub", namespace: "argocd" } }),
      ),
      one(
        "an app of apps on a cluster with a slash",
        application({ "spec.destination": { server: "https://kubernetes.default.svc/", namespace: "argocd" } }),
      ),
      one(
        "an app of apps of OpenShift",
        application({ "spec.destination.namespace": "openshift-gitops", "metadata.namespace": "openshift-gitops" }),
      ),
      one(
        "an app of apps on a cluster that is filled in",
        applicationSet({ "spec.template.spec.destination": { name: "{{name}}", namespace: "argocd" } }),
      ),
      one(
        "without a namespace, of the platform",
        application({ "spec.destination.namespace": "", "spec.project": "crds" }),
        {
          config: { platformProjects: ["crds"] },
        },
      ),
      one("the platform's", application({ "spec.destination.namespace": "kube-system", "spec.project": "platform" }), {
        config: { platformProjects: ["platform*"] },
      }),
    ],
    bad: [
      one("none", application({ "spec.destination.namespace": undefined }), {
        violations: ["spec.destination.namespace: is not set"],
      }),
      one("kube-system", application({ "spec.destination.namespace": "kube-system" }), {
        violations: ["a namespace of the system"],
      }),
      one("default", application({ "spec.destination.namespace": "default" }), { violations: ['is "default"'] }),
      one("an app of apps where they are the platform's", application({ "spec.destination.namespace": "argocd" }), {
        config: { appsOfApps: false },
        violations: ['is "argocd"'],
      }),
      one(
        "Argo CD's namespace on another cluster",
        application({ "spec.destination": { server: "https://prod.example.com", namespace: "argocd" } }),
        { violations: ['is "argocd"'] },
      ),
      one(
        "Argo CD's namespace, for an application that is declared elsewhere",
        application({ "spec.destination.namespace": "argocd", "metadata.namespace": "team-a" }),
        { violations: ['is "argocd"'] },
      ),
      one(
        "a namespace of the system, for an application that claims to be declared there",
        application({ "spec.destination.namespace": "kube-system", "metadata.namespace": "kube-system" }),
        { violations: ['is "kube-system"'] },
      ),
    ],
    unknown: [
      one("namespace", application({ "spec.destination.namespace": unknown }), { unknowns: ["destination.namespace"] }),
      one(
        "the project of what may be the platform's",
        application({ "spec.project": unknown, "spec.destination.namespace": "kube-system" }),
        {
          config: { platformProjects: ["platform"] },
          unknowns: ["spec.project"],
        },
      ),
      one(
        "the namespace of an app of apps",
        application({ "metadata.namespace": unknown, "spec.destination.namespace": "argocd" }),
        { unknowns: ["metadata.namespace"] },
      ),
      one(
        "the cluster of an app of apps",
        application({ "spec.destination": { server: unknown, namespace: "argocd" } }),
        { unknowns: ["destination.server"] },
      ),
    ],
  },
  {
    rule: appEnvironmentIsolation,
    good: [
      one("no configuration", application()),
      one(
        "by stack",
        application({ "spec.destination": { server: "https://prod.example.com/", namespace: "a-prod" } }),
        {
          config: { environments },
          stack: "prod-eu",
        },
      ),
      one("by tag", application(), { config: { environments }, tags: { environment: "dev" } }),
      one("by name", application({ "spec.destination": { name: "dev-1", namespace: "a" } }), {
        config: { environments },
        tags: { environment: "dev" },
      }),
      one(
        "Argo CD's own cluster by name",
        application({ "spec.destination": { name: "in-cluster", namespace: "a" } }),
        {
          config: { environments },
          tags: { environment: "dev" },
        },
      ),
      one("an environment with a slash", application(), {
        config: { environments: [{ name: "dev", stacks: ["dev"], clusters: ["https://kubernetes.default.svc/"] }] },
      }),
      one("an environment that names Argo CD's own cluster", application(), {
        config: { environments: [{ name: "dev", stacks: ["dev"], clusters: ["in-cluster"] }] },
      }),
      one("another stack, where that is allowed", application(), {
        config: { environments, otherStacks: "allowed" },
        stack: "playground",
      }),
      one("no environments at all", application(), { stack: "playground" }),
    ],
    bad: [
      one(
        "Argo CD's own cluster by name",
        application({ "spec.destination": { name: "in-cluster", namespace: "a-prod" } }),
        {
          config: { environments },
          stack: "prod",
          violations: ['the cluster "https://kubernetes.default.svc" is not of the environment prod'],
        },
      ),
      one("another cluster", application({ "spec.destination.namespace": "a-prod" }), {
        config: { environments },
        stack: "prod",
        violations: ['the cluster "https://kubernetes.default.svc" is not of the environment prod'],
      }),
      one("another namespace", application({ "spec.destination.server": "https://prod.example.com" }), {
        config: { environments },
        stack: "prod",
        violations: ['spec.destination.namespace: "payments"'],
      }),
      one("a stack of no environment", application(), {
        config: { environments },
        stack: "playground",
        violations: ['the stack "playground" is in none'],
      }),
    ],
    unknown: [
      one(
        "a cluster beside an empty name",
        application({ "spec.destination": { server: unknown, name: "", namespace: "a-prod" } }),
        { config: { environments }, stack: "prod", unknowns: ["spec.destination.server"] },
      ),
      one("a cluster beside a wrong namespace", application({ "spec.destination.server": unknown }), {
        config: { environments },
        stack: "prod",
        unknowns: ["spec.destination.server"],
        violations: ["spec.destination.namespace"],
      }),
    ],
  },
  {
    rule: appFinalizer,
    good: [
      one("there", application({ "metadata.finalizers": ["resources-finalizer.argocd.argoproj.io"] })),
      one("background", application({ "metadata.finalizers": ["resources-finalizer.argocd.argoproj.io/background"] }), {
        config: { cascade: "background" },
      }),
      one("forbidden and absent", application(), { config: { mode: "forbidden" } }),
    ],
    bad: [
      one("missing", application(), { violations: ["metadata.finalizers: does not hold"], differsInSets: true }),
      one("orphaned", application({ deletion: { cascade: "orphan" } }), {
        violations: ["metadata.finalizers"],
        differsInSets: true,
      }),
      one("another cascade", application({ "metadata.finalizers": ["resources-finalizer.argocd.argoproj.io"] }), {
        config: { cascade: "background" },
        violations: ["does not ask for the cascade `background`"],
      }),
      one("forbidden", application({ "metadata.finalizers": ["resources-finalizer.argocd.argoproj.io"] }), {
        config: { mode: "forbidden" },
        violations: ["forbidden here"],
      }),
    ],
    unknown: [
      one("one of them", application({ "metadata.finalizers": [unknown] }), { unknowns: ["metadata.finalizers[0]"] }),
    ],
  },
  {
    rule: appDeletionCascade,
    good: [
      one("nothing said", application()),
      one("background", application({ deletion: { cascade: "background", onReplace: "orphan" } })),
      one("confirmed where allowed", application({ deletion: { confirm: true } }), { config: { allowConfirm: true } }),
    ],
    bad: [],
    unknown: [],
  },
  {
    rule: appNaming,
    good: [
      one("a name", application()),
      one("with the project", application(), { config: { startsWithProject: true } }),
      one("the resource's", application({ "metadata.name": undefined })),
    ],
    bad: [
      one("a dot", application({ "metadata.name": "payments.api" }), {
        violations: ['metadata.name: "payments.api" does not match'],
      }),
      one("of another project", application({ "spec.project": "orders" }), {
        config: { startsWithProject: true },
        violations: ["does not begin with the project's name"],
      }),
      one("the pattern of a team", application(), { config: { pattern: "team-.*" }, violations: ["team-.*"] }),
    ],
    unknown: [
      one("a name", application({ "metadata.name": unknown }), { unknowns: ["metadata.name"] }),
      one("a project beside a bad name", application({ "metadata.name": "a.b", "spec.project": unknown }), {
        config: { startsWithProject: true },
        unknowns: ["spec.project"],
        violations: ['"a.b"'],
      }),
    ],
  },
  {
    rule: appSyncOptions,
    good: [
      one("none", application()),
      one("harmless", application({ "spec.syncPolicy.syncOptions": ["CreateNamespace=true"] })),
      one("allowed", application({ "spec.syncPolicy.syncOptions": ["CreateNamespace=true"] }), {
        config: { allowed: ["Create*"] },
      }),
    ],
    bad: [
      one("denied", application({ "spec.syncPolicy.syncOptions": ["CreateNamespace=true", "Replace=true"] }), {
        violations: ['spec.syncPolicy.syncOptions[1]: "Replace=true" is denied'],
      }),
      one("not allowed", application({ "spec.syncPolicy.syncOptions": ["PruneLast=true"] }), {
        config: { allowed: ["CreateNamespace=true"] },
        violations: ["is not among the allowed"],
      }),
    ],
    unknown: [
      one("one of them", application({ "spec.syncPolicy.syncOptions": [unknown, "Force=true"] }), {
        unknowns: ["syncOptions[0]"],
        violations: ["syncOptions[1]"],
      }),
    ],
  },
  {
    rule: appCreateNamespace,
    good: [one("there", application({ "spec.syncPolicy.syncOptions": ["CreateNamespace=true"] }))],
    bad: [
      one("no options", application(), { violations: ["spec.syncPolicy.syncOptions: does not hold"] }),
      one("other options", application({ "spec.syncPolicy.syncOptions": ["PruneLast=true"] }), {
        violations: ["does not hold"],
      }),
    ],
    unknown: [
      one("an option", application({ "spec.syncPolicy.syncOptions": [unknown] }), { unknowns: ["syncOptions[0]"] }),
    ],
  },
  {
    rule: appRetry,
    good: [
      one("automation that is switched off", automated({ enabled: false })),
      one("manual", application()),
      one(
        "bounded",
        application({ "spec.syncPolicy": { automated: {}, retry: { limit: 5, backoff: { maxDuration: "3m" } } } }),
      ),
      one("not demanded", automated({}), { config: { required: false } }),
    ],
    bad: [
      one("missing", automated({}), { violations: ["spec.syncPolicy.retry: is missing"] }),
      one("no limit", application({ "spec.syncPolicy.retry": { limit: -1 } }), {
        violations: ["which means no limit"],
      }),
      one("too many", application({ "spec.syncPolicy.retry": { limit: 50 } }), {
        violations: ["is 50; it must be from 1 to 10"],
      }),
      one("none", application({ "spec.syncPolicy.retry": {} }), { violations: ["is 0"] }),
      one("too long", application({ "spec.syncPolicy.retry": { limit: 2, backoff: { maxDuration: "2h" } } }), {
        violations: ['is "2h"'],
      }),
    ],
    unknown: [
      one(
        "a limit beside a long wait",
        application({ "spec.syncPolicy.retry": { limit: unknown, backoff: { maxDuration: "2h" } } }),
        {
          unknowns: ["retry.limit"],
          violations: ["maxDuration"],
        },
      ),
    ],
  },
  {
    rule: appIgnoreDifferences,
    good: [
      one("none", application()),
      one(
        "a field",
        ignored({ jsonPointers: ["/spec/replicas"], jqPathExpressions: [".spec.template.spec.containers[].image"] }),
      ),
      one("a manager", ignored({ managedFieldsManagers: ["kube-controller-manager"] })),
    ],
    bad: [
      one("a spec", ignored({ jsonPointers: ["/spec"] }), {
        violations: ['jsonPointers[0]: "/spec" ignores a whole object'],
      }),
      one("everything", ignored({ jsonPointers: [""] }), { violations: ["ignores a whole object"] }),
      one("a spec by jq", ignored({ jqPathExpressions: [".spec"] }), { violations: ["jqPathExpressions[0]"] }),
      one("every resource", ignored({ group: "*", kind: "*", jsonPointers: ["/spec/replicas"] }), {
        violations: ["every resource"],
      }),
      one("Argo CD's own manager", ignored({ managedFieldsManagers: ["argocd-controller"] }), {
        violations: ["may not be ignored"],
      }),
      one("a manager that is not listed", ignored({ managedFieldsManagers: ["x"] }), {
        config: { managers: ["kube-*"] },
        violations: ['"x"'],
      }),
    ],
    unknown: [
      one("a pointer beside a spec", ignored({ jsonPointers: [unknown, "/spec"] }), {
        unknowns: ["jsonPointers[0]"],
        violations: ["jsonPointers[1]"],
      }),
    ],
  },
  {
    rule: appPlugins,
    good: [
      one("none", application()),
      one("allowed", application({ "spec.source.plugin": { name: "cdk8s-v1" } }), { config: { allowed: ["cdk8s-*"] } }),
    ],
    bad: [
      one("not allowed", application({ "spec.source.plugin": { name: "bash" } }), {
        violations: ['spec.source.plugin.name: "bash"'],
      }),
      one("by discovery", application({ "spec.source.plugin": { env: [] } }), { violations: ["discovery picks one"] }),
    ],
    unknown: [one("a name", application({ "spec.source.plugin": { name: unknown } }), { unknowns: ["plugin.name"] })],
  },
  {
    rule: requiredLabels,
    good: [
      one("no configuration", application()),
      one("there", application({ "metadata.labels": { team: "payments" } }), {
        config: { labels: { team: "[a-z]+" } },
      }),
      one("a project, which needs none", project(), { config: { labels: { team: ".+" } } }),
    ],
    bad: [
      one("missing", application(), {
        config: { labels: { team: ".+" } },
        violations: ['metadata.labels.team: the label "team" is missing'],
      }),
      one("another value", application({ "metadata.labels": { team: "X1" } }), {
        config: { labels: { team: "[a-z]+" } },
        violations: ["does not match the pattern [a-z]+"],
      }),
      one("a key with a slash", application(), {
        config: { labels: { "example.com/team": ".+" } },
        violations: ['labels["example.com/team"]'],
      }),
      one("a project", project(), { config: { labels: { team: ".+" }, kinds: ["AppProject"] }, violations: ["team"] }),
    ],
    unknown: [
      one("a value", application({ "metadata.labels": { team: unknown } }), {
        config: { labels: { team: ".+", tier: ".+" } },
        unknowns: ["metadata.labels.team"],
        violations: ["tier"],
      }),
    ],
  },
  {
    rule: requiredAnnotations,
    good: [
      one("there", application({ "metadata.annotations": { runbook: "https://a" } }), {
        config: { annotations: { runbook: "https://.+" } },
      }),
    ],
    bad: [
      one("missing", application(), {
        config: { annotations: { runbook: ".+" } },
        violations: ["metadata.annotations.runbook"],
      }),
    ],
    unknown: [
      one("all", application({ "metadata.annotations": unknown }), {
        config: { annotations: { runbook: ".+" } },
        unknowns: ["metadata.annotations: checked at update"],
      }),
    ],
  },
  {
    rule: appsetNameMatchesProject,
    good: [one("the same", applicationSet())],
    bad: [
      one("another", applicationSet({ "spec.template.spec.project": "orders" }), {
        violations: ['spec.template.spec.project: is "orders", but the ApplicationSet is called "payments"'],
      }),
    ],
    unknown: [
      one("the project", applicationSet({ "spec.template.spec.project": unknown }), {
        unknowns: ["spec.template.spec.project"],
      }),
      one("filled in", applicationSet({ "spec.template.spec.project": "{{team}}" }), {
        unknowns: ["spec.template.spec.project: cannot be judged, because it is filled in by a generator"],
      }),
    ],
  },
];

/** Rules about what only `pulumi-argocd` has, which say nothing of custom resources. */
export const ownApplicationCases: readonly RuleCases[] = [
  {
    rule: appDeletionCascade,
    good: [],
    bad: [
      one("orphan where it is not allowed", application({ deletion: { cascade: "orphan" } }), {
        config: { allowed: ["foreground"] },
        violations: ['deletion.cascade: is "orphan"; allowed are "foreground"'],
      }),
      one("a cascade on replacement", application({ deletion: { onReplace: "cascade" } }), {
        violations: ["deletion.onReplace"],
      }),
      one("a confirmation", application({ deletion: { confirm: true } }), { violations: ["deletion.confirm"] }),
    ],
    unknown: [
      one("the cascade beside a confirmation", application({ deletion: { cascade: unknown, confirm: true } }), {
        unknowns: ["deletion.cascade"],
        violations: ["deletion.confirm"],
      }),
    ],
  },
];
