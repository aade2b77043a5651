import { hasCredentials } from "../../../provider/model/url-credentials";
import { objectRule } from "../rule";
import type { ArgoObject } from "../view/argo-object";
import { sourcesOf } from "../view/argo-object";
import type { Field } from "../view/field";

function urlsOf(object: ArgoObject): Field[] {
  const { root } = object;
  switch (object.kind) {
    case "Application":
      return [
        ...sourcesOf(object).flatMap((source) => [
          source.at("repoURL"),
          ...source.at("helm", "valueFiles").items(),
          ...source
            .at("helm", "fileParameters")
            .items()
            .map((parameter) => parameter.at("path")),
          ...source.at("kustomize", "components").items(),
        ]),
        root.at("spec", "sourceHydrator", "syncSource", "repoURL"),
        root.at("spec", "destination", "server"),
      ];
    case "AppProject":
      return root.at("spec", "sourceRepos").items();
    case "Cluster":
      return [root.at("server"), root.at("config", "proxyUrl")];
    default:
      return [root.at("repo"), root.at("proxy")];
  }
}

export const urlCredentials = objectRule({
  name: "argocd-url-credentials",
  description: "No URL carries a user name with a password or a token.",
  reason: "URLs are shown in the web interface, in logs and in errors, and are no secrets in Pulumi's state.",
  severity: "critical",
  levels: { baseline: "mandatory", production: "mandatory", strict: "mandatory" },
  remediationSteps:
    "Remove the part before `@` and declare the credentials in a Repository's `username` and `password`.",
  kinds: ["Application", "AppProject", "Repository", "RepositoryCredentials", "Cluster"],
  settings: {},
  check(object, { report }) {
    for (const url of urlsOf(object)) {
      if (hasCredentials(url.text() ?? "")) report(url, "carries credentials");
    }
  },
});
