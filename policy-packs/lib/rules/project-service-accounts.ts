import { isAnyCluster, isAnyNamespace } from "../argo/wildcards";
import { quoted } from "../checks/printable";
import { matchesAny } from "../checks/wildcard";
import { objectRule } from "../rule";
import { flag, texts } from "../settings";
import { serviceAccountsOf } from "../view/permissions";

export const projectServiceAccounts = objectRule({
  name: "argocd-project-service-accounts",
  description: "A project's syncs run as service accounts of their own, each for named clusters and namespaces.",
  reason: "Without an account of its own, a project deploys with all of Argo CD's rights in the cluster.",
  severity: "high",
  levels: {
    baseline: "disabled",
    production: { enforcementLevel: "advisory", required: false },
    strict: "mandatory",
  },
  remediationSteps:
    "Switch impersonation on in Argo CD, and name `server`, `namespace` and `defaultServiceAccount` of each destination in " +
    "`spec.destinationServiceAccounts`.",
  kinds: ["AppProject"],
  settings: {
    required: flag("Demand at least one account. Argo CD ignores them until impersonation is switched on.", true),
    allowed: texts("Accounts that may be named, as `name` or `namespace:name`; globs. Empty: all."),
  },
  check(project, { config, report }) {
    const list = serviceAccountsOf(project);
    if (config.required && list.isEmpty()) report(list, "is missing");
    for (const entry of list.items()) {
      const [server, namespace, account] = [
        entry.at("server"),
        entry.at("namespace"),
        entry.at("defaultServiceAccount"),
      ];
      if (isAnyCluster(server.text() ?? "")) report(server, "gives the account to every cluster");
      if (isAnyNamespace(namespace.text() ?? "")) report(namespace, "gives the account to every namespace");
      const name = account.text();
      if (name === undefined || config.allowed.length === 0 || matchesAny(config.allowed, name)) continue;
      report(account, `${quoted(name)} is not among the allowed accounts`);
    }
  },
});
