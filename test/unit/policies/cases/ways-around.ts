import { appAllowedProjects } from "../../../../policy-packs/lib/rules/app-allowed-projects";
import { appCreateNamespace } from "../../../../policy-packs/lib/rules/app-create-namespace";
import { appFinalizer } from "../../../../policy-packs/lib/rules/app-finalizer";
import { appIgnoreDifferences } from "../../../../policy-packs/lib/rules/app-ignore-differences";
import { appRetry } from "../../../../policy-packs/lib/rules/app-retry";
import { appRevisionPinned } from "../../../../policy-packs/lib/rules/app-revision-pinned";
import { appSelfHeal } from "../../../../policy-packs/lib/rules/app-self-heal";
import { appSyncOptions } from "../../../../policy-packs/lib/rules/app-sync-options";
import { clusterTls } from "../../../../policy-packs/lib/rules/cluster-tls";
import { kubernetesLiteralCredentials } from "../../../../policy-packs/lib/rules/kubernetes-literal-credentials";
import { noDefaultProject } from "../../../../policy-packs/lib/rules/no-default-project";
import { projectClusterResourceWhitelist } from "../../../../policy-packs/lib/rules/project-cluster-resource-whitelist";
import { projectDestinationNamespaceWildcard } from "../../../../policy-packs/lib/rules/project-destination-namespace-wildcard";
import { projectDestinationServerWildcard } from "../../../../policy-packs/lib/rules/project-destination-server-wildcard";
import { projectDestinations } from "../../../../policy-packs/lib/rules/project-destinations";
import { projectRoleEscalation } from "../../../../policy-packs/lib/rules/project-role-escalation";
import { projectRoleWildcard } from "../../../../policy-packs/lib/rules/project-role-wildcard";
import { projectSignatureKeys } from "../../../../policy-packs/lib/rules/project-signature-keys";
import { projectSourcePatterns } from "../../../../policy-packs/lib/rules/project-source-patterns";
import { projectSourceWildcard } from "../../../../policy-packs/lib/rules/project-source-wildcard";
import { projectSyncWindows } from "../../../../policy-packs/lib/rules/project-sync-windows";
import { repoInsecure } from "../../../../policy-packs/lib/rules/repo-insecure";
import { repoScheme } from "../../../../policy-packs/lib/rules/repo-scheme";
import { stackOverlappingProjects } from "../../../../policy-packs/lib/rules/stack-overlapping-projects";
import { stackSamePath } from "../../../../policy-packs/lib/rules/stack-same-path";
import { urlCredentials } from "../../../../policy-packs/lib/rules/url-credentials";
import {
  application,
  applicationSet,
  asCustomResource,
  cluster,
  type Declared,
  project,
  repository,
  secret,
  unknown,
} from "../support";
import { type Case, one, type RuleCases, several } from "./types";

/*
 * Ways around the rules that were tried: forms of the same object, spellings of the same text, and what Argo CD makes of
 * both. A rule judges what Argo CD would do.
 */

const local = "https://kubernetes.default.svc";
const sha = "0123456789abcdef0123456789abcdef01234567";

/** A case for each of several texts, of which each violates once. */
function each(texts: readonly string[], resource: (text: string) => Declared, rest: Omit<Case, "title" | "resources">) {
  return texts.map((text) => one(text, resource(text), rest));
}

function sources(...sourceRepos: string[]): Declared {
  return project({ "spec.sourceRepos": sourceRepos });
}

function destination(entry: object): Declared {
  return project({ "spec.destinations": [entry] });
}

function role(policy: string): Declared {
  return project({ "spec.roles": [{ name: "ci", policies: [`p, proj:payments:ci, ${policy}, allow`] }] });
}

function windows(...list: object[]): Declared {
  return project({ "spec.syncWindows": list.map((window) => ({ kind: "allow", applications: ["*"], ...window })) });
}

function custom(changes: Readonly<Record<string, unknown>>): Declared {
  return asCustomResource(application(changes)) ?? application(changes);
}

/** The same object under another type of the same package. */
function as(type: string, declared: Declared): Declared {
  return { ...declared, type };
}

function patch(kind: string, spec: object): Declared {
  return {
    type: `kubernetes:argoproj.io/v1alpha1:${kind}Patch`,
    name: "patch",
    props: { metadata: { name: "payments" }, spec },
  };
}

function release(chart: string, values: object, rest: object = {}): Declared {
  return { type: "kubernetes:helm.sh/v3:Release", name: "release", props: { chart, values, ...rest } };
}

/** A manifest among the values of Argo CD's chart. */
function extra(manifest: unknown): Declared {
  return release("argo-cd", { extraObjects: [manifest] });
}

