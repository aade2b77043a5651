import { ApiError, code, UnreachableError } from "../../../provider/argo/errors";
import { unknown } from "../../../provider/contract";
import { gpgKey } from "../../../provider/kinds/gpg-key/definition";
import { publicKeyOf } from "../../../provider/kinds/gpg-key/key";
import { gpgKeySchema } from "../../../provider/kinds/gpg-key/schema";
import { type Context, createContext } from "../../../provider/lifecycle/context";
import { isSame } from "../../../provider/model/normalise";
import { validate } from "../../../provider/model/validation";
import { settled, urnOf } from "../../lifecycle/support/run";
import { armoured, dearmoured, publicKey } from "../../support/openpgp";
import { handlers } from "../../support/verbs";
import { problems } from "./problems";

/** A key with a subkey, as gpg 2.2 has made and exported it, and its fingerprint as gpg shows it. */
const fingerprint = "AF2625A143FA258B45CFA20A4F9D0DE6E12F0E19";
const fixture = `-----BEGIN PGP PUBLIC KEY BLOCK-----

mQENBGsHN5sBCADmJtcv04CNq/gFuwOhZ2gGX3deY9ZmebIF9uuc9dg5ZwbqtJnm
ZUnmKdWAN1KTBHq8oqmInvwN5vfZ7n52b3l1JjKY2uSG/2BO+03W2PW2zjRtrzqK
peMsNV/ncpGHvg22PxCxKWNrEOlZyuuuG6+h+Sx0rHcIbT4nSn9BEaGVP6e7na6w
eYnHegCEK4wEQ/EwTT3uhbNUWw7VI8Se46r5aaMeMA+iSateY+P1NZl1QDDDamdk
0zHd25i649DjQGoEve5sl1jdFv4C5VYPQyo7TAYP1jHzzxkXnP7iy0rCzwAsvM2h
JhHlGuueYePXMbhbzA2VNrFncnSWTJrEUmbHABEBAAG0HUZpeHR1cmUgPGZpeHR1
cmVAZXhhbXBsZS5jb20+iQFOBBMBCgA4FiEEryYloUP6JYtFz6IKT50N5uEvDhkF
AmsHN5sCGwMFCwkIBwIGFQoJCAsCBBYCAwECHgECF4AACgkQT50N5uEvDhmM9wf/
csHO7Kp1c8XKo6A02q/Luja/5D4PTdTSE2QVleMI2uOLOriRIhbOWe7kk8Q9zkXF
8UG1IJ96IfqghXS3H/Y3mm2ttUjRkKxHXl/DFSlrqAiYb8/53NRLrpxXpXZXpKXP
yiBbIfznYR7Zat9YjSog7KufUNNCfQRssjz7gQfO/+kb614jP2lKFD6YYGLl2sdO
3aLv5j7QQ6sYl0+iZfKKcQcftDQaOOEZvVRvE2NhkiijnPWLFVcieB21FYfJ9Z+8
mxaWkiOsnRDIlVTTtL7JAGqkdprjrYpdO3sVuHKbXavxF2bz26FEVvxJ0ltWPNTq
PBxlBly8zZdMkszdpKo2KrkBDQRrBzebAQgA3y+ZIB0q+cLpWY0+GCFuN64P4Y9a
Dx/7QV+7UkbcgOXI0JHVP96nRF4ioGkAI2y0LuJ9DEq1Z+dLAx54YCs1FCeU2VSR
FCm4pS/bbxA9aePBOo+z0iYcYQ3auIZgrfr5YoQ6rKhMmMr1rNSBDRcb2ZJsR+Z5
0ZlutKiHBA4Nz9FOcWOr+YXezgR518xjE8k5cTrl0U4puGThqiLvv9IYtFIKuM7n
/JWN2h2ww1UWphNk9uD2BMzJ9pmixb2K1VCmtl3GzilX6kZ/gFhKPom7xes85yLh
YTLdWsYMoQv+JptJYIWsia9sM9g8KJoFyCzWPNdHAFShJcaEj0lICJ0ctQARAQAB
iQE2BBgBCgAgFiEEryYloUP6JYtFz6IKT50N5uEvDhkFAmsHN5sCGwwACgkQT50N
5uEvDhlLnQf/cPj88BVdUZe9/zJPOZ/ZowCVYeNdhc5lcq9VTcBsanbiBkNGNirJ
C/2dKZcrWN6PKOVKwJbF2MwS9aJJSmdE72YTNlI0jpzEd+MUZbw9Es+sK4/104Te
irM33Sxx34wdL+z19t29zmiOi1Y4V1um2wPfu5iktW5Zh/bu/cNdo8tct/GfN9SD
Mh6qhFfdyKGaUDbfWRAqmkuFKCrxq505l2pqH2OvVbhI7o5eeHoyXukzGRujRv4W
5JIV9xujb5t+UbQrwA0T2/W9e18KIVZKvCn5jY+vmBhbhUtWtnawuyfj7P6QYARy
6Z/l2BESmTHJ3W5VkeR4E/6ZU75zM/0w0A==
=cVIv
-----END PGP PUBLIC KEY BLOCK-----
`;
const one = armoured(publicKey("one"));
const two = armoured(publicKey("two"));

