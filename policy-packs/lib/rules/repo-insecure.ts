import { objectRule } from "../rule";

const switches = ["insecure", "insecureIgnoreHostKey", "insecureOCIForceHttp"];

export const repoInsecure = objectRule({
  name: "argocd-repo-insecure",
  description: "Connections to repositories are verified.",
  reason: "Without verification, whoever answers in the repository's place decides what is deployed.",
  severity: "critical",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Remove the switch and declare the server's certificate or host key as a Certificate.",
  kinds: ["Repository", "RepositoryCredentials"],
  settings: {},
  check({ root }, { report }) {
    for (const name of switches) {
      if (root.at(name).isTrue()) report(root.at(name), "switches verification off");
    }
  },
});
