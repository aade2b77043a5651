import { objectRule } from "../rule";
import { unverifiedConnections } from "../view/connections";

export const repoInsecure = objectRule({
  name: "argocd-repo-insecure",
  description: "Connections to repositories are verified.",
  reason: "Without verification, whoever answers in the repository's place decides what is deployed.",
  severity: "critical",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Remove the switch and declare the server's certificate or host key as a Certificate.",
  kinds: ["Repository", "RepositoryCredentials", "ApplicationSet"],
  settings: {},
  check(object, { report }) {
    for (const unverified of unverifiedConnections(object)) report(unverified, "switches verification off");
  },
});
