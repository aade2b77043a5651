import { appImageTags } from "../../../../policy-packs/lib/rules/app-image-tags";
import { appImageUpdater } from "../../../../policy-packs/lib/rules/app-image-updater";
import { appPruneDisabled } from "../../../../policy-packs/lib/rules/app-prune-disabled";
import { appSyncOptions } from "../../../../policy-packs/lib/rules/app-sync-options";
import { appsetClusterSelector } from "../../../../policy-packs/lib/rules/appset-cluster-selector";
import { appsetDeletion } from "../../../../policy-packs/lib/rules/appset-deletion";
import { appsetTemplatePatch } from "../../../../policy-packs/lib/rules/appset-template-patch";
import { clusterExecCommand } from "../../../../policy-packs/lib/rules/cluster-exec-command";
import { projectAllowWindowManualSync } from "../../../../policy-packs/lib/rules/project-allow-window-manual-sync";
import { projectNamespaceResources } from "../../../../policy-packs/lib/rules/project-namespace-resources";
import { projectRoleEscalation } from "../../../../policy-packs/lib/rules/project-role-escalation";
import { projectServiceAccounts } from "../../../../policy-packs/lib/rules/project-service-accounts";
import { projectSourceNamespaces } from "../../../../policy-packs/lib/rules/project-source-namespaces";
import { application, applicationSet, cluster, type Declared, project, secret, unknown } from "../support";
import { one, type RuleCases } from "./types";

/* What a project opens to others, what changes by itself, and what an ApplicationSet takes down. */

const local = "https://kubernetes.default.svc";
const finalizer = "resources-finalizer.argocd.argoproj.io";
const updater = "argocd-image-updater.argoproj.io";
const window = { kind: "allow", schedule: "0 8 * * 1-5", duration: "8h", applications: ["*"] };
const role = { group: "rbac.authorization.k8s.io", kind: "Role" };
const reserved = [
  role,
  { group: "rbac.authorization.k8s.io", kind: "RoleBinding" },
  { group: "", kind: "ResourceQuota" },
  { group: "networking.k8s.io", kind: "NetworkPolicy" },
];

function namespaces(...sourceNamespaces: string[]): Declared {
  return project({ "spec.sourceNamespaces": sourceNamespaces });
}

function account(entry: object): Declared {
  const base = { server: local, namespace: "payments", defaultServiceAccount: "deployer" };
  return project({ "spec.destinationServiceAccounts": [{ ...base, ...entry }] });
}

function policies(...lines: string[]): Declared {
  return project({ "spec.roles": [{ name: "ci", policies: lines.map((line) => `p, proj:payments:ci, ${line}`) }] });
}

function command(execProviderConfig: object): Declared {
  return cluster({ "config.execProviderConfig": execProviderConfig });
}

function images(...list: string[]): Declared {
  return application({ "spec.source.kustomize": { images: list } });
}

function parameter(name: string, value: string): Declared {
  return application({ "spec.source.helm": { parameters: [{ name, value }] } });
}

function updated(annotations: Readonly<Record<string, string>>): Declared {
  const given = Object.fromEntries(Object.entries(annotations).map(([key, value]) => [`${updater}/${key}`, value]));
  return application({ "metadata.annotations": given });
}

function chosen(generator: object): Declared {
  return applicationSet({ "spec.generators": [generator] });
}

function clustersBy(selector: object): Declared {
  return chosen({ clusters: { selector } });
}

function patched(templatePatch: string): Declared {
  return applicationSet({ "spec.goTemplate": true, "spec.templatePatch": templatePatch });
}

const everyCluster = { violations: ["clusters.selector: chooses every cluster"] };
const allDenied = project({ "spec.namespaceResourceBlacklist": reserved });