/** Packets with lengths of the newer format, as other tools write them. */
function inNewFormat(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const head = bytes.readUInt8(at);
    const size = 2 ** (head & 3);
    const length = bytes.readUIntBE(at + 1, size);
    const body = bytes.subarray(at + 1 + size, at + 1 + size + length);
    const [high, low] = [(length - 192) >> 8, (length - 192) & 0xff];
    const header = length < 192 ? [length] : [high + 192, low];
    parts.push(Buffer.of(0xc0 | ((head & 0x3c) >> 2), ...header), body);
    at += 1 + size + length;
  }
  return Buffer.concat(parts);
}

test("the id is the end of the fingerprint that gpg shows", () => {
  expect(publicKeyOf(fixture)).toEqual({ fingerprint, keyID: "4F9D0DE6E12F0E19" });
});

test.each([
  ["with a comment", armoured(dearmoured(fixture), "Version: GnuPG v2\nComment: a\n")],
  ["with the line ends of Windows", fixture.replaceAll("\n", "\r\n")],
  ["with text around it", `from the wiki:\n\n${fixture}\nthat is all`],
  ["without a checksum", fixture.replace(/\n=.*/, "")],
  ["with packets of the newer format", armoured(inNewFormat(dearmoured(fixture)))],
])("the same key %s is the same", (_name, text) => {
  expect(problems(gpgKeySchema, { keyData: text })).toEqual([]);
  expect(isSame(gpgKeySchema, { keyData: fixture }, { keyData: text })).toBe(true);
});

test("another key differs", () => {
  expect(isSame(gpgKeySchema, { keyData: one }, { keyData: two })).toBe(false);
});

const bytes = publicKey("one");
const keyAlone = bytes.subarray(0, 2 + bytes.readUInt8(1));
const secretPackets = Buffer.concat([Buffer.of(0x80 | (5 << 2)), bytes.subarray(1)]);
const laterVersion = Buffer.from(bytes).fill(6, 2, 3);
const none = "holds no whole public key: write what `gpg --armor --export";
const secret = "holds a private key: write the public one alone, as `gpg --armor --export";

test.each([
  ["no text", "", none],
  ["anything", "4F9D0DE6E12F0E19", none],
  ["a block that is cut off", fixture.slice(0, 400), none],
  ["a block with a cut-off key", armoured(bytes.subarray(0, 40)), none],
  ["a block of something else", armoured(Buffer.from("hello")), none],
  ["two keys in one block", armoured(Buffer.concat([publicKey("one"), publicKey("two")])), "holds 2 keys: declare"],
  ["two blocks", one + two, "holds 2 keys: declare a GpgKey for each"],
  ["a private key", armoured(secretPackets).replaceAll("PUBLIC", "PRIVATE"), secret],
  ["a private key that is called a public one", armoured(secretPackets), secret],
  ["a private key beside the public one", `${one}-----BEGIN PGP PRIVATE KEY BLOCK-----\n`, secret],
  ["a key of another version", armoured(laterVersion), "must be a key of OpenPGP's version 4"],
  ["a key without a user id", armoured(keyAlone), "holds a key without a user id, which gpg does not import"],
])("refused: %s", (_name, keyData, message) => {
  expect(problems(gpgKeySchema, { keyData })).toEqual([expect.stringContaining(`keyData: ${message}`)]);
});

