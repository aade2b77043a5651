import { durationSeconds } from "../argo/duration";
import { objectRule } from "../rule";
import { count } from "../settings";

const day = 24 * 60 * 60;

export const tokenExpiry = objectRule({
  name: "argocd-token-expiry",
  description: "Tokens of projects and accounts expire.",
  reason: "A token that leaks is valid until it expires, or until somebody notices and revokes it.",
  severity: "high",
  levels: { baseline: "advisory", production: "mandatory", strict: { enforcementLevel: "mandatory", days: 90 } },
  remediationSteps:
    "Give the token an `expiresIn`, and a `renewBefore` that is longer than the time between two deployments: it is renewed while the old one still works.",
  kinds: ["ProjectToken", "AccountToken"],
  settings: { days: count("Days that a token may be valid.", 365, 1) },
  check({ root }, { config, report }) {
    const life = root.at("expiresIn");
    if (life.isAbsent()) {
      report(life, "the token never expires");
      return;
    }
    const seconds = life.number() ?? durationSeconds(life.text() ?? "");
    if (seconds !== undefined && seconds > config.days * day) {
      report(life, `the token is valid for ${Math.ceil(seconds / day)} days; at most ${config.days} are permitted`);
    }
  },
});
