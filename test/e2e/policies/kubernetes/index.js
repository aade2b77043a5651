const pulumi = require("@pulumi/pulumi");

/** What a class of `@pulumi/kubernetes` registers: the same type, the manifest as properties. */
function manifest(type, name, props) {
  return new pulumi.CustomResource(`kubernetes:${type}`, name, { uid: undefined, ...props }, { version: "4.0.0" });
}

const project = manifest("argoproj.io/v1alpha1:AppProject", "open", {
  apiVersion: "argoproj.io/v1alpha1",
  kind: "AppProject",
  metadata: { name: "open" },
  spec: { sourceRepos: ["*"], destinations: [{ server: "https://kubernetes.default.svc", namespace: "payments" }] },
});

manifest("argoproj.io/v1alpha1:Application", "moving", {
  apiVersion: "argoproj.io/v1alpha1",
  kind: "Application",
  metadata: { name: "moving" },
  spec: {
    project: "open",
    source: { repoURL: "https://git.example.com/payments/api", path: "deploy", targetRevision: "HEAD" },
    destination: { server: "https://kubernetes.default.svc", namespace: "kube-system" },
  },
});

manifest("argoproj.io/v1alpha1:ApplicationSet", "set", {
  apiVersion: "argoproj.io/v1alpha1",
  kind: "ApplicationSet",
  metadata: { name: "set" },
  spec: {
    generators: [{ clusters: {} }],
    template: {
      metadata: { name: "{{name}}-api" },
      spec: {
        project: "default",
        source: { repoURL: "https://git.example.com/payments/api", path: "deploy", targetRevision: "v1.4.2" },
        destination: { server: "{{server}}", namespace: "payments" },
      },
    },
  },
});

manifest("core/v1:Secret", "repository", {
  apiVersion: "v1",
  kind: "Secret",
  metadata: { name: "repository", labels: { "argocd.argoproj.io/secret-type": "repository" } },
  stringData: {
    url: "http://git.example.com/payments/api",
    password: pulumi.secret("correct-horse-battery-staple"),
    insecure: "true",
  },
});

manifest("core/v1:Secret", "other", {
  apiVersion: "v1",
  kind: "Secret",
  metadata: { name: "other", annotations: { owner: project.uid } },
  stringData: { password: "not a matter of these rules" },
});
