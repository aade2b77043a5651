import type { ApplicationInputs } from "../../provider/kinds/application/schema";
import type { ApplicationSetInputs } from "../../provider/kinds/application-set/schema";
import { maximalApplications } from "./application-maximal";

type Generators = ApplicationSetInputs["spec"]["generators"];
type TopGenerator = Generators[number];
type NestedGenerator = NonNullable<TopGenerator["matrix"]>["generators"][number];
type Hosts = NonNullable<NestedGenerator["scmProvider"]>;
type RequestHosts = NonNullable<NestedGenerator["pullRequest"]>;

const values = { zone: "{{ .name }}", empty: "" };
const secret = { secretName: "scm", key: "token" };
const selector = {
  matchLabels: { zone: "a" },
  matchExpressions: [
    { key: "tier", operator: "In", values: ["web", "api"] },
    { key: "old", operator: "DoesNotExist" },
  ],
} as const satisfies NestedGenerator["selector"];
const basicAuth = { username: "argocd", passwordRef: secret };
const bearerToken = { tokenRef: secret };
const caRef = { configMapName: "authorities", key: "ca.crt" };
const api = "https://scm.example.com/api";

const scmHosts: readonly Partial<Hosts>[] = [
  {
    github: {
      organization: "payments",
      api,
      tokenRef: secret,
      appSecretName: "github-app",
      allBranches: true,
      excludeArchivedRepos: true,
    },
  },
  {
    gitlab: {
      group: "payments",
      includeSubgroups: true,
      api,
      tokenRef: secret,
      allBranches: true,
      insecure: true,
      includeSharedProjects: false,
      topic: "deploy",
      caRef,
      includeArchivedRepos: true,
    },
  },
  { bitbucket: { owner: "payments", user: "argocd", appPasswordRef: secret, allBranches: true } },
  {
    bitbucketServer: {
      project: "PAY",
      api,
      basicAuth,
      allBranches: true,
      bearerToken,
      insecure: true,
      caRef,
    },
  },
  {
    gitea: {
      owner: "payments",
      api,
      tokenRef: secret,
      allBranches: true,
      insecure: true,
      excludeArchivedRepos: true,
    },
  },
  {
    azureDevOps: { organization: "payments", api, teamProject: "payments", accessTokenRef: secret, allBranches: true },
  },
  {
    awsCodeCommit: {
      tagFilters: [{ key: "team", value: "payments" }, { key: "deploy" }],
      role: "arn:aws:iam::1:role/a",
      region: "eu-central-1",
      allBranches: true,
    },
  },
];

const requestHosts: readonly Partial<RequestHosts>[] = [
  {
    github: { owner: "payments", repo: "api", api, tokenRef: secret, appSecretName: "github-app", labels: ["preview"] },
  },
  {
    gitlab: {
      project: "payments/api",
      api,
      tokenRef: secret,
      labels: ["preview"],
      pullRequestState: "opened",
      insecure: true,
      caRef,
    },
  },
  { gitea: { owner: "payments", repo: "api", api, tokenRef: secret, insecure: true, labels: ["preview"] } },
  { bitbucketServer: { project: "PAY", repo: "api", api, basicAuth, bearerToken, insecure: true, caRef } },
  { bitbucket: { owner: "payments", repo: "api", api, basicAuth, bearerToken } },
  {
    azuredevops: {
      organization: "payments",
      project: "payments",
      repo: "api",
      api,
      tokenRef: secret,
      labels: ["preview"],
    },
  },
];

/** Generators of every kind that takes no others, with every field. */
const plain = [
  {
    list: {
      elements: [{ name: "a", replicas: 3, nested: { ports: [80], none: null } }, {}],
      elementsYaml: "- name: b\n- name: c\n",
    },
    selector,
  },
  { clusters: { selector, values, flatList: true } },
  { list: { elementsYaml: "- name: b\n" } },
  { list: { elements: [] } },
  { clusters: {} },
  {
    git: {
      repoURL: "https://git.example.com/payments/deploy.git",
      directories: [{ path: "apps/*" }, { path: "apps/old", exclude: true }],
      revision: "main",
      requeueAfterSeconds: 60,
      pathParamPrefix: "folder",
      values,
    },
  },
  {
    git: {
      repoURL: "https://git.example.com/payments/deploy.git",
      files: [{ path: "clusters/*/config.json" }, { path: "clusters/old/*", exclude: true }],
      requeueAfterSeconds: 0,
    },
  },
  ...scmHosts.map((host) => ({
    scmProvider: {
      ...host,
      filters: [
        {
          repositoryMatch: "^pay",
          pathsExist: ["deploy"],
          pathsDoNotExist: ["old"],
          labelMatch: "deploy",
          branchMatch: "",
        },
      ],
      cloneProtocol: "https" as const,
      requeueAfterSeconds: 600,
      values,
    },
  })),
  ...requestHosts.map((host) => ({
    pullRequest: {
      ...host,
      filters: [{ branchMatch: "^preview/", targetBranchMatch: "^main$", titleMatch: "" }],
      requeueAfterSeconds: 600,
      values,
      continueOnRepoNotFoundError: true,
    },
  })),
  {
    plugin: {
      configMapRef: { name: "plugin" },
      input: { parameters: { text: "a", number: 1, list: [true, null], object: { any: "value" } } },
      requeueAfterSeconds: 60,
      values,
    },
  },
  { clusterDecisionResource: { configMapRef: "duck", name: "decision", requeueAfterSeconds: 60, values } },
  { clusterDecisionResource: { configMapRef: "duck", labelSelector: selector } },
] as const satisfies readonly NestedGenerator[];

