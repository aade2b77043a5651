import { certificatesIn, nameOf } from "../checks/certificates";
import { objectRule } from "../rule";
import { count } from "../settings";

const day = 24 * 60 * 60 * 1000;

export const certificateExpiry = objectRule({
  name: "argocd-certificate-expiry",
  description: "Certificates are renewed in time.",
  reason: "A warning weeks before is cheaper than a repository that nobody reaches.",
  severity: "medium",
  levels: { baseline: "advisory", production: "advisory", strict: "mandatory" },
  remediationSteps: "Take the server's new certificate before the old one expires.",
  kinds: ["Certificate"],
  settings: { days: count("Days that a certificate must still be valid.", 30, 1) },
  check({ root }, { config, environment, report }) {
    const data = root.at("certData");
    const text = data.text();
    if (root.at("certType").text() !== "https" || !text) return;
    for (const certificate of certificatesIn(text) ?? []) {
      const left = Math.floor((new Date(certificate.validTo).getTime() - environment.now.getTime()) / day);
      if (left >= 0 && left < config.days)
        report(data, `${nameOf(certificate)} expires in ${left} days, on ${certificate.validTo}`);
    }
  },
});