test("a key that is not known yet is not refused", () => {
  expect(validate(gpgKeySchema, { keyData: unknown }, {})).toEqual([]);
});

const { keyID } = publicKeyOf(one) ?? {};
const added = { created: { items: [{ keyID }] } };
const another = "4F9D0DE6E12F0E19";
const failure = (message: string) => new ApiError(message, 500, code.unknown);
const noHome = failure("`gpg --list-public-keys` failed exit status 2: gpg: keyblock resource '/tmp/a': No such file");

test.each<[string, (object | Error)[], string[]]>([
  [
    "and a write until it lasts",
    [
      added,
      failure(`error parsing GPG key for entry "${keyID}": exit 2`),
      failure(`no such key: ${keyID}`),
      added,
      { keyID },
    ],
    ["POST", "GET", "GET", "POST", "GET"],
  ],
  ["that has told of another key that is there", [{ skipped: [another] }, added, { keyID }], ["POST", "POST", "GET"]],
  [
    "that has added another key in its place",
    [{ created: { items: [{ keyID: another }] } }, added, { keyID }],
    ["POST", "POST", "GET"],
  ],
  ["that has added nothing", [{ created: {} }, added, { keyID }], ["POST", "POST", "GET"]],
  [
    "whose key the other one has added",
    [{ skipped: [keyID, another] }, { skipped: [keyID] }, { keyID }],
    ["POST", "POST", "GET"],
  ],
  ["and a key that is there by then is its own", [noHome, { skipped: [keyID] }, { keyID }], ["POST", "POST", "GET"]],
])("a request goes out again where others disturb it, %s", async (_what, answers, methods) => {
  const sent: string[] = [];
  const call = async (_schema: unknown, { method }: { method: string }) => {
    sent.push(method);
    await new Promise((resolve) => setImmediate(resolve));
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const { signal } = new AbortController();
  const context = { signal, argo: () => ({ session: { call } }) } as unknown as Context;
  const live = await gpgKey.create(context, { keyData: one }, { inputs: {}, isRepeated: false });
  expect(live).toEqual({ keyID });
  expect(sent).toEqual(methods);
});

/** @promise Within one run a lost answer is no such case: what the run has made is found and finished. */
test("a key whose addition was not answered is the run's own, one of before is not", async () => {
  const { keyID = "" } = publicKeyOf(one) ?? {};
  const environment = { ARGOCD_SERVER: "argocd.example.com", ARGOCD_AUTH_TOKEN: "token" };
  const begin = (isAnswered: boolean) => {
    const context = createContext(
      { config: () => undefined, environment, cliContext: () => undefined },
      { info: () => undefined, warn: () => undefined, progress: () => undefined },
    );
    const kept: object[] = [];
    context.argo().session.call = async (schema, { method, path }) => {
      if (!path.startsWith("/api/v1/gpgkeys")) return schema.parse({ metadata: { uid: "default" } });
      if (method === "GET" && kept.length === 0) throw new ApiError(`no such key: ${keyID}`, 500, code.unknown);
      if (method === "GET") return schema.parse({ keyID, keyData: one });
      if (kept.push({}) === 1 && !isAnswered) throw new UnreachableError("the connection was reset", true);
      return schema.parse({ skipped: [keyID] });
    };
    return settled(handlers.GpgKey.create(context, { keyData: one, __urn: urnOf("key") }));
  };
  jest.useFakeTimers();
  try {
    expect((await begin(false)).id).toBe(keyID);
    await expect(begin(true)).rejects.toThrow("exists already");
  } finally {
    jest.useRealTimers();
  }
});
