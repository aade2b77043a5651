import { certificatesIn, nameOf } from "../checks/certificates";
import { objectRule } from "../rule";

export const certificateExpired = objectRule({
  name: "argocd-certificate-expired",
  description: "Certificates are readable and valid today.",
  reason: "With an expired certificate, Argo CD no longer reaches the repository.",
  severity: "critical",
  levels: { baseline: "mandatory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Take the server's current certificate, or its authority's.",
  kinds: ["Certificate"],
  settings: {},
  check({ root }, { environment, report }) {
    const data = root.at("certData");
    const text = data.text();
    if (root.at("certType").text() !== "https" || !text) return;
    const certificates = certificatesIn(text);
    if (certificates === undefined) report(data, "holds a certificate that cannot be read");
    for (const certificate of certificates ?? []) {
      if (new Date(certificate.validTo) < environment.now) {
        report(data, `${nameOf(certificate)} has expired on ${certificate.validTo}`);
      }
      if (new Date(certificate.validFrom) > environment.now) {
        report(data, `${nameOf(certificate)} is not valid before ${certificate.validFrom}`);
      }
    }
  },
});
