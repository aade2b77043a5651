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

const sshTypes: Readonly<Record<string, string>> = {
  prime256v1: "nistp256",
  secp384r1: "nistp384",
  secp521r1: "nistp521",
};

/** The type of a private SSH key as OpenSSH names it, read without its passphrase; undefined when it cannot be read. */
export function sshKeyType(privateKey: string): string | undefined {
  const body = /-----BEGIN OPENSSH PRIVATE KEY-----([\s\S]+?)-----END/.exec(privateKey)?.[1];
  if (body !== undefined) return openSshType(Buffer.from(body, "base64"));
  if (/BEGIN RSA PRIVATE KEY/.test(privateKey)) return "ssh-rsa";
  if (/BEGIN DSA PRIVATE KEY/.test(privateKey)) return "ssh-dss";
  try {
    const key = createPrivateKey(privateKey);
    const curve = sshTypes[key.asymmetricKeyDetails?.namedCurve ?? ""];
    if (key.asymmetricKeyType === "ec" && curve) return `ecdsa-sha2-${curve}`;
    const names: Readonly<Record<string, string>> = { rsa: "ssh-rsa", dsa: "ssh-dss", ed25519: "ssh-ed25519" };
    return names[key.asymmetricKeyType ?? ""];
  } catch {
    return undefined;
  }
}

/** The public key stands in plain text in an OpenSSH key: after the cipher, the derivation, its options and a count. */
function openSshType(bytes: Buffer): string | undefined {
  let position = "openssh-key-v1\0".length;
  const next = (): Buffer => {
    const length = bytes.readUInt32BE(position);
    const part = bytes.subarray(position + 4, position + 4 + length);
    position += 4 + length;
    return part;
  };
  try {
    next();
    next();
    next();
    position += 4;
    const publicKey = next();
    return publicKey.subarray(4, 4 + publicKey.readUInt32BE(0)).toString("ascii");
  } catch {
    return undefined;
  }
}
