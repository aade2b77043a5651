const argocd = require("../declaring");

const project = new argocd.AppProject("open", {
  metadata: { name: "policies-open" },
  spec: {
    sourceRepos: ["*"],
    destinations: [{ server: "https://kubernetes.default.svc", namespace: "payments" }],
    roles: [{ name: "ci", policies: ["p, proj:policies-open:ci, applications, *, policies-open/*, allow"] }],
  },
});

new argocd.Application("moving", {
  metadata: { name: "policies-moving" },
  spec: {
    project: project.metadata.name,
    source: {
      repoURL: "https://git.example.com/payments/api",
      path: "deploy",
      targetRevision: "HEAD",
      helm: { parameters: [{ name: "db.password", value: "correct-horse-battery-staple" }] },
    },
    destination: { server: "https://kubernetes.default.svc", namespace: "kube-system" },
    syncPolicy: { automated: { prune: true, allowEmpty: true } },
  },
  validate: false,
});

// Its project is the uid of another object, which is not known before that exists.
new argocd.Application("late", {
  metadata: { name: "policies-late" },
  spec: {
    project: project.uid,
    source: { repoURL: "https://git.example.com/payments/other", path: "deploy", targetRevision: "main" },
    destination: { server: "https://kubernetes.default.svc", namespace: "payments" },
  },
  validate: false,
});
