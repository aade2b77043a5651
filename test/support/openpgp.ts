import { createHash, createPrivateKey, createPublicKey, sign } from "node:crypto";

/*
 * Public GPG keys as tests need them: any number, at once, the same for the same name. gpg takes seconds for one, and
 * leaves an agent running.
 */

const created = Buffer.of(0x69, 0x55, 0xb9, 0x00);
const ed25519 = Buffer.of(9, 0x2b, 0x06, 0x01, 0x04, 0x01, 0xda, 0x47, 0x0f, 0x01);
const ed25519Pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");

function number(size: 1 | 2 | 4, value: number): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.writeUIntBE(value, 0, size);
  return bytes;
}

/** An integer as OpenPGP writes it: with its length in bits, without leading zeros. */
function integer(bytes: Buffer): Buffer {
  const start = bytes.findIndex((byte) => byte !== 0);
  const digits = bytes.subarray(start);
  return Buffer.concat([number(2, digits.length * 8 - Math.clz32(digits[0] ?? 0) + 24), digits]);
}

function packet(tag: number, body: Buffer): Buffer {
  return Buffer.concat([Buffer.of(0x80 | (tag << 2)), number(1, body.length), body]);
}

function subpacket(type: number, body: Buffer): Buffer {
  return Buffer.concat([number(1, body.length + 1), Buffer.of(type), body]);
}

/** Bytes in OpenPGP's armour, as gpg writes it. */
export function armoured(bytes: Buffer, header = ""): string {
  const lines = bytes.toString("base64").match(/.{1,64}/g) ?? [];
  const begin = `-----BEGIN PGP PUBLIC KEY BLOCK-----\n${header}`;
  return [begin, ...lines, `=${checksum(bytes)}`, "-----END PGP PUBLIC KEY BLOCK-----", ""].join("\n");
}

/** The CRC-24 of the armour. */
function checksum(bytes: Buffer): string {
  let crc = 0xb704ce;
  for (const byte of bytes) {
    crc ^= byte << 16;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc << 1) ^ (crc & 0x800000 ? 0x1864cfb : 0);
  }
  return number(4, crc & 0xffffff)
    .subarray(1)
    .toString("base64");
}

/** The bytes of an armoured key. */
export function dearmoured(text: string): Buffer {
  const [, body = ""] = /-----BEGIN[\s\S]*?\n\s*\n([\s\S]*?)\n=/.exec(text) ?? [];
  return Buffer.from(body, "base64");
}

/** The bytes of a public key with one user id, which it has signed; another one for each name. */
export function publicKey(name: string): Buffer {
  const seed = createHash("sha256").update(name).digest();
  const secret = createPrivateKey({ key: Buffer.concat([ed25519Pkcs8, seed]), format: "der", type: "pkcs8" });
  const point = createPublicKey(secret).export({ format: "der", type: "spki" }).subarray(-32);
  const key = Buffer.concat([Buffer.of(4), created, Buffer.of(22), ed25519, integer(Buffer.of(0x40, ...point))]);
  const hashedKey = Buffer.concat([Buffer.of(0x99), number(2, key.length), key]);
  const fingerprint = createHash("sha1").update(hashedKey).digest();
  const user = Buffer.from(`${name} <${name}@example.com>`);
  const signedParts = Buffer.concat([
    subpacket(33, Buffer.concat([Buffer.of(4), fingerprint])),
    subpacket(2, created),
    subpacket(27, Buffer.of(3)),
  ]);
  // A certification of a user id, by EdDSA with SHA-256.
  const signed = Buffer.concat([Buffer.of(4, 0x13, 22, 8), number(2, signedParts.length), signedParts]);
  const digest = createHash("sha256")
    .update(Buffer.concat([hashedKey, Buffer.of(0xb4), number(4, user.length), user, signed]))
    .update(Buffer.concat([Buffer.of(4, 0xff), number(4, signed.length)]))
    .digest();
  const signature = sign(null, digest, secret);
  const issuer = subpacket(16, fingerprint.subarray(-8));
  const signaturePacket = Buffer.concat([
    signed,
    number(2, issuer.length),
    issuer,
    digest.subarray(0, 2),
    integer(signature.subarray(0, 32)),
    integer(signature.subarray(32)),
  ]);
  return Buffer.concat([packet(6, key), packet(13, user), packet(2, signaturePacket)]);
}
