import type { ApplicationInputs, ApplicationSpec } from "../../provider/kinds/application/schema";
import type {
  ApplicationSource,
  ApplicationSourceDirectory,
  ApplicationSourceHelm,
  ApplicationSourceKustomize,
  ApplicationSourcePlugin,
  SourceHydrator,
} from "../../provider/kinds/application/source-schema";

const helm: ApplicationSourceHelm = {
  valueFiles: ["values.yaml", "values-prod.yaml"],
  parameters: [
    { name: "image.tag", value: "1.4.2", forceString: true },
    { name: "replicas", value: "3" },
  ],
  releaseName: "payments",
  fileParameters: [{ name: "config", path: "files/config.json" }],
  version: "v3",
  passCredentials: true,
  ignoreMissingValueFiles: true,
  skipCrds: true,
  valuesObject: { zone: "a", image: { tag: "1.4.2", pull: false }, ports: [80, 443], ratio: 0.5, empty: {}, none: [] },
  namespace: "payments",
  kubeVersion: "1.33.0",
  apiVersions: ["monitoring.coreos.com/v1/ServiceMonitor", "apps/v1/Deployment"],
  skipTests: true,
  skipSchemaValidation: true,
};

const { valuesObject: _, ...helmWithoutValues } = helm;
const helmWithText: ApplicationSourceHelm = { ...helmWithoutValues, values: "image:\n  tag: 1.4.2\n" };

const kustomize: ApplicationSourceKustomize = {
  namePrefix: "prod-",
  nameSuffix: "-v1",
  images: ["nginx=registry.example.com/nginx:1.27", "busybox@sha256:0123"],
  commonLabels: { team: "payments", empty: "" },
  version: "v5.8.1",
  commonAnnotations: { owner: "payments@example.com" },
  forceCommonLabels: true,
  forceCommonAnnotations: true,
  namespace: "payments",
  commonAnnotationsEnvsubst: true,
  replicas: [
    { name: "api", count: 3 },
    { name: "worker", count: "2" },
    { name: "batch", count: 0 },
  ],
  patches: [
    {
      patch: '[{"op":"replace","path":"/spec/replicas","value":2}]',
      target: {
        group: "apps",
        version: "v1",
        kind: "Deployment",
        name: "api",
        namespace: "payments",
        labelSelector: "app=api",
        annotationSelector: "tier=web",
      },
      options: { allowNameChange: true, allowKindChange: false },
    },
    { path: "patches/worker.yaml" },
  ],
  components: ["../components/tls"],
  ignoreMissingComponents: true,
  labelWithoutSelector: true,
  kubeVersion: "1.33.0",
  apiVersions: ["apps/v1/Deployment"],
  labelIncludeTemplates: true,
};

const directory: ApplicationSourceDirectory = {
  recurse: true,
  jsonnet: {
    extVars: [
      { name: "zone", value: "a" },
      { name: "size", value: "1 + 1", code: true },
    ],
    tlas: [{ name: "replicas", value: "3", code: true }],
    libs: ["vendor", "lib"],
  },
  exclude: "*.test.yaml",
  include: "*.yaml",
};

const plugin: ApplicationSourcePlugin = {
  name: "cdk8s-v1",
  env: [
    { name: "ZONE", value: "a" },
    { name: "EMPTY", value: "" },
  ],
  parameters: [
    { name: "values", string: "" },
    { name: "files", array: ["a.yaml", "b.yaml"] },
    { name: "none", array: [] },
    { name: "settings", map: { zone: "a" } },
    { name: "nothing", map: {} },
  ],
};

const git: ApplicationSource = {
  repoURL: "https://git.example.com/payments/api.git",
  path: "deploy",
  targetRevision: "1.*",
  tagPrefix: "api/",
  name: "api",
};

const drySource = { repoURL: "https://git.example.com/payments/dry", targetRevision: "main", path: "deploy" };

function hydrator(tool: Partial<SourceHydrator["drySource"]>): Pick<ApplicationSpec, "sourceHydrator"> {
  return {
    sourceHydrator: {
      drySource: { ...drySource, ...tool },
      syncSource: {
        targetBranch: "env/prod",
        path: "payments",
        repoURL: "https://git.example.com/payments/hydrated",
      },
      hydrateTo: { targetBranch: "env/prod-next" },
    },
  };
}

