import { configFor, objectRule, policies, rules } from "pulumi-argocd/policies";

/** A team's own rule beside those of the package, as the pack's README shows it. */
const noFridays = objectRule({
  name: "argocd-project-no-fridays",
  description: "Sync windows leave Fridays out.",
  reason: "Nobody is there on Saturday.",
  severity: "low",
  remediationSteps: "Write `1-4` as the day of the week.",
  kinds: ["AppProject"],
  settings: {},
  check({ root }, { report }) {
    for (const window of root.at("spec", "syncWindows").items()) {
      if (window.at("schedule").text()?.endsWith("1-5")) report(window.at("schedule"), "includes Friday");
    }
  },
});

export const names = policies([...rules, noFridays]).map(({ name }) => name);
export const config = configFor({ preset: "production" }, "prod");
