import { createHash } from "node:crypto";

/*
 * Reads as much of OpenPGP (RFC 9580) as names a key. No library fits: openpgp brings all of its cryptography, megabytes
 * of it, to every provider process, for a fingerprint that is the hash of one packet.
 */

const tags = { privateKey: 5, publicKey: 6, privateSubkey: 7, userId: 13 };

/** What a text holds of keys. */
interface Contents {
  /** The fingerprints of the primary keys, in upper case; `undefined` for a version that Argo CD's gpg does not read. */
  readonly primaries: readonly (string | undefined)[];
  readonly hasPrivate: boolean;
  readonly hasUserId: boolean;
}

/** The one key that a text holds. */
export interface PublicKey {
  readonly fingerprint: string;
  /** The last 16 digits of the fingerprint, by which Argo CD names the key. */
  readonly keyID: string;
}

const armour = /^-----BEGIN PGP (PUBLIC|PRIVATE) KEY BLOCK-----[^\S\n]*\n([\s\S]*?)^-----END PGP \1 KEY BLOCK-----/gm;

/** The bytes of an armoured block: without headers such as `Comment: …`, and without the checksum. */
function bytesOf(block: string): Buffer {
  const lines = block.split("\n").map((line) => line.trim());
  return Buffer.from(lines.filter((line) => !line.includes(":") && !line.startsWith("=")).join(""), "base64");
}

interface Packet {
  readonly tag: number;
  readonly body: Buffer;
}

/** @throws RangeError where the bytes end too early or are no packets of keys. */
function packetsOf(bytes: Buffer): Packet[] {
  const packets: Packet[] = [];
  for (let at = 0; at < bytes.length; ) {
    const head = bytes.readUInt8(at);
    if (head < 0x80) throw new RangeError("no packet begins here");
    const isNew = (head & 0x40) !== 0;
    const { begin, length } = isNew ? newLength(bytes, at + 1) : oldLength(bytes, at + 1, head & 3);
    const end = begin + length;
    if (end > bytes.length) throw new RangeError("the packet ends too early");
    packets.push({ tag: isNew ? head & 0x3f : (head & 0x3c) >> 2, body: bytes.subarray(begin, end) });
    at = end;
  }
  return packets;
}

interface Extent {
  readonly begin: number;
  readonly length: number;
}

function oldLength(bytes: Buffer, at: number, type: number): Extent {
  if (type === 3) throw new RangeError("packets of keys have a length");
  const size = 2 ** type;
  return { begin: at + size, length: bytes.readUIntBE(at, size) };
}

function newLength(bytes: Buffer, at: number): Extent {
  const first = bytes.readUInt8(at);
  if (first < 192) return { begin: at + 1, length: first };
  if (first < 224) return { begin: at + 2, length: ((first - 192) << 8) + bytes.readUInt8(at + 1) + 192 };
  if (first < 255) throw new RangeError("packets of keys come in one piece");
  return { begin: at + 5, length: bytes.readUInt32BE(at + 1) };
}

function fingerprintOf(body: Buffer): string | undefined {
  if (body.readUInt8(0) !== 4) return undefined;
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length);
  return createHash("sha1").update(Buffer.of(0x99)).update(length).update(body).digest("hex").toUpperCase();
}

function contentsOf(text: string): Contents {
  const blocks = [...text.replaceAll("\r\n", "\n").matchAll(armour)];
  const hasPrivateBlock = /-----BEGIN PGP PRIVATE KEY BLOCK-----/.test(text);
  try {
    const packets = blocks.flatMap(([, , block = ""]) => packetsOf(bytesOf(block)));
    const isPrivate = ({ tag }: Packet) => tag === tags.privateKey || tag === tags.privateSubkey;
    return {
      primaries: packets.filter(({ tag }) => tag === tags.publicKey).map(({ body }) => fingerprintOf(body)),
      hasPrivate: hasPrivateBlock || packets.some(isPrivate),
      hasUserId: packets.some(({ tag }) => tag === tags.userId),
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { primaries: [], hasPrivate: hasPrivateBlock, hasUserId: false };
  }
}

const howToExport = "`gpg --armor --export <key id>`";

/** Why a text cannot be declared, and what to do; `undefined` where it can. */
export function keyProblem(text: string): string | undefined {
  const { primaries, hasPrivate, hasUserId } = contentsOf(text);
  if (hasPrivate) return `holds a private key: write the public one alone, as ${howToExport} prints it`;
  if (primaries.length === 0) {
    return `holds no whole public key: write what ${howToExport} prints, from \`-----BEGIN PGP PUBLIC KEY BLOCK-----\` on`;
  }
  if (primaries.length > 1) {
    return `holds ${primaries.length} keys: declare a GpgKey for each, with what ${howToExport} prints of it`;
  }
  if (primaries[0] === undefined) return "must be a key of OpenPGP's version 4: Argo CD's gpg reads no other";
  return hasUserId
    ? undefined
    : "holds a key without a user id, which gpg does not import: export it from where it has one";
}

/** The key that a text holds, if it is exactly one. */
export function publicKeyOf(value: unknown): PublicKey | undefined {
  const [fingerprint, ...others] = typeof value === "string" ? contentsOf(value).primaries : [];
  return fingerprint === undefined || others.length > 0 ? undefined : { fingerprint, keyID: fingerprint.slice(-16) };
}
