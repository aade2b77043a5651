import { createHash, X509Certificate } from "node:crypto";
import { certificateText } from "./schema";

const pemBlock = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g;

/** What Argo CD takes: base64 of the PEM text, or of a known host's key text. */
export function encodeCertificateData(data: string): string {
  return Buffer.from(certificateText(data)).toString("base64");
}

/** The forms, encoded, in which the same data may be stored. */
export function spellingsOf(data: string): readonly string[] {
  const text = certificateText(data);
  const forms = text.startsWith("-----BEGIN") ? [text, `${text}\n`] : [text];
  return forms.map((form) => Buffer.from(form).toString("base64"));
}

/** The fingerprint of a known host's key as ssh and Argo CD write it. */
export function sshFingerprint(data: string): string {
  const key = Buffer.from(certificateText(data), "base64");
  return `SHA256:${createHash("sha256").update(key).digest("base64").replace(/=+$/, "")}`;
}

/** Attributes of a subject that Argo CD writes by name, in its spelling. Of the others it writes numbers alone. */
const attributeNames = ["C", "O", "OU", "CN", "SERIALNUMBER", "L", "ST", "STREET", "POSTALCODE"];

/** Attributes of which Argo CD writes the last one only. */
const singleAttributes = ["CN", "SERIALNUMBER"];

/** The subjects of the certificates in a bundle, in a form to compare; `undefined` when it cannot be read. */
export function certificateSubjects(data: string): string[] | undefined {
  try {
    const blocks = certificateText(data).match(pemBlock) ?? [];
    return blocks.map((block) => subjectKey(new X509Certificate(block).subject.split(/\n| \+ /))).sort();
  } catch {
    return undefined;
  }
}

/** A subject as Argo CD writes it (`CN=a,O=b+O=c`), in the form of {@link certificateSubjects}. */
export function parseSubject(subject: string): string {
  return subjectKey(subject.match(/(?:\\.|[^\\,+])+/gs) ?? []);
}

function subjectKey(attributes: readonly string[]): string {
  const named = attributes.flatMap((attribute) => {
    const [name = "", ...value] = attribute.trim().split("=");
    const known = attributeNames.find((candidate) => candidate === name.toUpperCase());
    return known === undefined ? [] : [{ name: known, text: `${known}=${value.join("=").replace(/\\(.)/gs, "$1")}` }];
  });
  const last = new Map(named.map((attribute) => [attribute.name, attribute]));
  return named
    .filter((attribute) => !singleAttributes.includes(attribute.name) || last.get(attribute.name) === attribute)
    .map(({ text }) => text)
    .sort()
    .join(",");
}
