import { certificateStrength, certificatesIn, nameOf } from "../checks/certificates";
import { objectRule } from "../rule";
import { count } from "../settings";

export const certificateKeyStrength = objectRule({
  name: "argocd-certificate-key-strength",
  description: "Keys of certificates are long enough.",
  reason: "A short key can be found by computation, and with it the server impersonated.",
  severity: "high",
  levels: { baseline: "advisory", production: "mandatory", strict: { enforcementLevel: "mandatory", rsaBits: 3072 } },
  remediationSteps: "Have the certificate issued with an RSA key of enough bits, or with an elliptic curve.",
  kinds: ["Certificate"],
  settings: {
    rsaBits: count("Least bits of an RSA key.", 2048),
    curveBits: count("Least bits of an elliptic curve.", 256),
  },
  check({ root }, { config, report }) {
    const data = root.at("certData");
    const text = data.text();
    if (root.at("certType").text() !== "https" || !text) return;
    for (const certificate of certificatesIn(text) ?? []) {
      const { algorithm, bits } = certificateStrength(certificate);
      const least = algorithm === "rsa" || algorithm === "dsa" ? config.rsaBits : config.curveBits;
      if (bits < least)
        report(data, `${nameOf(certificate)} has a key of ${bits} bits (${algorithm}); ${least} are demanded`);
    }
  },
});