const common = {
  destination: { server: "https://kubernetes.default.svc", namespace: "payments" },
  project: "default",
  syncPolicy: {
    automated: { prune: true, selfHeal: true, allowEmpty: true, enabled: false },
    syncOptions: ["CreateNamespace=true", "ServerSideApply=true"],
    retry: { limit: 3, backoff: { duration: "5s", factor: 3, maxDuration: "3m" }, refresh: true },
    managedNamespaceMetadata: { labels: { team: "payments" }, annotations: { owner: "payments" } },
  },
  ignoreDifferences: [
    {
      group: "apps",
      kind: "Deployment",
      name: "api",
      namespace: "payments",
      jsonPointers: ["/spec/replicas"],
      jqPathExpressions: [".spec.template.spec.containers[].image"],
      managedFieldsManagers: ["kube-controller-manager"],
    },
    { kind: "Secret", jsonPointers: ["/data"] },
  ],
  info: [
    { name: "Runbook", value: "https://wiki.example.com/payments" },
    { name: "Empty", value: "" },
  ],
  revisionHistoryLimit: 0,
} satisfies ApplicationSpec;

function application(name: string, spec: Partial<ApplicationSpec>): ApplicationInputs {
  return {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Application",
    metadata: {
      name: `maximal-${name}`,
      namespace: "argocd",
      labels: { team: "payments" },
      annotations: { "example.com/owner": "payments" },
      finalizers: ["resources-finalizer.argocd.argoproj.io"],
    },
    spec: { ...common, ...spec },
    validate: false,
  };
}

/** Applications that together fill every field. A real server takes them without asking for their repositories. */
export const maximalApplications = {
  helm: application("helm", {
    source: {
      repoURL: "https://charts.example.com",
      chart: "payments",
      targetRevision: "1.4.2",
      name: "chart",
      helm,
    },
  }),
  helmValues: application("helm-values", { source: { ...git, helm: helmWithText } }),
  kustomize: application("kustomize", { source: { ...git, kustomize } }),
  directory: application("directory", { source: { ...git, directory } }),
  plugin: application("plugin", { source: { ...git, plugin } }),
  oci: application("oci", {
    source: { repoURL: "oci://registry.example.com/payments/manifests", path: ".", targetRevision: "1.4.2", directory },
  }),
  multiSource: application("multi-source", {
    destination: { name: "in-cluster", namespace: "payments" },
    sources: [
      { repoURL: "https://charts.example.com", chart: "payments", targetRevision: "1.4.2", name: "chart", helm },
      { ...git, name: "text", helm: helmWithText },
      { ...git, name: "kustomize", kustomize },
      { ...git, name: "directory", directory },
      { ...git, name: "plugin", plugin },
      { repoURL: "https://git.example.com/payments/values", targetRevision: "main", ref: "values", name: "values" },
    ],
  }),
  hydratorHelm: application("hydrator-helm", hydrator({ helm })),
  hydratorHelmValues: application("hydrator-helm-values", hydrator({ helm: helmWithText })),
  hydratorKustomize: application("hydrator-kustomize", hydrator({ kustomize })),
  hydratorDirectory: application("hydrator-directory", hydrator({ directory })),
  hydratorPlugin: application("hydrator-plugin", hydrator({ plugin })),
} as const satisfies Record<string, ApplicationInputs>;

/** Every option of an application, none of them at its default. */
export const maximalOptions: Omit<ApplicationInputs, "metadata" | "spec"> = {
  validate: false,
  waitFor: "healthy",
  sync: {
    revision: "v1.4.2",
    revisions: ["v1.4.2", "main"],
    sourcePositions: [1, 2],
    prune: true,
    dryRun: true,
    strategy: { hook: { force: true } },
    resources: [{ group: "apps", kind: "Deployment", name: "api", namespace: "payments" }],
    syncOptions: ["ServerSideApply=true"],
    infos: [{ name: "Reason", value: "release" }],
    retry: { limit: -1, backoff: { duration: "10", factor: 2, maxDuration: "1h30m" }, refresh: true },
  },
  syncTriggers: ["v1.4.2", 7, { any: ["value"] }],
  onRunningOperation: "terminate",
  deletion: { cascade: "foreground", wait: false, onReplace: "cascade", confirm: true },
  adopt: "ifEqual",
  externallyManaged: ["spec.source.helm.parameters"],
  timeouts: { create: "10m", update: "10m", delete: "10m" },
};
