import { createPrivateKey, X509Certificate } from "node:crypto";

const pemBlock = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g;

/** PEM text, or the base64 of it, which Argo CD accepts as well. */
function pemText(data: string): string {
  return data.includes("-----BEGIN") ? data : Buffer.from(data, "base64").toString("utf8");
}

/** The certificates in a text; undefined when one of them cannot be read. */
export function certificatesIn(data: string): X509Certificate[] | undefined {
  try {
    return (pemText(data).match(pemBlock) ?? []).map((block) => new X509Certificate(block));
  } catch {
    return undefined;
  }
}

/** A certificate's name in messages: its subject, which is no secret. */
export function nameOf(certificate: X509Certificate): string {
  return certificate.subject?.split("\n").at(-1) ?? certificate.serialNumber;
}

/** How strong a key is, and by which yardstick: an elliptic curve of 256 bits is as strong as RSA with 3072. */
export interface KeyStrength {
  readonly algorithm: "rsa" | "dsa" | "ec" | "ed25519" | "other";
  readonly bits: number;
}

const curveBits: Readonly<Record<string, number>> = { prime256v1: 256, secp384r1: 384, secp521r1: 521 };

/** The strength of a certificate's public key. */
export function certificateStrength(certificate: X509Certificate): KeyStrength {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = certificate.publicKey;
  return strength(type, details?.modulusLength, details?.namedCurve);
}

function strength(type: string | undefined, modulus: number | undefined, curve: string | undefined): KeyStrength {
  if (type === "rsa" || type === "rsa-pss") return { algorithm: "rsa", bits: modulus ?? 0 };
  if (type === "dsa") return { algorithm: "dsa", bits: modulus ?? 0 };
  if (type === "ec") return { algorithm: "ec", bits: curveBits[curve ?? ""] ?? 0 };
  return type === "ed25519" ? { algorithm: "ed25519", bits: 256 } : { algorithm: "other", bits: 256 };
}

const sshCurves: Readonly<Record<string, string>> = {
  prime256v1: "nistp256",
  secp384r1: "nistp384",
  secp521r1: "nistp521",
};

const sshNames: Readonly<Record<string, string>> = { rsa: "ssh-rsa", dsa: "ssh-dss", ed25519: "ssh-ed25519" };

/** The type of an SSH key as OpenSSH names it, and the length of an RSA key. */
export interface SshKey {
  readonly type: string;
  /** Bits of the modulus; undefined for other types, and where it cannot be read. */
  readonly rsaBits?: number | undefined;
}

/** A private SSH key, read without its passphrase; undefined when it cannot be read. */
export function sshPrivateKey(text: string): SshKey | undefined {
  const body = /-----BEGIN OPENSSH PRIVATE KEY-----([\s\S]+?)-----END/.exec(text)?.[1];
  if (body !== undefined) return openSshKey(Buffer.from(body, "base64"));
  return pemKey(text) ?? encryptedPemKey(text);
}

/** A public SSH key as it stands in `known_hosts`: its type, and the base64 of the rest. */
export function sshPublicKey(type: string, data: string): SshKey {
  const { rsaBits } = publicKey(Buffer.from(data, "base64")) ?? {};
  return { type, rsaBits };
}

function pemKey(text: string): SshKey | undefined {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails: details } = createPrivateKey(text);
    const curve = sshCurves[details?.namedCurve ?? ""];
    if (asymmetricKeyType === "ec" && curve) return { type: `ecdsa-sha2-${curve}` };
    const type = sshNames[asymmetricKeyType ?? ""];
    return type === undefined ? undefined : { type, rsaBits: type === "ssh-rsa" ? details?.modulusLength : undefined };
  } catch {
    return undefined;
  }
}

/** The old formats say the type outside of what is encrypted. */
function encryptedPemKey(text: string): SshKey | undefined {
  if (/BEGIN RSA PRIVATE KEY/.test(text)) return { type: "ssh-rsa" };
  return /BEGIN DSA PRIVATE KEY/.test(text) ? { type: "ssh-dss" } : undefined;
}

/** Reads the fields of SSH's wire format, each after its length; throws where the data ends too early. */
function fieldReader(bytes: Buffer, start = 0): () => Buffer {
  let position = start;
  return () => {
    const length = bytes.readUInt32BE(position);
    const part = bytes.subarray(position + 4, position + 4 + length);
    position += 4 + length;
    return part;
  };
}

/** The public key stands in plain text in an OpenSSH key: after the cipher, the derivation, its options and a count. */
function openSshKey(bytes: Buffer): SshKey | undefined {
  try {
    const start = "openssh-key-v1\0".length;
    const next = fieldReader(bytes, start);
    const head = [next(), next(), next()].reduce((length, part) => length + 4 + part.length, start);
    return publicKey(fieldReader(bytes, head + 4)());
  } catch {
    return undefined;
  }
}

/** A public key in SSH's wire format: of RSA, the exponent and the modulus follow the type. */
function publicKey(bytes: Buffer): SshKey | undefined {
  try {
    const next = fieldReader(bytes);
    const type = next().toString("ascii");
    return { type, rsaBits: type === "ssh-rsa" ? modulusBits(next) : undefined };
  } catch {
    return undefined;
  }
}

function modulusBits(next: () => Buffer): number | undefined {
  try {
    next();
    const modulus = next();
    // A zero in front keeps the number positive.
    return (modulus[0] === 0 ? modulus.length - 1 : modulus.length) * 8;
  } catch {
    return undefined;
  }
}
