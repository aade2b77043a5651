import type { AppProjectInputs } from "../../../provider/kinds/app-project/schema";

/** A project with every field filled. */
export const maximalAppProject: AppProjectInputs = {
  apiVersion: "argoproj.io/v1alpha1",
  kind: "AppProject",
  metadata: {
    name: "maximal",
    namespace: "argocd",
    labels: { team: "payments" },
    annotations: { "example.com/owner": "payments" },
  },
  spec: {
    sourceRepos: ["https://git.example.com/payments/*", "!https://git.example.com/payments/secret"],
    destinations: [
      { server: "https://kubernetes.default.svc", namespace: "payments-*", name: "in-cluster" },
      { name: "other", namespace: "!kube-system" },
    ],
    description: "Payments",
    roles: [
      {
        name: "deploy",
        description: "What CI may do",
        policies: [
          "p, proj:maximal:deploy, applications, sync, maximal/*, allow",
          "p,proj:maximal:deploy,applications,action/apps/Deployment/restart,maximal/payments/api,deny",
        ],
        groups: ["payments", '"cn=payments,ou=teams"'],
      },
      { name: "read-only", policies: ["p, proj:maximal:read-only, logs, get, maximal/*, allow"] },
    ],
    clusterResourceWhitelist: [
      { group: "", kind: "Namespace", name: "payments-*" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
    ],
    clusterResourceBlacklist: [{ group: "", kind: "Node", name: "control-*" }],
    namespaceResourceWhitelist: [
      { group: "apps", kind: "Deployment" },
      { group: "", kind: "ConfigMap" },
    ],
    namespaceResourceBlacklist: [{ group: "", kind: "ResourceQuota" }],
    orphanedResources: { warn: false, ignore: [{ group: "", kind: "ConfigMap", name: "kube-root-ca.crt" }] },
    syncWindows: [
      {
        kind: "allow",
        schedule: "0 22 * * MON-FRI",
        duration: "1h30m",
        applications: ["payments-*"],
        namespaces: ["payments"],
        clusters: ["in-cluster"],
        manualSync: true,
        timeZone: "Europe/Berlin",
        andOperator: true,
        description: "Releases",
        syncOverrun: true,
      },
      { kind: "deny", schedule: "*/15 0-6,12 1 1/2 ?", duration: "90m", applications: ["*"] },
    ],
    signatureKeys: [{ keyID: "4AEE18F83AFDEB23" }],
    sourceNamespaces: ["payments", "team-*"],
    permitOnlyProjectScopedClusters: true,
    destinationServiceAccounts: [
      {
        server: "https://kubernetes.default.svc",
        namespace: "payments-*",
        defaultServiceAccount: "argocd:payments-deployer",
      },
      { server: "*", defaultServiceAccount: "nobody" },
    ],
    sourceIntegrity: {
      git: {
        policies: [
          {
            repos: [{ url: "https://git.example.com/*" }, { url: "!https://git.example.com/public" }],
            gpg: { mode: "strict", keys: ["4AEE18F83AFDEB23", "D56C4FCA57A46444"] },
          },
        ],
      },
    },
  },
};
