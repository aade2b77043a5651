import fc from "fast-check";
import { Secrets, withheld } from "../../../provider/model/secrets";

/** How Argo CD, Go, git, Helm, a URL parser or a proxy may write a value. */
const encodings: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  "JSON of Go, which escapes for HTML": (text) =>
    JSON.stringify(text).replace(/[<>&]/g, (one) => `\\u00${one.charCodeAt(0).toString(16)}`),
  "JSON in JSON": (text) => JSON.stringify(JSON.stringify({ value: text })),
  "%q of Go": (text) => `"${[...text].map(quoted).join("")}"`,
  "YAML in single quotes": (text) => `'${text.replaceAll("'", "''").replaceAll("\n", "\n\n    ")}'`,
  "a block of YAML": (text) => `value: |-\n${text.replace(/^/gm, "      ")}`,
  "percent encoding": (text) => encodeURIComponent(text),
  "percent encoding in lower case": (text) => encodeURIComponent(text).replace(/%../g, (one) => one.toLowerCase()),
  "every byte in percent": (text) => Buffer.from(text).toString("hex").replace(/../g, "%$&"),
  "a form": (text) => new URLSearchParams({ value: text }).toString(),
  "a page": (text) =>
    text.replace(
      /[<>&"']/g,
      (one) => ({ "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&#34;", "'": "&#x27;" })[one] ?? one,
    ),
  base64: (text) => Buffer.from(text).toString("base64"),
  "base64 without padding": (text) => Buffer.from(text).toString("base64").replace(/=+$/, ""),
  "base64 for URLs": (text) => Buffer.from(text).toString("base64url"),
  "base64 in lines": (text) => Buffer.from(text).toString("base64").replace(/.{20}/g, "$&\n"),
  "basic authentication": (text) => Buffer.from(`some-user:${text}`).toString("base64"),
  "base64 of JSON": (text) => Buffer.from(JSON.stringify({ auths: { host: { password: text } } })).toString("base64"),
  hexadecimal: (text) => Buffer.from(text).toString("hex"),
  "lower case, as Argo CD compares URLs": (text) => text.toLowerCase(),
  "white space folded": (text) => text.replace(/\s+/g, " ").trim(),
  "quotes of a shell": (text) => `'${text.replaceAll("'", "'\\''")}'`,
};

function quoted(character: string): string {
  if (character === '"' || character === "\\") return `\\${character}`;
  if (character === "\n") return "\\n";
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20 || code === 0x7f) return `\\x${code.toString(16).padStart(2, "0")}`;
  return code > 0xffff
    ? `\\U${code.toString(16).padStart(8, "0")}`
    : code > 0x7e
      ? `\\u${code.toString(16).padStart(4, "0")}`
      : character;
}

/** Where it may stand. */
const places: Readonly<Record<string, (form: string) => string>> = {
  alone: (form) => form,
  "a refusal": (form) => `rpc error: code = InvalidArgument desc = cannot use ${form}: no such thing`,
  "an assignment": (form) => `helm template . --set message=${form} --namespace x failed exit status 1`,
  "a URL": (form) => `failed to fetch https://someone:${form}@git.example.com/x.git`,
  "a URL, as its user": (form) => `failed to fetch https://${form}@git.example.com/x.git`,
  "a query": (form) => `Get "https://git.example.com/info/refs?service=git&t=${form}&x=1": EOF`,
  "a header": (form) => `proxy: {"authorization":["Bearer ${form}"],"accept":"*/*"}`,
  "among letters": (form) => `x${form}y`,
};

/** What cuts a message off, or a value in it. */
const cuts: Readonly<Record<string, (text: string) => string>> = {
  whole: (text) => text,
  "cut off at the end": (text) => text.slice(0, Math.ceil(text.length * 0.8)),
  "cut off at the end, with dots": (text) => `${text.slice(0, Math.ceil(text.length * 0.7))}…`,
  "cut off at the beginning": (text) => text.slice(Math.floor(text.length * 0.3)),
};

const letters = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ0123456789");
const others = fc.constantFrom(..."&<>\"'\\/@:;=+%#?!$ -_.,~ü€😀\n");
const mixed = fc.oneof({ weight: 5, arbitrary: letters }, { weight: 1, arbitrary: others });
const secrets = fc
  .oneof(
    fc.string({ unit: mixed, minLength: 8, maxLength: 60 }),
    fc.string({ unit: letters, minLength: 8, maxLength: 40 }),
  )
  .filter((text) => text === text.trim() && /[a-z0-9]{4}/i.test(text));

/** The runs of a text that are too long to be shown; half of a short one is. */
function telling(text: string): string[] {
  const length = Math.max(5, Math.min(10, Math.ceil(text.length * 0.6)));
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_none, at) => text.slice(at, at + length));
}

