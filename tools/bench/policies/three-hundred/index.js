const argocd = require("pulumi-argocd");

new argocd.AppProject("payments", {
  metadata: { name: "payments" },
  spec: {
    description: "Payments, by the team of that name",
    sourceRepos: ["https://git.example.com/payments/*"],
    destinations: [{ server: "https://kubernetes.default.svc", namespace: "payments-*" }],
  },
});

for (let index = 0; index < 300; index += 1) {
  new argocd.Application(`app-${index}`, {
    metadata: { labels: { team: "payments" } },
    spec: {
      project: "payments",
      source: {
        repoURL: "https://git.example.com/payments/api",
        path: `deploy/${index}`,
        targetRevision: "v1.4.2",
        helm: { valuesObject: { image: { repository: "payments/api", tag: "v1.4.2" }, replicas: 3 } },
      },
      destination: { server: "https://kubernetes.default.svc", namespace: "payments-prod" },
      syncPolicy: { automated: { prune: true, selfHeal: true }, retry: { limit: 5 } },
    },
    validate: false,
  });
}
