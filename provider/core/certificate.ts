import { createHash, X509Certificate } from "node:crypto";
import { certificateText } from "../schemas/certificate";

const pemBlock = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g;

/** What Argo CD takes: base64 of the PEM text, or of a known host's key text. */
export function encodeCertificateData(data: string): string {
  return Buffer.from(certificateText(data)).toString("base64");
}

/** The fingerprint of a known host's key as ssh and Argo CD write it. */
export function sshFingerprint(data: string): string {
  const key = Buffer.from(certificateText(data), "base64");
  return `SHA256:${createHash("sha256").update(key).digest("base64").replace(/=+$/, "")}`;
}

/** The certificates in a bundle by subject, each as sorted attributes, as far as they can be read. */
export function certificateSubjects(data: string): string[] | undefined {
  try {
    const blocks = certificateText(data).match(pemBlock) ?? [];
    return blocks.map((block) => subjectKey(new X509Certificate(block).subject.split("\n"))).sort();
  } catch {
    return undefined;
  }
}

/** A subject as Argo CD writes it (`CN=a,O=b`), in the form of {@link certificateSubjects}. */
export function parseSubject(subject: string): string {
  return subjectKey(subject.split(/(?<!\\)[,+]/).map((attribute) => attribute.replace(/\\(.)/g, "$1")));
}

function subjectKey(attributes: readonly string[]): string {
  return attributes
    .map((attribute) => attribute.trim())
    .filter((attribute) => attribute !== "")
    .sort()
    .join(",");
}