function itemTemplates(template: unknown, ...items: object[]): Declared {
  return release("argocd-apps", { itemTemplates: [{ items, template }] });
}

const open = { apiVersion: "argoproj.io/v1alpha1", kind: "AppProject", spec: { sourceRepos: ["*"] } };

function list(elements: readonly object[], changes: Readonly<Record<string, unknown>>): Declared {
  return applicationSet({ "spec.generators": [{ list: { elements } }], ...changes });
}

function ignored(entry: object): Declared {
  return application({ "spec.ignoreDifferences": [{ kind: "Deployment", ...entry }] });
}

const created = "CreateNamespace=true";

const moving = { violations: ["accepted here"] };
const unjudged = "cannot be judged, because";

export const waysAround: readonly RuleCases[] = [
  {
    rule: projectSourceWildcard,
    good: [
      ...["https://git.example.com/**", "https://*.example.com/payments/*", "git@git.example.com:payments/*"].map(
        (pattern) => one(pattern, sources(pattern)),
      ),
      one("all denied", sources("!**")),
      one("a repository of a project", repository({ project: "a" })),
      one("a pattern of nobody's", secret("repository", { url: "https://**" })),
      one("what is written to alone", secret("repository-write", { url: "https://**", project: "a" })),
      one("manifests of something else", extra({ apiVersion: "v1", kind: "Service" })),
      // Argo CD escapes braces and brackets of URLs, so that these permit nothing.
      ...["{*}", "[a-z]*://**", "?*"].map((pattern) => one(pattern, sources(pattern))),
    ],
    bad: [
      ...each(
        ["*", "**", "https://**", "https://*/**", "https://*/*/*", "git@*:*/*", "**/*"],
        (pattern) => sources(pattern),
        { violations: ["spec.sourceRepos[0]: permits every repository"] },
      ),
      one("a denial", sources("!https://nowhere.example/none"), {
        violations: ["spec.sourceRepos[0]: permits every repository that it does not deny"],
      }),
      one("a denial beside a name", sources("https://git.example.com/**", "!https://nowhere.example/none"), {
        violations: ["spec.sourceRepos[1]"],
      }),
      one("a patch", patch("AppProject", { sourceRepos: ["*"] }), { violations: ["spec.sourceRepos[0]"] }),
      one("the chart of applications", release("argocd-apps", { projects: { open: { sourceRepos: ["*"] } } }), {
        violations: ["values.projects.open.sourceRepos[0]"],
      }),
      one("a manifest in a chart", extra(open), { violations: ["values.extraObjects[0].spec.sourceRepos[0]"] }),
      one("manifests in a list in a chart", extra({ apiVersion: "v1", kind: "List", items: [open] }), {
        violations: ["values.extraObjects[0].items[0].spec.sourceRepos[0]"],
      }),
      one("a text in a chart", extra(`---\n${JSON.stringify(open)}\n`), {
        violations: ["values.extraObjects[0].spec.sourceRepos[0]"],
      }),
      one(
        "an older chart",
        release("argo-cd", { server: { additionalProjects: [{ name: "a", sourceRepos: ["*"] }] } }),
        {
          violations: ["values.server.additionalProjects[0].sourceRepos[0]"],
        },
      ),
      one(
        "what a template makes of its items",
        itemTemplates(
          { ...open, spec: { sourceRepos: ["{{ .repo }}"] } },
          { repo: "https://git.example.com/a" },
          { repo: "*" },
        ),
        { violations: ["values.itemTemplates[0].template.spec.sourceRepos[0]: permits every repository"] },
      ),
      one(
        "a text of such a template",
        itemTemplates(JSON.stringify(open).replace("*", "{{ .repo }}"), { repo: "**" }),
        {
          violations: ["values.itemTemplates[0].template.spec.sourceRepos[0]"],
        },
      ),
      one(
        "the bridged provider",
        { type: "argocd:index/project:Project", name: "a", props: { spec: { sourceRepos: ["*"] } } },
        { violations: ["spec.sourceRepos[0]: permits every repository"] },
      ),
      one("a repository that belongs to a project", secret("repository", { url: "https://**", project: "a" }), {
        violations: ["repo: permits every repository"],
      }),
    ],
    unknown: [
      one("a patch of something else", patch("AppProject", { description: "x" }), {
        unknowns: [`the resource: ${unjudged} a patch does not say what else the object holds`],
      }),
      one("files of values", release("argocd-apps", {}, { valueYamlFiles: [{}] }), {
        unknowns: [`valueYamlFiles: ${unjudged} files of values are not read`],
      }),
      one(
        "a template of the chart",
        release("argocd-apps", { projects: { a: { sourceRepos: ["{{ .Values.a }}"] } } }),
        {
          unknowns: [`sourceRepos[0]: ${unjudged} it is filled in by Helm`],
        },
      ),
      one("a template of a manifest in a chart", extra("{{ .Values.manifest }}"), {
        unknowns: [`values.extraObjects[0]: ${unjudged} it is filled in by Helm`],
      }),
      one("the kind of such a manifest", extra({ apiVersion: "argoproj.io/v1alpha1", kind: "{{ .Values.kind }}" }), {
        unknowns: [`values.extraObjects[0].kind: ${unjudged} it is filled in by Helm`],
      }),
      one("functions of a template", itemTemplates("kind: {{ .kind | quote }}", { kind: "AppProject" }), {
        unknowns: [`itemTemplates[0].template: ${unjudged} it is filled in by a template with functions`],
      }),
      one("projects of a chart that are not known", release("argocd-apps", { projects: unknown }), {
        unknowns: ["values.projects: checked at update"],
      }),
      one("manifests that are not known", release("argo-cd", { extraObjects: unknown }), {
        unknowns: ["values.extraObjects: checked at update"],
      }),
      one("the project of a repository", repository({ repo: "**", project: unknown }), { unknowns: ["project"] }),
    ],
  },
  {
    rule: projectDestinationNamespaceWildcard,
    good: [one("a prefix", destination({ server: local, namespace: "payments-*" }))],
    bad: [
      ...each(
        ["*", "**", "{*}", "?*", "[a-z]*", "*?", "{*,a}", "[!0]*"],
        (namespace) => destination({ server: local, namespace }),
        {
          violations: ["namespace: permits every namespace"],
        },
      ),
      one("a denial", destination({ server: local, namespace: "!none" }), {
        violations: ["permits every namespace that it does not deny"],
      }),
    ],
    unknown: [],
  },
  {
    rule: projectDestinationServerWildcard,
    good: [one("a pattern", destination({ server: "https://*.example.com", namespace: "a" }))],
    bad: [
      ...each(["*", "https://*", "{https://*}", "?*", "http*"], (server) => destination({ server, namespace: "a" }), {
        violations: ["server: permits every cluster"],
      }),
      one("a denial", destination({ server: "!https://nowhere.example", namespace: "!none" }), {
        violations: ["server: permits every cluster that it does not deny"],
      }),
      one("a denial of a name", destination({ name: "!in-cluster", namespace: "a" }), {
        violations: ["name: permits"],
      }),
    ],
    unknown: [],
  },
  {
    rule: projectDestinations,
    good: [
      one("a cluster that belongs to nobody", cluster(), { config: { allowed: [{ cluster: local }] } }),
      one("a project's cluster by its name", cluster({ project: "a" }), {
        config: { allowed: [{ cluster: "staging" }] },
      }),
      one("a namespace of it", cluster({ project: "a", namespaces: ["a"] }), {
        config: { allowed: [{ namespace: "a" }] },
      }),
    ],
    bad: [
      one("a denial", destination({ server: "!https://nowhere.example", namespace: "payments" }), {
        config: { allowed: [{ cluster: local }] },
        violations: ["is not allowed here"],
      }),
      one("a denied namespace", destination({ server: local, namespace: "!none" }), {
        config: { allowed: [{ cluster: local, namespace: "payments" }] },
        violations: ["is not allowed here"],
      }),
      one("another project's cluster", cluster({ project: "a" }), {
        config: { allowed: [{ cluster: local }] },
        violations: ['project: cluster "staging" with namespace "*" is not allowed here'],
      }),
      one("all namespaces of its cluster", cluster({ project: "a" }), {
        config: { allowed: [{ cluster: "staging", namespace: "a" }] },
        violations: ["is not allowed here"],
      }),
      one("alternatives that end alike", destination({ server: local, namespace: "{kube-system,a-prod" }), {
        config: { allowed: [{ namespace: "*-prod" }] },
        violations: ["is not allowed here"],
      }),
    ],
    unknown: [],
  },
  {
    rule: projectSourcePatterns,
    good: [],
    bad: [
      one("a repository that belongs to a project", repository({ repo: "https://evil.example/a/b", project: "a" }), {
        config: { denied: ["https://evil.example/**"] },
        violations: ["repo: "],
      }),
      one("a denial of something else", sources("!https://nowhere.example/none"), {
        config: { denied: ["https://evil.example/**"] },
        violations: ["permits the denied source"],
      }),
      ...each(
        [
          "git@evil.example:a/b.git",
          "ssh://git@evil.example:22/a/b",
          "https://user@evil.example/a/b",
          "git@evil.*:a/*",
        ],
        (pattern) => sources(pattern),
        { config: { denied: ["https://evil.example/**"] }, violations: ["permits the denied source"] },
      ),
    ],
    unknown: [],
  },
  {
    rule: stackOverlappingProjects,
    good: [],
    bad: [
      several(
        "a cluster that belongs to another project",
        [
          cluster({ project: "b" }),
          project({ "metadata.name": "a", "spec.destinations": [{ name: "staging", namespace: "x" }] }, "a"),
          project({ "metadata.name": "b", "spec.destinations": [] }, "b"),
        ],
        {
          violations: ['cluster: project: namespace "*" of the cluster "staging" overlaps with "x" of the project "a"'],
        },
      ),
      several(
        "a cluster that belongs to an earlier project",
        [
          cluster({ project: "a", namespaces: ["x"] }),
          project({ "metadata.name": "a", "spec.destinations": [] }, "a"),
          project({ "metadata.name": "b", "spec.destinations": [{ name: "staging", namespace: "x" }] }, "b"),
        ],
        { violations: ['"x" overlaps with "x" of the project "a", to which the cluster "staging" belongs'] },
      ),
      several(
        "a denial beside a name",
        [
          project({ "spec.destinations": [{ server: local, namespace: "!none" }] }, "a"),
          project({ "metadata.name": "b", "spec.destinations": [{ server: local, namespace: "b" }] }, "b"),
        ],
        { violations: ['namespace "b" overlaps with "!none"'] },
      ),
    ],
    unknown: [
      several(
        "a cluster that may belong to another project",
        [
          cluster({ project: unknown }),
          project({ "metadata.name": "a", "spec.destinations": [{ name: "staging", namespace: "x" }] }, "a"),
          project({ "metadata.name": "b", "spec.destinations": [] }, "b"),
        ],
        { unknowns: ["cluster: project: compared at update"] },
      ),
    ],
  },
  {
    rule: projectClusterResourceWhitelist,
    good: [one("a kind", project({ "spec.clusterResourceWhitelist": [{ group: "", kind: "Namespace" }] }))],
    bad: [
      ...each(
        ["*", "?*", "[A-Z]*", "[^a]*"],
        (kind) => project({ "spec.clusterResourceWhitelist": [{ group: "apps", kind }] }),
        {
          violations: ["kind: permits every kind of the group"],
        },
      ),
      one("every group", project({ "spec.clusterResourceWhitelist": [{ group: "?*", kind: "ClusterRole" }] }), {
        violations: ["group: permits the kind of every group"],
      }),
    ],
    unknown: [],
  },
  {
    rule: projectRoleEscalation,
    good: [one("logs", role("logs, get, payments/*")), one("reading", role("repositories, get, payments/*"))],
    bad: each(
      [
        "exec, create, payments/*",
        "repositories, create, payments/*",
        "cl*, *, payments/*",
        "{exec}, create, payments/*",
      ],
      role,
      { violations: ["allows the action"] },
    ),
    unknown: [],
  },
  {
    rule: projectRoleWildcard,
    good: [],
    bad: each(["applications, ?*, payments/api", "applications, **, payments/api"], role, {
      violations: ["has `*` as action"],
    }),
    unknown: [],
  },
  {
    rule: projectSyncWindows,
    good: [
      one("by day", windows({ schedule: "0 8 * * *", duration: "9h" })),
      one(
        "a freeze in all that is open",
        windows({ schedule: "* * * * *", duration: "1h" }, { kind: "deny", schedule: "0 0 24 12 *", duration: "48h" }),
      ),
    ],
    bad: [
      one("always", windows({ schedule: "* * * * *", duration: "24h" }), {
        violations: ["never keeps a sync from starting"],
      }),
      one("week after week", windows({ schedule: "0 0 * * 1", duration: "168h" }), { violations: ["never keeps"] }),
      one("day after day", windows({ schedule: "0 0 * * *", duration: "24h" }), { violations: ["never keeps"] }),
      one(
        "hour after hour",
        windows({ schedule: "@hourly", duration: "1h" }, { schedule: "0 */1 * * *", duration: "1h" }),
        {
          violations: ["never keeps"],
        },
      ),
      one(
        "by halves",
        windows({ schedule: "0 0 * * *", duration: "12h" }, { schedule: "0 12 * * *", duration: "12h" }),
        {
          violations: ["never keeps"],
        },
      ),
      one("a freeze on the 30th of February", windows({ kind: "deny", schedule: "0 0 30 2 *", duration: "24h" }), {
        violations: ["never keeps"],
      }),
    ],
    unknown: [],
  },
  {
    rule: appRevisionPinned,
    good: [
      one("a sync of a commit", application({ sync: { revision: sha } })),
      one("a plain sync", application({ sync: true })),
    ],
    bad: [
      one("a sync of a branch", application({ sync: { revision: "main" } }), {
        violations: ['sync.revision: is "main": a branch'],
      }),
      one(
        "a sync of a branch of the second source",
        application({
          "spec.source": undefined,
          "spec.sources": [
            { repoURL: "https://git.example.com/a", path: ".", targetRevision: "v1.0.0" },
            { repoURL: "https://git.example.com/b", path: ".", targetRevision: "v1.0.0" },
          ],
          sync: { revisions: ["main"], sourcePositions: [2] },
        }),
        { violations: ['sync.revisions[0]: is "main"'] },
      ),
      one("an operation", custom({ operation: { sync: { revision: "main" } } }), {
        violations: ["operation.sync.revision"],
      }),
      one(
        "the source of an operation",
        custom({
          operation: { sync: { source: { repoURL: "https://git.example.com/a", path: ".", targetRevision: "main" } } },
        }),
        { violations: ["operation.sync.source.targetRevision"] },
      ),
      one(
        "the sources of an operation",
        custom({
          operation: {
            sync: { sources: [{ repoURL: "https://git.example.com/a", path: ".", targetRevision: "main" }] },
          },
        }),
        { violations: ["operation.sync.sources[0].targetRevision"] },
      ),
      one("the manifests of an operation", custom({ operation: { sync: { manifests: ["{}"] } } }), {
        violations: ["operation.sync.manifests: deploys manifests that are in no repository"],
      }),
      one(
        "a patch",
        patch("Application", { source: { repoURL: "https://git.example.com/a", targetRevision: "main" } }),
        {
          ...moving,
          unknowns: ["a patch does not say"],
        },
      ),
      one(
        "an element of a list",
        list(
          [
            { name: "a", revision: "v1.0.0" },
            { name: "b", revision: "main" },
          ],
          {
            "spec.template.spec.source.targetRevision": "{{revision}}",
          },
        ),
        {
          violations: [
            'spec.template.spec.source.targetRevision with spec.generators[0].list.elements[1].revision: is "main": a branch',
          ],
        },
      ),
      one(
        "the template of a generator",
        applicationSet({
          "spec.generators": [{ clusters: { template: { spec: { source: { targetRevision: "main" } } } } }],
        }),
        { violations: ["spec.generators[0].clusters.template.spec.source.targetRevision"] },
      ),
      one(
        "the patch of a template",
        applicationSet({
          "spec.templatePatch": "spec:\n  source:\n    targetRevision: main\n",
        }),
        { violations: ['spec.templatePatch.spec.source.targetRevision: is "main"'] },
      ),
      one(
        "the chart of applications",
        release("oci://ghcr.io/argoproj/argo-helm/argocd-apps", {
          applications: {
            api: { project: "a", source: { repoURL: "https://git.example.com/a", targetRevision: "main" } },
          },
        }),
        { violations: ["values.applications.api.source.targetRevision"] },
      ),
      one(
        "a list of resources",
        {
          type: "kubernetes:argoproj.io/v1alpha1:ApplicationList",
          name: "list",
          props: { items: [application({ "spec.source.targetRevision": "main" }).props] },
        },
        { violations: ["items[0].spec.source.targetRevision"] },
      ),
    ],
    unknown: [
      one(
        "the patch of a template that is filled in",
        applicationSet({
          "spec.generators": [{ clusters: {} }],
          "spec.templatePatch": "spec: { source: { targetRevision: '{{name}}' } }",
        }),
        { unknowns: [`spec.templatePatch: ${unjudged} it is filled in by a generator`] },
      ),
      one("a sync of what is not known", application({ sync: { revision: unknown } }), { unknowns: ["sync.revision"] }),
    ],
  },
  {
    rule: appSyncOptions,
    good: [],
    bad: [
      one("of a sync", application({ sync: { syncOptions: ["Replace=true"] } }), {
        violations: ['sync.syncOptions[0]: "Replace=true" is denied'],
      }),
      one("a sync that prunes, where that is denied", application({ sync: { prune: true } }), {
        config: { denied: ["Prune=true"] },
        violations: ["sync.prune"],
      }),
      one("a forced sync", application({ sync: { force: true } }), { violations: ["sync.force"] }),
      one("a forced strategy", application({ sync: { strategy: { apply: { force: true } } } }), {
        violations: ["sync.strategy.apply.force"],
      }),
      one("of an operation", custom({ operation: { sync: { syncOptions: ["Replace=true"] } } }), {
        violations: ["operation.sync.syncOptions[0]"],
      }),
      one("a forced operation", custom({ operation: { sync: { syncStrategy: { hook: { force: true } } } } }), {
        violations: ["operation.sync.syncStrategy.hook.force"],
      }),
    ],
    unknown: [],
  },
  {
    rule: appCreateNamespace,
    good: [
      one(
        "a sync with options of its own",
        application({ "spec.syncPolicy.syncOptions": [created], sync: { syncOptions: [created] } }),
      ),
      one("a sync with those of the policy", application({ "spec.syncPolicy.syncOptions": [created], sync: {} })),
      one(
        "a patch of a template",
        applicationSet({ "spec.templatePatch": `spec: { syncPolicy: { syncOptions: [${created}] } }` }),
      ),
    ],
    bad: [
      one("a sync without", application({ "spec.syncPolicy.syncOptions": [created], sync: { syncOptions: ["A=b"] } }), {
        violations: ["sync.syncOptions: does not hold"],
      }),
      one("an operation without", custom({ "spec.syncPolicy.syncOptions": [created], operation: { sync: {} } }), {
        violations: ["operation.sync.syncOptions: does not hold"],
      }),
    ],
    unknown: [],
  },
  {
    rule: projectSignatureKeys,
    good: [
      one(
        "a policy",
        project({ "spec.sourceIntegrity": { git: { policies: [{ gpg: { mode: "head", keys: ["A"] } }] } } }),
        { config: { keys: ["a"] } },
      ),
    ],
    bad: [
      one(
        "keys that are ignored",
        project({ "spec.signatureKeys": [{ keyID: "A" }], "spec.sourceIntegrity": { git: {} } }),
        {
          violations: ["policies: is empty, and `signatureKeys` is ignored"],
        },
      ),
      one("a policy without a check", project({ "spec.sourceIntegrity": { git: { policies: [{ repos: [] }] } } }), {
        violations: ["spec.sourceIntegrity.git.policies[0]: verifies nothing"],
      }),
    ],
    unknown: [],
  },
  {
    rule: stackSamePath,
    good: [
      several(
        "what a patch may change",
        [application(), applicationSet({ "spec.templatePatch": "spec: { destination: { server: '{{server}}' } }" })],
        { unknowns: ["set: spec.templatePatch: cannot be judged"] },
      ),
      one(
        "what a list makes apart",
        list([{ n: "a" }, { n: "b" }], { "spec.template.spec.destination.namespace": "{{n}}" }),
      ),
    ],
    bad: [
      one("what a list makes twice", list([{ n: "a" }, { n: "b" }], { "spec.template.metadata.name": "{{n}}" }), {
        violations: ['spec.template.spec: deploys the same path to the same namespace as "a"'],
      }),
      several(
        "what a matrix makes beside an application",
        [
          application({}, "a"),
          applicationSet({
            "spec.generators": [
              {
                matrix: {
                  generators: [{ list: { elements: [{ p: "deploy" }] } }, { list: { elements: [{ n: "payments" }] } }],
                },
              },
            ],
            "spec.template.spec.source.path": "{{p}}",
            "spec.template.spec.destination.namespace": "{{n}}",
          }),
        ],
        { violations: ["deploys the same path to the same namespace as"] },
      ),
    ],
    unknown: [],
  },
  {
    rule: appRetry,
    good: [],
    bad: [
      one("a sync without limit", application({ sync: { retry: { limit: -1 } } }), {
        violations: ["sync.retry.limit"],
      }),
      one("an operation without limit", custom({ operation: { sync: {}, retry: { limit: -1 } } }), {
        violations: ["operation.retry.limit"],
      }),
    ],
    unknown: [],
  },
  {
    rule: appSelfHeal,
    good: [one("switched off", application({ "spec.syncPolicy.automated": { enabled: false } }))],
    bad: [],
    unknown: [],
  },
  {
    rule: appFinalizer,
    good: [one("what a set makes", applicationSet())],
    bad: [
      one(
        "a spelling that Argo CD does not know",
        application({
          "metadata.finalizers": ["resources-finalizer.argocd.argoproj.io/none"],
        }),
        { violations: ["does not hold `resources-finalizer.argocd.argoproj.io`"] },
      ),
      one(
        "a set that leaves resources behind",
        applicationSet({
          "spec.syncPolicy": { preserveResourcesOnDeletion: true },
        }),
        { violations: ["spec.template.metadata.finalizers"] },
      ),
    ],
    unknown: [],
  },
  {
    rule: appIgnoreDifferences,
    good: [
      one(
        "a field in brackets",
        ignored({ jqPathExpressions: ['.["spec"].replicas', ".spec.template.spec.containers[].image"] }),
      ),
      one(
        "a selected container",
        ignored({
          jqPathExpressions: ['.spec.template.spec.containers[] | select(.name == "a,b|c") | .resources'],
        }),
      ),
      one("a field of a template", ignored({ jsonPointers: ["/spec/template/metadata/annotations/a~1b"] })),
    ],
    bad: [
      ...each(
        [
          '.["spec"]',
          '."spec"',
          ".spec?",
          ".spec[]",
          ".[]?",
          "..",
          ".spec | .template",
          "(.spec)",
          ".metadata.labels, .spec",
          '.["spec"]["template"]',
          ". | .spec",
        ],
        (expression) => ignored({ jqPathExpressions: [expression] }),
        { violations: ["ignores a whole object"] },
      ),
      ...each(["/spec/template", "/spec/template/spec"], (pointer) => ignored({ jsonPointers: [pointer] }), {
        violations: ["ignores a whole object"],
      }),
      one("every kind by pattern", ignored({ group: "?*", kind: "{*}", jsonPointers: ["/spec/replicas"] }), {
        violations: ["applies to every resource"],
      }),
    ],
    unknown: [
      one("more than a path", ignored({ jqPathExpressions: ['getpath(["spec"])'] }), {
        unknowns: [`jqPathExpressions[0]: ${unjudged} it is more than a path`],
      }),
    ],
  },
  {
    rule: noDefaultProject,
    good: [
      one("a list", list([{ project: "a" }, { project: "b" }], { "spec.template.spec.project": "{{project}}" })),
      one("a name that no element has", list([{ name: "a" }], { "spec.template.spec.project": "{{project}}" })),
    ],
    bad: [
      one(
        "a text that comes to nothing",
        applicationSet({
          "spec.goTemplate": true,
          "spec.template.spec.project": "default{{`` }}",
        }),
        { violations: ["is the project `default`"] },
      ),
      one(
        "an element",
        list([{ project: "a" }, { project: "default" }], { "spec.template.spec.project": "{{ project }}" }),
        {
          violations: ["spec.template.spec.project with spec.generators[0].list.elements[1].project: is the project"],
        },
      ),
      one(
        "a nested value",
        list([{ values: { project: "default" } }], { "spec.template.spec.project": "{{values.project}}" }),
        {
          violations: ["is the project `default`"],
        },
      ),
      one(
        "Go's template",
        list([{ project: { name: "default" } }], {
          "spec.goTemplate": true,
          "spec.template.spec.project": "{{- .project.name -}}",
        }),
        { violations: ["is the project `default`"] },
      ),
      one(
        "elements as text",
        applicationSet({
          "spec.generators": [{ list: { elementsYaml: "- project: default\n" } }],
          "spec.template.spec.project": "{{project}}",
        }),
        { violations: ["spec.generators[0].list.elementsYaml[0]"] },
      ),
      one(
        "the same for every element",
        list([{ name: "a" }, { name: "b" }], { "spec.template.spec.project": "default" }),
        {
          violations: ["spec.template.spec.project: is the project"],
        },
      ),
      one("a patch", patch("Application", { project: "default" }), { violations: ["spec.project"] }),
      one(
        "the bridged provider",
        { type: "argocd:index/application:Application", name: "a", props: { spec: { project: "default" } } },
        { violations: ["spec.project: is the project `default`"] },
      ),
      one(
        "what a set in a chart makes, whose braces Helm takes for its own",
        extra({
          apiVersion: "argoproj.io/v1alpha1",
          kind: "ApplicationSet",
          spec: {
            generators: [{ list: { elements: [{ project: "default" }] } }],
            template: { spec: { project: "{{`{{project}}`}}" } },
          },
        }),
        { violations: ["extraObjects[0].spec.template.spec.project with values.extraObjects[0].spec.generators[0]"] },
      ),
    ],
    unknown: [
      one(
        "a function",
        list([{ project: "x" }], {
          "spec.goTemplate": true,
          "spec.template.spec.project": '{{ default "default" .project }}',
        }),
        { unknowns: [`spec.template.spec.project: ${unjudged} it is filled in by a template with functions`] },
      ),
      one(
        "an element that is not known",
        list([{ project: unknown }], { "spec.template.spec.project": "{{project}}" }),
        {
          unknowns: ["spec.generators[0].list.elements[0].project: checked at update"],
        },
      ),
      one("a patch of something else", patch("Application", { source: {} }), { unknowns: ["a patch does not say"] }),
    ],
  },
  {
    rule: appAllowedProjects,
    good: [],
    bad: [
      one("an element", list([{ project: "orders" }], { "spec.template.spec.project": "{{project}}" }), {
        config: { projects: ["payments"] },
        violations: ['is "orders"'],
      }),
    ],
    unknown: [],
  },
  {
    rule: repoInsecure,
    good: [
      one("no boolean, which Argo CD refuses", secret("repository", { url: "https://a.example/b", insecure: "yes" })),
      one("false", secret("repository", { url: "https://a.example/b", insecure: "F" })),
      one("the chart of somebody else", release("grafana", { configs: { repositories: { a: { insecure: "true" } } } })),
    ],
    bad: [
      ...each(
        ["True", "1", "t", "TRUE"],
        (insecure) => secret("repository", { url: "https://a.example/b", insecure }),
        {
          violations: ["insecure: switches verification off"],
        },
      ),
      one("for writing", secret("repository-write", { url: "https://a.example/b", insecure: "true" }), {
        violations: ["insecure"],
      }),
      one("a patch", as("kubernetes:core/v1:SecretPatch", secret("repository", { insecure: "true" })), {
        violations: ["insecure"],
        unknowns: ["a patch does not say"],
      }),
      one(
        "the chart of Argo CD",
        release("argo-cd", { configs: { repositories: { a: { url: "https://a", insecure: "1" } } } }),
        {
          violations: ["values.configs.repositories.a.insecure"],
        },
      ),
      one(
        "the service of a generator",
        applicationSet({
          "spec.generators": [
            { matrix: { generators: [{ scmProvider: { gitlab: { group: "a", insecure: true } } }] } },
          ],
        }),
        { violations: ["spec.generators[0].matrix.generators[0].scmProvider.gitlab.insecure"] },
      ),
    ],
    unknown: [
      one(
        "a patch without the label",
        {
          type: "kubernetes:core/v1:SecretPatch",
          name: "patch",
          props: { metadata: { name: "repository" }, stringData: { insecure: "true" } },
        },
        { unknowns: [`the resource: ${unjudged} the patch does not show whether the Secret is one of Argo CD's`] },
      ),
    ],
  },
  {
    rule: clusterTls,
    good: [],
    bad: [
      one(
        "names in another case",
        secret("cluster", {
          server: "https://a.example",
          config: '{"TLSClientConfig":{"Insecure":true}}',
        }),
        { violations: ["config.TLSClientConfig.Insecure: switches verification off"] },
      ),
      one(
        "a name that Unicode folds",
        secret("cluster", {
          server: "https://a.example",
          config: '{"tlſClientConfig":{"inſecure":true}}',
        }),
        { violations: ["switches verification off"] },
      ),
      one(
        "the later of two spellings",
        secret("cluster", {
          server: "https://a.example",
          config: '{"tlsClientConfig":{"insecure":false},"tlsclientconfig":{"INSECURE":true}}',
        }),
        { violations: ["switches verification off"] },
      ),
    ],
    unknown: [],
  },
  {
    rule: kubernetesLiteralCredentials,
    good: [],
    bad: [
      ...["repository-write", "repo-creds", "repo-write-creds"].map((kind) =>
        one(kind, secret(kind, { url: "https://a.example", password: "hunter2" }), { violations: ["password"] }),
      ),
      one("of a service", secret("scm-creds", { token: "hunter2" }), { violations: ["credentials.token"] }),
      one("in the chart", release("argo-cd", { configs: { credentialTemplates: { a: { password: "hunter2" } } } }), {
        violations: ["values.configs.credentialTemplates.a.password"],
      }),
      one("in any case", secret("cluster", { server: "https://a.example", config: '{"BearerToken":"x"}' }), {
        violations: ["config.BearerToken"],
      }),
    ],
    unknown: [],
  },
  {
    rule: repoScheme,
    good: [],
    bad: [
      one(
        "credentials of this package",
        {
          type: "pulumi-nodejs:dynamic/argocd:RepositoryCredentials",
          name: "credentials",
          props: { url: "http://a.example" },
        },
        { violations: ['url: "http://a.example" is not reached by'] },
      ),
      one("a generator", applicationSet({ "spec.generators": [{ git: { repoURL: "http://a.example/b" } }] }), {
        violations: ["spec.generators[0].git.repoURL"],
      }),
      one(
        "the service of a generator",
        applicationSet({
          "spec.generators": [{ pullRequest: { gitlab: { project: "1", api: "http://gitlab.example" } } }],
        }),
        { violations: ["spec.generators[0].pullRequest.gitlab.api"] },
      ),
      one(
        "the source of an operation",
        custom({
          operation: { sync: { source: { repoURL: "http://a.example/b", path: "." } } },
        }),
        { violations: ["operation.sync.source.repoURL"] },
      ),
    ],
    unknown: [],
  },
  {
    rule: urlCredentials,
    good: [one("a query", repository({ repo: "https://a.example/b?ref=main" }))],
    bad: [
      one("a proxy", repository({ proxy: "http://user:hunter2@proxy.example" }), { violations: ["proxy: carries"] }),
      one("a query", repository({ repo: "https://a.example/b?private_token=hunter2" }), {
        violations: ["repo: carries"],
      }),
      one(
        "a generator",
        applicationSet({
          "spec.generators": [{ git: { repoURL: "https://user:hunter2@a.example/b" } }],
        }),
        { violations: ["spec.generators[0].git.repoURL"] },
      ),
    ],
    unknown: [],
  },
];
