import { listed, quoted } from "../checks/printable";
import { schemeOf } from "../checks/urls";
import { objectRule } from "../rule";
import { texts } from "../settings";
import type { ArgoObject } from "../view/argo-object";
import { serviceUrls } from "../view/connections";
import { repositoryUrls } from "../view/deployments";
import type { Field } from "../view/field";

function urlsOf(object: ArgoObject): Field[] {
  return object.kind === "ApplicationSet"
    ? [...repositoryUrls(object), ...serviceUrls(object)]
    : repositoryUrls(object);
}

export const repoScheme = objectRule({
  name: "argocd-repo-scheme",
  description: "Repositories are reached by https or ssh only.",
  reason: "Over plain http and git, whoever is on the way reads the code and can change what is deployed.",
  severity: "high",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Write the repository's `https://` or `ssh://` URL.",
  kinds: ["Application", "ApplicationSet", "Repository", "RepositoryCredentials"],
  settings: { allowed: texts("Schemes that are allowed.", ["https", "ssh", "oci"]) },
  check(object, { config, report }) {
    // A Helm repository in an OCI registry has no scheme, and always uses TLS unless it is told not to.
    const isRegistry = object.root.at("enableOCI").isTrue();
    for (const url of urlsOf(object)) {
      const text = url.text();
      if (!text || isRegistry) continue;
      const scheme = schemeOf(text);
      const isChart = object.kind === "Application" && scheme === "";
      if (!isChart && !config.allowed.includes(scheme)) {
        report(url, `${quoted(text)} is not reached by ${listed(config.allowed)}`);
      }
    }
  },
});
