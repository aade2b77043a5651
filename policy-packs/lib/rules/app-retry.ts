import { durationSeconds } from "../argo/duration";
import { quoted } from "../checks/printable";
import { objectRule } from "../rule";
import { count, flag, text } from "../settings";
import { automationOf, retriesOf } from "../view/deployments";

export const appRetry = objectRule({
  name: "argocd-app-retry",
  description: "Failed syncs are tried again, and not for ever.",
  reason: "Retries get over a webhook that is not up yet; without a limit, a broken sync keeps the controller busy.",
  severity: "low",
  levels: { baseline: "disabled", production: "advisory", strict: "mandatory" },
  remediationSteps: "Set `spec.syncPolicy.retry` to a limit within the bounds and a backoff.",
  kinds: ["Application"],
  settings: {
    required: flag("Demand that automated applications set `retry`.", true),
    minimumLimit: count("Smallest limit.", 1),
    maximumLimit: count("Largest limit.", 10),
    maximumDuration: text("Largest `backoff.maxDuration`.", "30m"),
    defaultLimit: count("Limit that the remediation sets.", 5),
  },
  check(application, { config, report }) {
    const policy = application.root.at("spec", "syncPolicy", "retry");
    if (policy.isAbsent() && config.required && automationOf(application) !== undefined) report(policy, "is missing");
    for (const retry of retriesOf(application)) {
      const limit = retry.at("limit");
      const value = limit.isAbsent() ? 0 : limit.number();
      if (value !== undefined && value < 0) report(limit, "is negative, which means no limit");
      else if (value !== undefined && (value < config.minimumLimit || value > config.maximumLimit)) {
        report(limit, `is ${value}; it must be from ${config.minimumLimit} to ${config.maximumLimit}`);
      }
      const longest = retry.at("backoff", "maxDuration");
      const seconds = durationSeconds(longest.text() ?? "0s");
      if (seconds !== undefined && seconds > (durationSeconds(config.maximumDuration) ?? Number.POSITIVE_INFINITY)) {
        report(longest, `is ${quoted(longest)}; at most ${config.maximumDuration} is allowed`);
      }
    }
  },
  remedy(application, { config, set }) {
    const isMissing = application.root.at("spec", "syncPolicy", "retry").isAbsent();
    if (!config.required || automationOf(application) === undefined || !isMissing) return;
    const backoff = { duration: "5s", factor: 2, maxDuration: "3m" };
    set(["spec", "syncPolicy", "retry"], { limit: config.defaultLimit, backoff });
  },
});
