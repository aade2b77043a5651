const argocd = require("../declaring");

const project = new argocd.AppProject("payments", {
  metadata: { name: "policies-payments" },
  spec: {
    description: "Payments, by the team of that name",
    sourceRepos: ["https://git.example.com/payments/*"],
    destinations: [{ server: "https://kubernetes.default.svc", namespace: "payments-*" }],
    namespaceResourceBlacklist: [
      { group: "rbac.authorization.k8s.io", kind: "Role*" },
      { group: "", kind: "ResourceQuota" },
      { group: "networking.k8s.io", kind: "NetworkPolicy" },
    ],
    orphanedResources: { warn: true },
    syncWindows: [
      { kind: "allow", schedule: "0 8 * * 1-5", duration: "9h", applications: ["*"], timeZone: "Europe/Berlin" },
    ],
  },
});

new argocd.Application("payments-api", {
  metadata: { name: "policies-payments-api", finalizers: ["resources-finalizer.argocd.argoproj.io"] },
  spec: {
    project: project.metadata.name,
    source: { repoURL: "https://git.example.com/payments/api", path: "deploy", targetRevision: "v1.4.2" },
    destination: { server: "https://kubernetes.default.svc", namespace: "payments-prod" },
    syncPolicy: { automated: { selfHeal: true }, retry: { limit: 5 } },
  },
  validate: false,
});
