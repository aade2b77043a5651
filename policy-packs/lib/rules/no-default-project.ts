import { objectRule } from "../rule";
import { projectOf } from "../view/deployments";

export const noDefaultProject = objectRule({
  name: "argocd-no-default-project",
  description: "Applications belong to a project of their own, not to `default`.",
  reason:
    "The project `default` permits every repository, cluster and resource, so an application in it is bound by nothing.",
  severity: "high",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Set `spec.project` to a project made for the team or the application.",
  kinds: ["Application", "AppProject"],
  settings: {},
  check(object, { report }) {
    if (object.kind === "AppProject") {
      const name = object.root.at("metadata", "name");
      if (name.text() === "default") report(name, "declares the project `default`, which nobody should use");
      return;
    }
    const project = projectOf(object);
    if (project.isEmpty()) report(project, "is not set, which means the project `default`");
    if (project.text() === "default") report(project, "is the project `default`");
  },
});
