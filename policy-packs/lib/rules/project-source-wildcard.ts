import { objectRule } from "../rule";

export const projectSourceWildcard = objectRule({
  name: "argocd-project-source-wildcard",
  description: "A project names its source repositories; `*` alone is no name.",
  reason: "With `*`, whoever can change an application can deploy from any repository that Argo CD reaches.",
  severity: "high",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "List the repositories, or a pattern with the host and organisation, in `spec.sourceRepos`.",
  kinds: ["AppProject"],
  settings: {},
  check({ root }, { report }) {
    for (const repository of root.at("spec", "sourceRepos").items()) {
      if (/^[*?/:]*$/.test(repository.text() ?? "-")) report(repository, "permits every repository");
    }
  },
});
