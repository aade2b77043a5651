import { isDenial } from "../argo/project";
import { permitsAnySource } from "../argo/wildcards";
import { objectRule } from "../rule";
import { permittedSources } from "../view/permissions";

export const projectSourceWildcard = objectRule({
  name: "argocd-project-source-wildcard",
  description: "A project names its source repositories; `*` alone is no name.",
  reason: "With `*`, whoever can change an application can deploy from any repository that Argo CD reaches.",
  severity: "high",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "List the repositories, or a pattern with the host and organisation, in `spec.sourceRepos`.",
  unseen:
    "A repository that belongs to a project is a source of it, and judged where it is declared: one of another stack there, and " +
    "one that somebody adds in Argo CD nowhere.",
  kinds: ["AppProject", "ProjectSourceRepository", "Repository"],
  settings: {},
  check(object, { report }) {
    const entries = permittedSources(object);
    const all = entries.map(({ pattern }) => pattern);
    for (const { field, pattern } of entries) {
      if (!permitsAnySource(pattern, all)) continue;
      report(field, isDenial(pattern) ? "permits every repository that it does not deny" : "permits every repository");
    }
  },
});