export const projectAdditions: readonly RuleCases[] = [
  {
    rule: projectSourceNamespaces,
    good: [
      one("none", project()),
      one("the team's", namespaces("payments", "payments-*")),
      one("a regular expression with a prefix", namespaces("/^payments-.*$/")),
      one("an allowed one", namespaces("payments"), { config: { allowed: ["pay*"] } }),
    ],
    bad: [
      ...["*", "**", "?*", "{*}", "/.*/", "/^/", "/[a-z]/", "/(?i).*/", "[!0]*"].map((entry) =>
        one(entry, namespaces("payments", entry), {
          violations: ["spec.sourceNamespaces[1]: lets applications of every namespace use the project"],
        }),
      ),
      one("none of the allowed", namespaces("billing"), {
        config: { allowed: ["pay*"] },
        violations: ['sourceNamespaces[0]: "billing" is not among the allowed namespaces'],
      }),
    ],
    unknown: [
      one("an expression of another kind", namespaces("/(?<!a)(?'name'.*)/"), {
        unknowns: [
          "sourceNamespaces[0]: cannot be judged, because its regular expression is of a kind that Argo CD alone reads",
        ],
      }),
      one("an entry beside a star", namespaces(unknown, "*"), {
        unknowns: ["spec.sourceNamespaces[0]"],
        violations: ["spec.sourceNamespaces[1]"],
      }),
    ],
  },
  {
    rule: projectServiceAccounts,
    good: [
      one("an account for a namespace", account({})),
      one("none where none is required", project(), { config: { required: false } }),
      one("an allowed one", account({ defaultServiceAccount: "argocd:payments" }), {
        config: { allowed: ["argocd:*"] },
      }),
    ],
    bad: [
      one("none", project(), { violations: ["spec.destinationServiceAccounts: is missing"] }),
      one("every cluster", account({ server: "*" }), {
        violations: ["[0].server: gives the account to every cluster"],
      }),
      one("every namespace", account({ namespace: "{*}" }), {
        violations: ["[0].namespace: gives the account to every namespace"],
      }),
      one("another account", account({ defaultServiceAccount: "kube-system:admin" }), {
        config: { allowed: ["deployer"] },
        violations: ['defaultServiceAccount: "kube-system:admin" is not among the allowed accounts'],
      }),
    ],
    unknown: [
      one("a server beside every namespace", account({ server: unknown, namespace: "*" }), {
        unknowns: ["destinationServiceAccounts[0].server"],
        violations: ["destinationServiceAccounts[0].namespace"],
      }),
    ],
  },
  {
    rule: projectNamespaceResources,
    good: [
      one("all denied", allDenied),
      one("all denied by patterns", project({ "spec.namespaceResourceBlacklist": [{ group: "*", kind: "*" }] })),
      one("a list without them", project({ "spec.namespaceResourceWhitelist": [{ group: "apps", kind: "*" }] })),
      one("the platform's project", project(), { config: { projects: ["pay*"] } }),
      one("nothing reserved", project(), { config: { reserved: [] } }),
      one("a denial counts before a list", {
        ...allDenied,
        props: project({ "spec.namespaceResourceWhitelist": [role], "spec.namespaceResourceBlacklist": reserved })
          .props,
      }),
    ],
    bad: [
      one("no lists", project(), {
        violations: [
          'spec.namespaceResourceBlacklist: does not deny "Role.rbac.authorization.k8s.io", ' +
            '"RoleBinding.rbac.authorization.k8s.io", "ResourceQuota" and "NetworkPolicy.networking.k8s.io"',
        ],
      }),
      one("an empty list, which Argo CD drops", project({ "spec.namespaceResourceWhitelist": [] }), {
        config: { reserved: [role] },
        violations: ["does not deny"],
      }),
      one("in the list", project({ "spec.namespaceResourceWhitelist": [{ group: "*.k8s.io", kind: "Role*" }] }), {
        violations: ['spec.namespaceResourceWhitelist[0]: permits "Role.rbac.authorization.k8s.io" and "RoleBinding.'],
      }),
    ],
    unknown: [
      one("the denied ones", project({ "spec.namespaceResourceBlacklist": unknown }), {
        unknowns: ["spec.namespaceResourceBlacklist"],
      }),
      one(
        "an entry of the list",
        project({ "spec.namespaceResourceWhitelist": [{ group: "*", kind: unknown }, role] }),
        {
          unknowns: ["namespaceResourceWhitelist[0].kind"],
          violations: ["namespaceResourceWhitelist[1]"],
        },
      ),
    ],
  },
  {
    rule: projectRoleEscalation,
    good: [
      one("a sync", policies("applications, sync, payments/*, allow")),
      one("an override that is denied", policies("applications, override, payments/*, deny")),
      one("an override where it is allowed", policies("applications, override, payments/*, allow"), {
        config: { actions: [] },
      }),
    ],
    bad: ["override", "over*", "o[a-z]erride", "*"].map((action) =>
      one(`the action ${action}`, policies(`applications, ${action}, payments/*, allow`), {
        violations: ["allows the action `override` on `applications`"],
      }),
    ),
    unknown: [],
  },
  {
    rule: projectAllowWindowManualSync,
    good: [
      one("none", project()),
      one("a window for all syncs", project({ "spec.syncWindows": [{ ...window, manualSync: false }] })),
      one("a deny window", project({ "spec.syncWindows": [{ ...window, kind: "deny", manualSync: true }] })),
    ],
    bad: [
      one("a window for automated syncs alone", project({ "spec.syncWindows": [{ ...window, manualSync: true }] }), {
        violations: ["spec.syncWindows[0].manualSync: lets syncs by hand through while the window is closed"],
      }),
    ],
    unknown: [
      one("the switch", project({ "spec.syncWindows": [{ ...window, manualSync: unknown }] }), {
        unknowns: ["syncWindows[0].manualSync"],
      }),
    ],
  },
];

