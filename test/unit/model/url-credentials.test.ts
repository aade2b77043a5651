import fc from "fast-check";
import { Secrets } from "../../../provider/model/secrets";
import { hasCredentials, hasUser, looksLikeToken } from "../../../provider/model/url-credentials";

test.each([
  "https://user:pass@git.example.com/x.git",
  "https://:pass@git.example.com/x.git",
  "https://user:@git.example.com/x.git",
  "https://user:pa@ss@git.example.com/x.git",
  "https://user:pa/ss@git.example.com/x.git",
  "HTTPS://user:pass@git.example.com/x.git",
  "ssh://git:pass@git.example.com/x.git",
  "oci://user:pass@registry.example.com/charts",
  "user:pass@registry.example.com/charts",
  "https://ghp_abcdefghijklmnopqrstuvwxyz0123456789@github.com/x/y",
  "https://github_pat_11ABCDEFG@github.com/x/y",
  "https://glpat-xxxxxxxxxxxxxxxxxxxx@gitlab.com/x/y",
  "https://0123456789abcdef0123456789abcdef01234567@github.com/x/y",
  "https://m3kq7xw2p5r8t6v4y1z9b0c3d5f7h2j4l6n8@dev.azure.com/contoso/x/_git/y",
  "https://550e8400-e29b-41d4-a716-446655440000@git.example.com/x",
  "https://git.example.com/x.git?private_token=abc",
  "https://git.example.com/x.git?a=1&access_token=abc",
])("%s carries a password or a token", (url) => {
  expect(hasCredentials(url)).toBe(true);
  expect(hasUser(url)).toBe(true);
});

/** @promise The name of a user alone, as in `https://contoso@dev.azure.com/…`, is none. */
test.each([
  "https://git.example.com/x.git",
  "https://git.example.com:8443/x@y",
  "https://git.example.com:8443",
  "https://git.example.com/x.git?ref=main&token=",
  "https://contoso@dev.azure.com/contoso/x/_git/y",
  "https://contoso-engineering-2024@dev.azure.com/contoso-engineering-2024/x/_git/y",
  "https://jane.doe@bitbucket.org/team/x.git",
  "https://jane.doe%40example.com@git.example.com/x",
  "git@github.com:x/y.git",
  "ssh://git@github.com/x/y.git",
  "ssh://git@git.example.com:2222/x/y.git",
  "registry.example.com/charts",
  "oci://registry.example.com/charts",
  "",
])("%s carries none", (url) => expect(hasCredentials(url)).toBe(false));

test.each([
  ["https://10.0.0.1:6443", false],
  ["https://admin@10.0.0.1:6443", true],
])("whether %s says who asks: %s", (url, expected) => expect(hasUser(url)).toBe(expected));

const plain = fc.string({
  unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz0123456789.-_~!$&'()*+,;=%"),
  minLength: 1,
});
const anything = fc.string({ minLength: 1 }).filter((text) => !/[\s/?#]/.test(text));

test("a password in a URL is found, whatever it is, and no message shows it", () => {
  fc.assert(
    fc.property(plain, anything, (user, password) => {
      const url = `https://${user}:${password}@git.example.com/x`;
      expect(hasCredentials(url)).toBe(true);
      const shown = new Secrets().hideForeign(`cannot clone ${url}: no`);
      expect(shown).toMatch(/(:\[secret\]@git\.example\.com\/x: no|^\[not shown.*)$/);
    }),
    { numRuns: 500 },
  );
});

test.each(["git", "jane.doe", "contoso", "x".repeat(40), "build-agent-17"])("%s is a name, no token", (name) =>
  expect(looksLikeToken(name)).toBe(false),
);
