import { objectRule } from "../rule";
import { texts } from "../settings";

const repositoryCredentials = [
  "password",
  "sshPrivateKey",
  "bearerToken",
  "tlsClientCertKey",
  "githubAppPrivateKey",
  "gcpServiceAccountKey",
  "azureServicePrincipalClientSecret",
];
const clusterCredentials: readonly (readonly string[])[] = [
  ["config", "password"],
  ["config", "bearerToken"],
  ["config", "tlsClientConfig", "keyData"],
  ["config", "execProviderConfig", "env"],
];

export const kubernetesLiteralCredentials = objectRule({
  name: "argocd-kubernetes-literal-credentials",
  description: "Repositories and clusters that are declared as Kubernetes Secrets carry no credentials.",
  reason:
    "A Secret manifest passes credentials through every tool that touches it. `pulumi-argocd` keeps them as Pulumi " +
    "secrets and sends them to Argo CD alone.",
  severity: "high",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps:
    "Declare the object with `argocd.Repository` or `argocd.Cluster`, or have External Secrets fill the Secret in.",
  kinds: ["Repository", "RepositoryCredentials", "Cluster"],
  settings: { allowed: texts("Fields that may stand in a manifest, such as `config.bearerToken`.") },
  check({ kind, origin, root }, { config, report }) {
    if (origin !== "kubernetes") return;
    const paths = kind === "Cluster" ? clusterCredentials : repositoryCredentials.map((name) => [name]);
    for (const path of paths) {
      const field = root.at(...path);
      if (config.allowed.includes(path.join(".")) || field.isEmpty() || !field.isPresent()) continue;
      report(field, "is a credential in a manifest");
    }
  },
});
