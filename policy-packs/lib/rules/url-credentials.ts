import { hasCredentials, hasParameter } from "../../../provider/model/url-credentials";
import { objectRule } from "../rule";
import type { ArgoObject } from "../view/argo-object";
import { destinationOf, repositoryUrls, sourcesOf } from "../view/deployments";
import type { Field } from "../view/field";

/** Parameters that carry tokens, under names that mean something else in other URLs. */
const shortTokenNames = /^(pat|apikey)$/i;

/** What a source reads from elsewhere. */
function filesOf(source: Field): Field[] {
  const parameters = source.at("helm", "fileParameters").items();
  return [
    ...source.at("helm", "valueFiles").items(),
    ...parameters.map((parameter) => parameter.at("path")),
    ...source.at("kustomize", "components").items(),
  ];
}

function urlsOf(object: ArgoObject): Field[] {
  const { kind, root } = object;
  const urls = repositoryUrls(object);
  if (kind === "Application") {
    return [...urls, ...sourcesOf(object).flatMap(filesOf), destinationOf(object).at("server")];
  }
  if (kind === "Cluster") return [root.at("server"), root.at("config", "proxyUrl")];
  return kind === "Repository" || kind === "RepositoryCredentials" ? [...urls, root.at("proxy")] : urls;
}

export const urlCredentials = objectRule({
  name: "argocd-url-credentials",
  description: "No URL carries a user name with a password or a token.",
  reason: "URLs are shown in the web interface, in logs and in errors, and are no secrets in Pulumi's state.",
  severity: "critical",
  levels: { baseline: "mandatory", production: "mandatory", strict: "mandatory" },
  remediationSteps:
    "Remove the part before `@` and declare the credentials in a Repository's `username` and `password`.",
  kinds: ["Application", "ApplicationSet", "AppProject", "Repository", "RepositoryCredentials", "Cluster"],
  settings: {},
  check(object, { report }) {
    for (const url of urlsOf(object)) {
      const text = url.text() ?? "";
      if (hasCredentials(text) || hasParameter(text, shortTokenNames)) report(url, "carries credentials");
    }
  },
});
