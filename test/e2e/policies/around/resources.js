/*
 * Ways around the rules: the rule that each breaks in production, the type, and what is declared. Types with a module are
 * those of `@pulumi/kubernetes`.
 */

const local = "https://kubernetes.default.svc";
const repoURL = "https://git.example.com/payments/api";
const source = { repoURL, path: "deploy", targetRevision: "v1.4.2" };

function spec(changes = {}) {
  return { project: "around", source, destination: { server: local, namespace: "payments" }, ...changes };
}

function project(changes) {
  return { spec: { description: "Payments", sourceRepos: [repoURL], destinations: [], ...changes } };
}

function set(changes, template = spec()) {
  return {
    spec: {
      goTemplate: true,
      generators: [{ clusters: {} }],
      template: { metadata: { name: "a" }, spec: template },
      ...changes,
    },
  };
}

function secret(type, stringData) {
  return { metadata: { labels: { "argocd.argoproj.io/secret-type": type } }, stringData };
}

const main = { ...source, targetRevision: "main" };
const application = "argoproj.io/v1alpha1:Application";
const applicationSet = "argoproj.io/v1alpha1:ApplicationSet";

exports.resources = [
  ["argocd-project-source-wildcard", "AppProject", project({ sourceRepos: ["!https://nowhere.example/none"] })],
  ["argocd-project-source-wildcard", "AppProject", project({ sourceRepos: ["https://*/**"] })],
  [
    "argocd-project-destination-server-wildcard",
    "AppProject",
    project({ destinations: [{ server: "!https://nowhere.example", namespace: "!none" }] }),
  ],
  [
    "argocd-project-destination-namespace-wildcard",
    "AppProject",
    project({ destinations: [{ server: local, namespace: "[a-z]*" }] }),
  ],
  ["argocd-app-revision-pinned", "Application", { spec: spec(), sync: { revision: "main" }, validate: false }],
  [
    "argocd-app-sync-options",
    "Application",
    { spec: spec(), sync: { syncOptions: ["Replace=true"] }, validate: false },
  ],
  ["argocd-app-sync-options", "Application", { spec: spec(), sync: { force: true }, validate: false }],
  ["argocd-app-revision-pinned", application, { spec: spec(), operation: { sync: { revision: "main" } } }],
  ["argocd-app-revision-pinned", application, { spec: spec(), operation: { sync: { source: main } } }],
  ["argocd-app-revision-pinned", `${application}Patch`, { spec: { source: main } }],
  ["argocd-project-source-wildcard", "argoproj.io/v1alpha1:AppProjectPatch", { spec: { sourceRepos: ["*"] } }],
  ["argocd-repo-insecure", "core/v1:SecretPatch", secret("repository", { insecure: "1" })],
  ["argocd-repo-insecure", "core/v1:Secret", secret("repository", { url: repoURL, insecure: "True" })],
  [
    "argocd-kubernetes-literal-credentials",
    "core/v1:Secret",
    secret("repository-write", { url: repoURL, password: "x" }),
  ],
  ["argocd-kubernetes-literal-credentials", "core/v1:Secret", secret("scm-creds", { token: "x" })],
  [
    "argocd-cluster-tls",
    "core/v1:Secret",
    secret("cluster", { server: "https://a.example", config: '{"TLSClientConfig":{"Insecure":true}}' }),
  ],
  [
    "argocd-repo-insecure",
    "helm.sh/v3:Release",
    { chart: "argo-cd", values: { configs: { repositories: { a: { url: repoURL, insecure: "true" } } } } },
  ],
  [
    "argocd-app-revision-pinned",
    "helm.sh/v3:Release",
    { chart: "argocd-apps", values: { applications: { a: spec({ source: main }) } } },
  ],
  ["argocd-no-default-project", applicationSet, set({}, spec({ project: "default{{`` }}" }))],
  [
    "argocd-no-default-project",
    applicationSet,
    set({ generators: [{ list: { elements: [{ project: "default" }] } }] }, spec({ project: "{{ .project }}" })),
  ],
  ["argocd-app-revision-pinned", applicationSet, set({ templatePatch: "spec: { source: { targetRevision: main } }" })],
  [
    "argocd-app-revision-pinned",
    applicationSet,
    set({ generators: [{ clusters: { template: { spec: { source: { targetRevision: "main" } } } } }] }),
  ],
  ["argocd-repo-scheme", applicationSet, set({ generators: [{ git: { repoURL: "http://git.example.com/a" } }] })],
  [
    "argocd-repo-insecure",
    applicationSet,
    set({ generators: [{ scmProvider: { gitlab: { group: "a", insecure: true } } }] }),
  ],
].map(([rule, type, props], index) => {
  const name = `around-${index}`;
  return {
    rule,
    type,
    name,
    props: { ...props, ...(!type.startsWith("helm") && { metadata: { name, ...props.metadata } }) },
  };
});
