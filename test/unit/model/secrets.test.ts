import fc from "fast-check";
import { registry } from "../../../provider/kinds/registry";
import { Secrets, secretTexts } from "../../../provider/model/secrets";
import { anyJson } from "../../support/arbitraries";

function hidden(text: string, ...known: string[]): string {
  const secrets = new Secrets();
  secrets.add(known);
  return secrets.hideForeign(text);
}

const key =
  "-----BEGIN OPENSSH KEY-----\nAAAAB3NzaC1yc2EAAAADAQAB\nZm9vYmFyYmF6cXV4cXV1eA==\n-----END OPENSSH KEY-----\n";

/**
 * @promise Out of what Argo CD or a proxy says is taken every value of a secret field, of what the program wraps, and
 * of the secret settings of the connection, and whatever looks like a token, a private key or a password in a URL.
 */
test.each([
  ["as it is", "bad password hunter2!", "bad password [secret]"],
  ["more than once", "hunter2! hunter2!", "[secret] [secret]"],
  ["in JSON", '{"password":"hunter2!"}', '{"password":"[secret]"}'],
  ["in a URL", "https://u:hunter2!@host", "https://u:[secret]@host"],
  ["in base64", Buffer.from("hunter2!").toString("base64"), "[secret]"],
])("a known secret is hidden, %s", (_how, text, expected) => {
  expect(hidden(text, "hunter2!")).toBe(expected);
});

test.each([
  ["in one piece", `cannot parse ${key}`],
  ["on one line", `cannot parse ${key.replaceAll("\n", " ")}`],
  ["in JSON", JSON.stringify({ key })],
  ["line by line", "at line 2: Zm9vYmFyYmF6cXV4cXV1eA=="],
])("nothing of a key shows, %s", (_how, text) => {
  expect(hidden(text, key)).not.toMatch(/AAAAB3|Zm9vYmFy/);
});

test("a secret that is part of another leaves nothing of that", () => {
  expect(hidden("token-and-more", "token", "token-and-more")).toBe("[secret]");
});

test("short texts are left alone: they are part of words", () => {
  expect(hidden("an application", "app", "a", "")).toBe("an application");
});

/**
 * @promise Out of what Argo CD or a proxy says is taken every value of a secret field, of what the program wraps, and
 * of the secret settings of the connection, and whatever looks like a token, a private key or a password in a URL.
 */
test.each([
  ["a token", "refused eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJhcmdvY2QifQ.c2lnbmF0dXJl, sorry", "refused [secret], sorry"],
  [
    "a password in a URL",
    "cannot clone https://user:pass@git.example.com/x",
    "cannot clone https://user:[secret]@git.example.com/x",
  ],
  [
    "a private key",
    "-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY----- is wrong",
    "[secret] is wrong",
  ],
  ["half a private key", "-----BEGIN PRIVATE KEY----- abc", "[secret]"],
])("%s is hidden wherever it comes from", (_what, text, expected) => {
  expect(hidden(text)).toBe(expected);
});

test.each([
  "https://git.example.com:8443/a@b",
  "ssh://git@git.example.com/x",
  "p, proj:a:b, applications, *, a/*, allow",
])("%s is no secret", (text) => {
  expect(hidden(text)).toBe(text);
});

test("the secret fields of a kind are found, at any depth, and no others", () => {
  const cluster = {
    server: "https://x",
    config: {
      username: "somebody",
      password: "p1",
      bearerToken: "b1",
      tlsClientConfig: { keyData: "k1", caData: "public" },
    },
  };
  expect(secretTexts(registry.Cluster.schema, cluster)).toEqual(expect.arrayContaining(["p1", "b1", "k1"]));
  expect(secretTexts(registry.Cluster.schema, cluster)).not.toContain("https://x");
});

/** @promise A boolean is never taken for a secret. */
test("a boolean is never taken for a secret, alone or among others", () => {
  const values = { spec: { values: [true, false, "p1", 47] } };
  expect(secretTexts(registry.Application.schema, values, [["spec", "values"]])).toEqual(["p1", "47"]);
});

test("hiding takes any text, and no secret is left in it", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string({ unit: "binary", minLength: 4 }),
      fc.string(),
      anyJson,
      (one, secret, other, values) => {
        secretTexts(registry.Repository.schema, values);
        const text = hidden(`${one}${secret}${other}`, secret);
        // What is put in its place may itself hold the secret, or make it up with what stands around.
        if (!"[secret]".includes(secret) && !`${one}[secret]${other}`.includes(secret))
          expect(text).not.toContain(secret);
      },
    ),
    { numRuns: 500 },
  );
});