const texts: NestedGenerator = {
  list: { elements: [{ name: "a", values: { zone: "b" } }], elementsYaml: "- name: b\n" },
  selector,
};

/** The same, with texts alone for parameters. */
const plainTexts: readonly NestedGenerator[] = [texts, ...plain.slice(1)];

const nested: readonly NestedGenerator[] = [
  ...plainTexts,
  ...plainTexts.map((generator): NestedGenerator => ({ matrix: { generators: [texts, generator] }, selector })),
  { merge: { generators: [...plainTexts], mergeKeys: ["name"] } },
];

/** A generator as every matrix and merge that is needed to have it in all places. */
const combined: readonly TopGenerator[] = [
  ...nested.map((generator): TopGenerator => ({ matrix: { generators: [{ clusters: {} }, generator] } })),
  { merge: { generators: [...nested], mergeKeys: ["name", "zone"] } },
];

type Template = ApplicationSetInputs["spec"]["template"];

/** One generator of each kind, each with a template of its own. */
function withTemplates(template: Template): TopGenerator[] {
  return [
    { list: { elements: [{ name: "a" }], template } },
    { clusters: { template } },
    { git: { repoURL: "https://git.example.com/a.git", directories: [{ path: "*" }], template } },
    { scmProvider: { awsCodeCommit: {}, template } },
    { pullRequest: { github: { owner: "payments", repo: "api" }, template } },
    { plugin: { configMapRef: { name: "plugin" }, template } },
    { clusterDecisionResource: { configMapRef: "duck", name: "decision", template } },
    { matrix: { generators: [{ clusters: {} }, { clusters: {} }], template } },
    { merge: { generators: [{ clusters: {} }, { clusters: {} }], mergeKeys: ["name"], template } },
  ];
}

const templateMetadata = {
  name: "{{ .name }}-payments",
  namespace: "argocd",
  labels: { team: "payments", "example.com/{{ .zone }}": "{{ .zone }}" },
  annotations: { "example.com/owner": "{{ .owner }}" },
  finalizers: ["resources-finalizer.argocd.argoproj.io"],
};

function applicationSet(
  name: string,
  generators: readonly TopGenerator[],
  spec: Template["spec"],
): ApplicationSetInputs {
  return {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "ApplicationSet",
    metadata: {
      name: `maximal-${name}`,
      namespace: "argocd",
      labels: { team: "payments" },
      annotations: { "example.com/owner": "payments" },
      finalizers: ["resources-finalizer.argocd.argoproj.io"],
    },
    spec: {
      goTemplate: true,
      generators: [...generators],
      template: { metadata: templateMetadata, spec },
      syncPolicy: { preserveResourcesOnDeletion: false, applicationsSync: "create-update" },
      strategy: {
        type: "RollingSync",
        rollingSync: {
          steps: [
            { matchExpressions: [{ key: "zone", operator: "In", values: ["a"] }], maxUpdate: 0 },
            { matchExpressions: [{ key: "zone", operator: "NotIn", values: ["a"] }], maxUpdate: "25%" },
          ],
        },
        deletionOrder: "AllAtOnce",
      },
      preservedFields: { annotations: ["example.com/note"], labels: ["example.com/label"] },
      goTemplateOptions: ["missingkey=error"],
      applyNestedSelectors: true,
      ignoreApplicationDifferences: [
        { name: "a-payments", jsonPointers: ["/spec/source/targetRevision"] },
        { jqPathExpressions: [".spec.source.helm.values"] },
      ],
      templatePatch: "{{ if .prune }}spec: {syncPolicy: {automated: {prune: true}}}{{ end }}",
    },
  };
}

const everyGenerator = applicationSet("generators", [...plain, ...combined], templateSpec(maximalApplications.helm));

function templateSpec({ spec }: ApplicationInputs): Template["spec"] {
  return { ...spec, project: "default" };
}

const forms = Object.entries<ApplicationInputs>(maximalApplications).map(([form, application]) => {
  const spec = templateSpec(application);
  const override = spec.source ? { ...spec, source: { ...spec.source, ref: "values" } } : spec;
  const generators = withTemplates({ metadata: templateMetadata, spec: override });
  return [form, applicationSet(form.toLowerCase(), generators, override)] as const;
});

/** Sets that together fill every field: each form of an application as template, and every generator in every place. */
export const maximalApplicationSets: Readonly<Record<string, ApplicationSetInputs>> = {
  generators: {
    ...everyGenerator,
    spec: {
      ...everyGenerator.spec,
      template: { ...everyGenerator.spec.template, metadata: { name: "{{ .name }}" } },
      syncPolicy: { preserveResourcesOnDeletion: true },
    },
  },
  ...Object.fromEntries(forms),
};

/** Every generator of every form, of which a set may have any: with texts alone for parameters. */
export const allGenerators: readonly TopGenerator[] = [
  ...plainTexts,
  ...combined,
  ...Object.values(maximalApplicationSets).flatMap(({ spec }) => spec.generators.filter(hasTemplate)),
];

function hasTemplate(generator: TopGenerator): boolean {
  return Object.values(generator).some((settings) => settings !== undefined && "template" in settings);
}

/** Every option of an ApplicationSet, none of them at its default. */
export const maximalOptions: Omit<ApplicationSetInputs, "metadata" | "spec"> = {
  deletion: { cascade: "orphan", wait: false, onReplace: "cascade", confirm: true },
  waitFor: "healthy",
  preview: true,
  adopt: "ifEqual",
  externallyManaged: ["spec.template.spec.source.targetRevision"],
  timeouts: { create: "10m", update: "10m", delete: "10m" },
};