describe.each(Object.entries(encodings))("a secret in %s", (_name, encode) => {
  /**
   * @promise Where something of a secret can still be read then, be it in JSON's, Go's, URLs' or HTML's escapes, in base64 or hex,
   * cut off or in part, what
   * was said is not shown at all: `[not shown, because it repeats a secret: see Argo CD itself]`.
   */
  test.each(Object.entries(places))("is not shown in %s, whole or in part", (_place, put) => {
    fc.assert(
      fc.property(secrets, fc.constantFrom(...Object.values(cuts)), (secret, cut) => {
        const known = new Secrets();
        known.add([secret]);
        const said = cut(put(encode(secret)));
        const around = put("");
        for (const shown of [known.hideForeign(said), known.hide(`ours: ${said}`, said)]) {
          // What stands around it, or tells nothing of it, may stay.
          const left = telling(secret).filter(
            (part) => shown.includes(part) && !`${around}${withheld}[secret]`.includes(part),
          );
          expect(left).toEqual([]);
          const form = encode(secret);
          const coded = form.length > 16 ? runs(form, 16) : [form];
          const seen = coded.filter(
            (part) => shown.includes(part) && !encode("").includes(part) && !around.includes(part),
          );
          expect(seen.filter((part) => tells(part, secret))).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

function runs(text: string, length: number): string[] {
  return Array.from({ length: text.length - length + 1 }, (_none, at) => text.slice(at, at + length));
}

/** Whether a piece of an encoded secret can be decoded to a part of it, by the plainest of means. */
function tells(piece: string, secret: string): boolean {
  const decoded = [
    piece,
    ...[0, 1, 2, 3].map((shift) => Buffer.from(piece.slice(shift), "base64").toString()),
    Buffer.from(piece.replace(/[^0-9a-f]/g, ""), "hex").toString(),
  ];
  return decoded.some((text) => telling(secret).some((part) => text.toLowerCase().includes(part.toLowerCase())));
}

/** @promise A secret of up to three letters and digits counts where it stands as a word. */
test.each([
  ["a", "value a is wrong"],
  ["abc", "cannot parse abc, sorry"],
  ["42", "replicas: 42"],
  ["abc", `Authorization: Basic ${Buffer.from("user:abc").toString("base64")}`],
  ["!!", "password is !!"],
])("of what repeats the short secret %j, nothing is shown: %s", (secret, said) => {
  const known = new Secrets();
  known.add([secret]);
  expect(known.hideForeign(said)).toBe(withheld);
  expect(known.hide(`cannot create application "a": ${said}; try again`, said)).toBe(
    `cannot create application "a": ${withheld}; try again`,
  );
});

/**
 * @promise "Something" is eight letters and digits in a row; of a secret that has fewer than sixteen it is half of
 * them, and at least four.
 */
test.each([
  [40, 8],
  [16, 8],
  [15, 8],
  [12, 6],
  [9, 5],
  [8, 4],
  [5, 4],
  [4, 4],
])("of a secret of %i letters and digits, %i in a row are too many to be shown, and fewer are not", (length, most) => {
  const secret = "q7w8e9r1t2y3u4i5o6p7a8s9d1f2g3h4j5k6l7z8".slice(0, length);
  const known = new Secrets();
  known.add([secret]);
  const said = (part: string) => known.hideForeign(`value ${part}… ?`);
  const fewer = secret.slice(0, most - 1);
  expect(said(fewer)).toBe(`value ${fewer}… ?`);
  expect(said(secret.slice(0, most))).toBe(most === length ? "value [secret]… ?" : withheld);
});

/** @promise A secret of up to three letters and digits counts where it stands as a word. */
test("a text without the short secret is shown", () => {
  const known = new Secrets();
  known.add(["abc", "7", ""]);
  expect(known.hideForeign("abcdef of 17 is no application")).toBe("abcdef of 17 is no application");
});

test("what else is said stays, where a secret is taken out whole", () => {
  const known = new Secrets();
  known.add(["hunter2&more"]);
  for (const form of [
    "hunter2&more",
    "hunter2\\u0026more",
    "hunter2%26more",
    Buffer.from("hunter2&more").toString("base64"),
  ])
    expect(known.hideForeign(`cannot use "${form}" as a value`)).toBe('cannot use "[secret]" as a value');
});

test("a secret that has a public name in it does not keep back what names that", () => {
  const known = new Secrets();
  known.add(["postgres://payments-prod:xyzzy@db/payments-prod"]);
  expect(known.hideForeign('application "payments-prod" is away')).toBe(withheld);
  known.addPublic(["payments-prod"]);
  expect(known.hideForeign('application "payments-prod" is away')).toBe('application "payments-prod" is away');
  expect(known.hideForeign("password xyzzy@db")).toBe(withheld);
});

test("what is around every key does not keep back what speaks of keys", () => {
  const known = new Secrets();
  known.add(["-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA1234\n-----END RSA PRIVATE KEY-----\n"]);
  expect(known.hideForeign("ssh: no key found in RSA private key")).toBe("ssh: no key found in RSA private key");
});

test.each([
  [
    "a password with an @ in it",
    "cannot clone https://user:pa@ss@git.example.com/x",
    "cannot clone https://user:[secret]@git.example.com/x",
  ],
  [
    "a token for a user",
    "cannot clone https://ghp_abcdefghij0123456789@github.com/x",
    "cannot clone https://[secret]@github.com/x",
  ],
  [
    "a user's name",
    "cannot clone https://contoso@dev.azure.com/contoso/x",
    "cannot clone https://contoso@dev.azure.com/contoso/x",
  ],
])("of %s that nobody knows, a URL shows what is no secret", (_what, said, shown) => {
  expect(new Secrets().hideForeign(said)).toBe(shown);
});

test("a message of ours is shown around what is withheld, whatever words a secret is made of", () => {
  const known = new Secrets();
  known.add(["create-application-1"]);
  expect(known.hide('cannot create application "a": create-appl… is wrong; do this', "create-appl… is wrong")).toBe(
    `cannot create application "a": ${withheld}; do this`,
  );
  expect(known.hide('application "a" exists already')).toBe('application "a" exists already');
});
