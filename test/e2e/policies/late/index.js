const argocd = require("../declaring");

const project = new argocd.AppProject("late", {
  metadata: { name: "policies-late" },
  spec: {
    description: "Applications whose namespace is known late",
    sourceRepos: ["https://git.example.com/payments/*"],
    destinations: [{ server: "https://kubernetes.default.svc", namespace: "late-*" }],
  },
});

// The uid of the project is not known before that exists.
const namespace = project.uid.apply((uid) => `late-${uid}`);

function application(name, dependsOn) {
  return new argocd.Application(
    name,
    {
      metadata: { name: `policies-late-${name}` },
      spec: {
        project: project.metadata.name,
        source: { repoURL: "https://git.example.com/payments/api", path: "deploy", targetRevision: "v1.4.2" },
        destination: { server: "https://kubernetes.default.svc", namespace },
      },
      validate: false,
    },
    { dependsOn },
  );
}

// One after the other, so that it is known which is there when the next one comes.
application("third", [application("second", [application("first", [])])]);