export const applicationAdditions: readonly RuleCases[] = [
  {
    rule: appImageTags,
    good: [
      one("no tag", application()),
      one("a version", parameter("image.tag", "1.4.2")),
      one("a word in another place", parameter("channel", "latest")),
      one("a digest with a tag", parameter("image.tag", "latest@sha256:abc")),
      one("a digest beside the tag", parameter("image", "registry.example.com/api:latest@sha256:abc")),
      ...["registry.example.com:5000/api", "api=registry.example.com/api", "api:1.4", "api@sha256:abc"].map((image) =>
        one(image, images(image)),
      ),
    ],
    bad: [
      one("a parameter", parameter("image.tag", "latest"), {
        violations: ['spec.source.helm.parameters[0].value: `image.tag`: the tag "latest" moves'],
      }),
      one("a sidecar's", parameter("sidecarImageTag", "Main"), { violations: ["`sidecarImageTag`"] }),
      one("a whole reference", parameter("proxy.image", "registry.example.com:5000/proxy:nightly"), {
        violations: ['the tag "nightly" moves'],
      }),
      one("values", application({ "spec.source.helm": { valuesObject: { web: { image: { tag: "latest" } } } } }), {
        violations: ["`web.image.tag`"],
      }),
      one("values as a text", application({ "spec.source.helm": { values: "image:\n  tag: latest\n" } }), {
        violations: ["spec.source.helm.values: `image.tag`"],
      }),
      ...["api:latest", "api=registry.example.com/api:edge"].map((image) =>
        one(image, images("web:1.2.3", image), { violations: ["spec.source.kustomize.images[1]: the tag"] }),
      ),
      one("a source of several", application({ "spec.sources": [{ kustomize: { images: ["api:master"] } }] }), {
        violations: ["spec.sources[0].kustomize.images[0]"],
      }),
      one("a tag of one's own", parameter("image.tag", "uat-7"), {
        config: { mutable: ["uat-*"] },
        violations: ['"uat-7" moves'],
      }),
    ],
    unknown: [
      one("an image beside a tag that moves", images(unknown, "api:latest"), {
        unknowns: ["kustomize.images[0]"],
        violations: ["kustomize.images[1]"],
      }),
    ],
  },
  {
    rule: appImageUpdater,
    good: [
      one("none", application()),
      one(
        "versions into Git",
        updated({ "image-list": "api=x/api:~1.4", "write-back-method": "git:secret:argocd/git" }),
      ),
      one("settings without images", updated({ "write-back-method": "argocd" })),
      one(
        "an allowed strategy",
        updated({ "image-list": "x/api", "write-back-method": "git", "update-strategy": "digest" }),
        {
          config: { strategies: ["digest"] },
        },
      ),
      one(
        "a strategy for each image",
        updated({
          "image-list": "api=x/api, web=x/web",
          "api.update-strategy": "digest",
          "web.update-strategy": "digest",
          "write-back-method": "git",
        }),
        { config: { strategies: ["digest"] } },
      ),
    ],
    bad: [
      one(
        "a strategy for all",
        updated({ "image-list": "x/api", "update-strategy": "latest", "write-back-method": "git" }),
        {
          violations: ['update-strategy"]: follows the strategy "latest"; allowed are "semver"'],
        },
      ),
      one(
        "a strategy for one",
        updated({ "image-list": "api=x/api", "api.update-strategy": "newest-build", "write-back-method": "git" }),
        {
          violations: ['api.update-strategy"]: follows the strategy "newest-build"'],
        },
      ),
      one(
        "the default strategy",
        updated({ "image-list": "x/api,web=x/web", "web.update-strategy": "digest", "write-back-method": "git" }),
        {
          config: { strategies: ["digest"] },
          violations: ['image-list"]: follows the strategy "semver"'],
        },
      ),
      one("the default method", updated({ "image-list": "x/api" }), {
        violations: ['write-back-method"]: writes back by "argocd"; allowed are "git"'],
      }),
      one("where nothing is allowed", updated({ "image-list": "x/api", "write-back-method": "git" }), {
        config: { strategies: [] },
        violations: ['image-list"]: hands the choice of images to the image updater'],
      }),
    ],
    unknown: [
      one("a method", updated({ "image-list": "x/api", "update-strategy": "name", "write-back-method": unknown }), {
        unknowns: ["write-back-method"],
        violations: ['"name"'],
      }),
    ],
  },
  {
    rule: appPruneDisabled,
    good: [
      one("none", application()),
      one(
        "pruning after the rest",
        application({ "spec.syncPolicy.syncOptions": ["PruneLast=true", "Prune=confirm"] }),
      ),
    ],
    bad: [
      one("no pruning", application({ "spec.syncPolicy.syncOptions": ["PruneLast=true", "Prune=false"] }), {
        violations: ['spec.syncPolicy.syncOptions[1]: "Prune=false" holds for every resource'],
      }),
      one("no deletion", application({ "spec.syncPolicy.syncOptions": ["Delete=false"] }), {
        violations: ["Delete=false"],
      }),
      one(
        "an annotation for all",
        application({
          "spec.source.kustomize.commonAnnotations": {
            "argocd.argoproj.io/sync-options": "Validate=true, Prune=false",
          },
        }),
        { violations: ['commonAnnotations["argocd.argoproj.io/sync-options"]: "Prune=false"'] },
      ),
    ],
    unknown: [
      one("an option", application({ "spec.syncPolicy.syncOptions": [unknown, "Prune=false"] }), {
        unknowns: ["syncOptions[0]"],
        violations: ["syncOptions[1]"],
      }),
    ],
  },
  {
    rule: appSyncOptions,
    good: [
      one("other annotations", application({ "spec.source.kustomize.commonAnnotations": { team: "Replace=true" } })),
    ],
    bad: [
      one(
        "an annotation of every resource",
        application({
          "spec.source.kustomize.commonAnnotations": {
            "argocd.argoproj.io/sync-options": "Prune=confirm,Replace=true",
          },
        }),
        { violations: ['"Replace=true" is denied'] },
      ),
    ],
    unknown: [],
  },
];

