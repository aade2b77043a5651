import { quoted } from "../checks/printable";
import { matchesAny } from "../checks/wildcard";
import { objectRule } from "../rule";
import { texts } from "../settings";

export const clusterExecCommand = objectRule({
  name: "argocd-cluster-exec-command",
  description: "To log in to a cluster, Argo CD runs none but the known commands.",
  reason: "The command runs inside Argo CD itself, next to the credentials of every cluster and repository.",
  severity: "critical",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps:
    "Use `argocd-k8s-auth`, which is part of Argo CD; or add the command to `allowed` when it is in your image of Argo CD.",
  kinds: ["Cluster"],
  settings: {
    allowed: texts("Commands that may be run, as they are written; globs.", [
      "argocd-k8s-auth",
      "aws-iam-authenticator",
      "gke-gcloud-auth-plugin",
      "kubelogin",
    ]),
  },
  check({ root }, { config, report }) {
    const command = root.at("config", "execProviderConfig", "command");
    const text = command.text();
    if (text === undefined || text === "" || matchesAny(config.allowed, text)) return;
    report(command, `${quoted(text)} is not among the allowed commands`);
  },
});
