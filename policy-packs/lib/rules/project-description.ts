import { objectRule } from "../rule";
import { count } from "../settings";
import { descriptionOf } from "../view/permissions";

export const projectDescription = objectRule({
  name: "argocd-project-description",
  description: "A project says what it is for.",
  reason: "A project outlives the people who made it; its description tells the others whose it is and what may go in.",
  severity: "low",
  levels: { baseline: "advisory", production: "advisory", strict: "mandatory" },
  remediationSteps: "Write one sentence into `spec.description`.",
  kinds: ["AppProject"],
  settings: { minimumLength: count("Shortest description that is accepted.", 1, 1) },
  check(project, { config, report }) {
    const description = descriptionOf(project);
    if (description.isEmpty()) report(description, "is missing");
    const text = description.text();
    if (text && text.trim().length < config.minimumLength) {
      report(description, `is shorter than ${config.minimumLength} characters`);
    }
  },
});