export const otherAdditions: readonly RuleCases[] = [
  {
    rule: clusterExecCommand,
    good: [
      one("a token", cluster()),
      one("Argo CD's own", command({ command: "argocd-k8s-auth", args: ["azure"] })),
      one("a further one", command({ command: "corp-login" }), { config: { allowed: ["corp-*"] } }),
    ],
    bad: [
      one("a shell", command({ command: "sh", args: ["-c", "id"] }), {
        violations: ['config.execProviderConfig.command: "sh" is not among the allowed commands'],
      }),
      one("the same name elsewhere", command({ command: "/tmp/argocd-k8s-auth" }), { violations: ["is not among"] }),
      one(
        "a Secret, in another case",
        secret("cluster", { server: "https://a", config: JSON.stringify({ ExecProviderConfig: { COMMAND: "bash" } }) }),
        { violations: ['"bash" is not among'] },
      ),
    ],
    unknown: [one("a command", command({ command: unknown }), { unknowns: ["config.execProviderConfig.command"] })],
  },
  {
    rule: appsetDeletion,
    good: [
      one("resources that stay", applicationSet({ "spec.syncPolicy": { preserveResourcesOnDeletion: true } })),
      one(
        "applications that stay",
        applicationSet({ "spec.syncPolicy.applicationsSync": "create-update", "metadata.finalizers": [finalizer] }),
      ),
      one(
        "another finalizer in the template",
        applicationSet({ "spec.template.metadata.finalizers": ["example.com/none"] }),
      ),
    ],
    bad: [
      one("nothing said", applicationSet(), {
        violations: ["spec.syncPolicy.applicationsSync: lets applications be deleted with all that they run"],
      }),
      ...["sync", "create-delete"].map((policy) =>
        one(policy, applicationSet({ "spec.syncPolicy.applicationsSync": policy }), {
          violations: ["lets applications be deleted"],
        }),
      ),
      one(
        "a finalizer of its own in the template",
        applicationSet({
          "spec.syncPolicy.preserveResourcesOnDeletion": true,
          "spec.template.metadata.finalizers": [`${finalizer}/background`],
        }),
        { violations: ["lets applications be deleted"] },
      ),
      one(
        "a finalizer by the patch",
        applicationSet({
          "spec.syncPolicy.preserveResourcesOnDeletion": true,
          "spec.templatePatch": `metadata: { finalizers: [${finalizer}] }`,
        }),
        { violations: ["lets applications be deleted"] },
      ),
      one("a set that takes them along", applicationSet({ "spec.syncPolicy.applicationsSync": "create-only" }), {
        violations: [
          `metadata.finalizers: without \`${finalizer}\`, deleting the set deletes its applications all the same`,
        ],
      }),
    ],
    unknown: [
      one("the policy", applicationSet({ "spec.syncPolicy.applicationsSync": unknown }), {
        unknowns: ["spec.syncPolicy.applicationsSync"],
      }),
      one(
        "the finalizers",
        applicationSet({ "spec.syncPolicy.applicationsSync": "create-only", "metadata.finalizers": [unknown] }),
        {
          unknowns: ["metadata.finalizers[0]"],
        },
      ),
    ],
  },
  {
    rule: appsetClusterSelector,
    good: [
      one("other generators", chosen({ git: { repoURL: "https://git.example.com/a", directories: [] } })),
      one("a label", clustersBy({ matchLabels: { env: "staging" } })),
      one("a label from outside", chosen({ clusters: { selector: { matchLabels: { env: "{{env}}" } } } })),
      one("some values", clustersBy({ matchExpressions: [{ key: "env", operator: "In", values: ["staging"] }] })),
      one("a filter afterwards", chosen({ clusters: {}, selector: { matchLabels: { env: "staging" } } })),
      one(
        "a filter around it",
        chosen({
          matrix: { generators: [{ clusters: {} }, { list: { elements: [] } }] },
          selector: { matchLabels: { env: "staging" } },
        }),
      ),
    ],
    bad: [
      one("none", chosen({ clusters: {} }), everyCluster),
      one("an empty one", clustersBy({ matchLabels: {} }), everyCluster),
      one(
        "the mark of every cluster",
        clustersBy({ matchLabels: { "argocd.argoproj.io/secret-type": "cluster" } }),
        everyCluster,
      ),
      one(
        "all that are not",
        clustersBy({
          matchExpressions: [
            { key: "env", operator: "NotIn", values: ["prod"] },
            { key: "x", operator: "DoesNotExist" },
          ],
        }),
        { violations: ["chooses every cluster that it does not exclude"] },
      ),
      one(
        "in a matrix",
        chosen({ matrix: { generators: [{ list: { elements: [] } }, { clusters: {} }] } }),
        everyCluster,
      ),
    ],
    unknown: [
      one("the labels", clustersBy({ matchLabels: unknown }), { unknowns: ["clusters.selector.matchLabels"] }),
      one("an expression", clustersBy({ matchExpressions: [unknown] }), { unknowns: ["matchExpressions[0]"] }),
    ],
  },
  {
    rule: appsetTemplatePatch,
    good: [
      one("none", applicationSet()),
      one(
        "automated syncs",
        patched("spec:\n  syncPolicy:\n    {{- if .auto }}\n    automated: { prune: true }\n    {{- end }}\n"),
      ),
      one(
        "values that are filled in",
        patched("spec:\n  source:\n    helm:\n      valuesObject: {{ .values | toJson }}\n"),
      ),
      one("a text that is filled in", patched('metadata:\n  annotations:\n    team: "{{ .team }}"\n')),
      one("a field that may be set", patched("spec: { destination: { namespace: a } }"), {
        config: { denied: ["operation"] },
      }),
    ],
    bad: [
      one("a destination", patched("spec:\n  destination:\n    server: {{ .server }}\n"), {
        violations: ["spec.templatePatch: sets `spec.destination`"],
      }),
      one("a source of several", patched("spec: { sources: [{ repoURL: 'https://evil.example' }] }"), {
        violations: ["sets `spec.sources.repoURL`"],
      }),
      one("JSON", patched('{"operation": {"sync": {"revision": "{{ .rev }}"}}}'), { violations: ["sets `operation`"] }),
      one(
        "one of two branches",
        patched(
          "{{ if .a }}\nspec: { destination: { namespace: a } }\n{{ else }}\nspec: { syncPolicy: {} }\n{{ end }}\n",
        ),
        { violations: ["sets `spec.destination`"] },
      ),
      one("another case of letters", patched("Operation: { sync: {} }"), { violations: ["sets `Operation`"] }),
      one("after a variable", patched('{{ $server := "x" }}\nspec: { destination: { server: x } }'), {
        violations: ["sets `spec.destination`"],
      }),
      one("a directive", patched("spec: { syncPolicy: { $patch: delete } }"), {
        violations: ["`spec.syncPolicy.$patch` takes away what the template says"],
      }),
    ],
    unknown: [
      ...["spec: {{ .spec | toJson }}", "{{ .patch }}", "{{ .name }}: {}", "a: [", "spec: { {{ .key }}: 1 }"].map(
        (text) =>
          one(text, patched(text), {
            unknowns: ["spec.templatePatch: cannot be judged, because a generator fills in the names of its fields"],
          }),
      ),
      one("a line beside a field", patched('{{ template "x" . }}\nspec: { destination: { server: x } }'), {
        unknowns: ["spec.templatePatch: cannot be judged"],
        violations: ["sets `spec.destination`"],
      }),
      one("the patch", applicationSet({ "spec.templatePatch": unknown }), { unknowns: ["spec.templatePatch"] }),
    ],
  },
];
