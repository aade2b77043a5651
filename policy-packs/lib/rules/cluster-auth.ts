import { objectRule } from "../rule";

export const clusterAuth = objectRule({
  name: "argocd-cluster-auth",
  description: "Argo CD logs in to clusters by token, cloud identity or client certificate, never by password.",
  reason: "Kubernetes has dropped passwords: they cannot be limited, rotated or told apart in an audit log.",
  severity: "high",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps:
    "Use `config.bearerToken` of a service account, `config.awsAuthConfig` or `config.execProviderConfig`.",
  kinds: ["Cluster"],
  settings: {},
  check({ root }, { report }) {
    const config = root.at("config");
    for (const key of ["username", "password"]) {
      if (!config.at(key).isEmpty() && config.at(key).isPresent()) report(config.at(key), "is a login by password");
    }
  },
});
