import fc from "fast-check";
import { requireConnection } from "../../../provider/connection/credentials";
import { type CliContext, findConnection } from "../../../provider/connection/sources";
import { type Given, sourcesOf, type Texts } from "./sources";

const find = (given: Given) => findConnection(sourcesOf(given));
const require = (given: Given) => requireConnection(sourcesOf(given));

const login: CliContext = { name: "work", settings: { server: "cli.example.com", authToken: "cli-token" } };
const stack: Texts = { server: "stack.example.com", authToken: "stack-token" };
const environment = { ARGOCD_SERVER: "env.example.com", ARGOCD_AUTH_TOKEN: "env-token" };
const provider: Texts = { server: "provider.example.com", authToken: "provider-token" };

describe("the server", () => {
  /**
   * @promise as environment variables: `ARGOCD_SERVER`, `ARGOCD_AUTH_TOKEN`, `ARGOCD_USERNAME`, `ARGOCD_PASSWORD`,
   * `ARGOCD_CA_CERT`, `ARGOCD_PLAINTEXT`, `ARGOCD_INSECURE`, …;
   * @promise from the `argocd` CLI, after `argocd login`.
   * @promise or, where nothing else names a server, the context of `argocd login`.
   * @promise A token is taken from where the server is named; [connecting](connecting.md) has the rules, and tokens that end.
   */
  test.each<[string, Given, string, string]>([
    ["an explicit provider", { provider, environment, cli: login }, "provider", "provider"],
    ["the stack", { stack, environment, cli: login }, "stack", "stack"],
    ["the environment", { environment, cli: login }, "environment", "env"],
    ["the argocd CLI", { cli: login }, "argocd CLI", "cli"],
  ])("is that of %s, with its own token", (_source, given, source, name) => {
    expect(require(given)).toMatchObject({
      source,
      address: `https://${name}.example.com`,
      settings: { authToken: `${name}-token` },
    });
  });

  test("is nobody's when nothing names one, and the argocd CLI is asked last", () => {
    expect(find({})).toBeUndefined();
    expect(() => require({})).toThrow(
      /pulumi config set argocd:server <address>.*ARGOCD_SERVER.*new argocd\.Provider.*argocd login/,
    );
    const cliContext = () => {
      throw new Error("asked");
    };
    expect(() => findConnection({ ...sourcesOf({ stack, environment }), cliContext })).not.toThrow();
    expect(() => findConnection({ ...sourcesOf({ environment }), cliContext })).not.toThrow();
    expect(() => findConnection({ ...sourcesOf({}), cliContext })).toThrow("asked");
  });

  test("is required of an explicit provider", () => {
    expect(() => find({ provider: { authToken: "t" }, environment })).toThrow(
      '`server` of the provider "prod" is not set',
    );
  });

  test("of an argocd CLI's context that cannot be used is an error that says why", () => {
    const cli = { name: "work", settings: {}, problem: "its token has expired; run `argocd relogin`" };
    expect(() => find({ cli })).toThrow(`the argocd CLI's context "work" cannot be used: ${cli.problem}`);
    expect(() => find({ cli: { name: "work", settings: {} } })).toThrow('"work" cannot be used: it names no server');
  });
});

describe("a shell's variables and a stack that names its server", () => {
  test("another ARGOCD_SERVER redirects nothing, and one line says so", () => {
    const strays = { ...environment, ARGOCD_INSECURE: "true", ARGOCD_HEADERS: "X-A: 1" };
    expect(find({ stack, environment: strays })).toMatchObject({
      address: "https://stack.example.com",
      settings: stack,
      notices: [
        "ARGOCD_SERVER in the environment names https://env.example.com, this stack uses https://stack.example.com: the " +
          "environment's ARGOCD_* settings are left aside",
      ],
    });
    expect(find({ stack, environment: strays })?.settings).toEqual(stack);
  });

  test.each([
    ["a token", { ARGOCD_AUTH_TOKEN: "stray" }, "ARGOCD_AUTH_TOKEN"],
    ["ARGOCD_INSECURE", { ARGOCD_INSECURE: "true" }, "ARGOCD_INSECURE"],
    [
      "several",
      { ARGOCD_USERNAME: "u", ARGOCD_PASSWORD: "p", ARGOCD_PLAINTEXT: "1" },
      "ARGOCD_USERNAME, ARGOCD_PASSWORD, ARGOCD_PLAINTEXT",
    ],
    ["a malformed one", { ARGOCD_INSECURE: "perhaps" }, "ARGOCD_INSECURE"],
  ])("without ARGOCD_SERVER, %s counts for nothing, and one line says so", (_what, variables, names) => {
    const found = find({ stack, environment: variables });
    expect(found?.settings).toEqual(stack);
    expect(found?.notices).toEqual([
      `${names} in the environment left aside: ARGOCD_SERVER does not name this stack's https://stack.example.com`,
    ]);
  });

  test.each([
    ["ftp://stack.example.com"],
    ["https://user:pw@stack.example.com"],
    ["http://stack.example.com with spaces"],
  ])("an ARGOCD_SERVER that cannot be used (%s) is left aside like any other", (server) => {
    const found = find({ stack, environment: { ...environment, ARGOCD_SERVER: server, ARGOCD_INSECURE: "perhaps" } });
    expect(found?.settings).toEqual(stack);
    expect(found?.notices).toEqual([expect.stringContaining("names no usable address")]);
  });

  test("an empty variable is no variable", () => {
    expect(find({ stack, environment: { ARGOCD_SERVER: "", ARGOCD_AUTH_TOKEN: "" } })).toMatchObject({
      settings: stack,
      notices: [],
    });
  });

  test.each<[Texts, Record<string, string>]>([
    [{ server: "argo.example.com" }, { ARGOCD_SERVER: "argo.example.com" }],
    [{ server: "argo.example.com" }, { ARGOCD_SERVER: "https://argo.example.com" }],
    [{ server: "argo.example.com" }, { ARGOCD_SERVER: "ARGO.Example.com:443" }],
    [{ server: "HTTPS://argo.example.com:443/" }, { ARGOCD_SERVER: "argo.example.com" }],
    [{ server: "http://argo.example.com" }, { ARGOCD_SERVER: "argo.example.com:80" }],
    [{ server: "http://argo.example.com" }, { ARGOCD_SERVER: "argo.example.com" }],
    [{ server: "argo.example.com", plainText: "true" }, { ARGOCD_SERVER: "http://argo.example.com/" }],
    [
      { server: "127.0.0.1:8080", plainText: "true" },
      { ARGOCD_SERVER: "127.0.0.1:8080", ARGOCD_PLAINTEXT: "true" },
    ],
    [{ server: "argo.example.com/cd/" }, { ARGOCD_SERVER: "argo.example.com", ARGOCD_ROOT_PATH: "cd" }],
    [{ server: "argo.example.com", rootPath: "/cd" }, { ARGOCD_SERVER: "https://argo.example.com/cd" }],
    [{ server: "[::1]:8080" }, { ARGOCD_SERVER: "[0:0::1]:8080" }],
    // One port speaks either; the stack's scheme is kept.
    [{ server: "http://argo.example.com:8080" }, { ARGOCD_SERVER: "https://argo.example.com:8080" }],
  ])(
    "the stack's %j and the environment's %j are one server: its token is the environment's",
    (settings, variables) => {
      const found = require({
        stack: { ...settings, authToken: "old" },
        environment: { ...variables, ARGOCD_AUTH_TOKEN: "new" },
      });
      expect(found).toMatchObject({
        source: "stack",
        notices: [],
        settings: { server: settings.server, authToken: "new" },
      });
    },
  );

  test.each<[Texts, Record<string, string>]>([
    [{ server: "argo.example.com" }, { ARGOCD_SERVER: "argo.example.com:8443" }],
    [{ server: "argo.example.com" }, { ARGOCD_SERVER: "http://argo.example.com" }],
    [{ server: "argo.example.com" }, { ARGOCD_SERVER: "argo.example.com/cd" }],
    [{ server: "argo.example.com/cd" }, { ARGOCD_SERVER: "argo.example.com/CD" }],
    [{ server: "argo.example.com" }, { ARGOCD_SERVER: "argo.example.com.evil.example" }],
    [{ server: "argo.example.com" }, { ARGOCD_SERVER: "argo.example.com", ARGOCD_PLAINTEXT: "true" }],
  ])("the stack's %j and the environment's %j are two servers", (settings, variables) => {
    const found = find({
      stack: { ...settings, authToken: "old" },
      environment: { ...variables, ARGOCD_AUTH_TOKEN: "new" },
    });
    expect(found?.settings.authToken).toBe("old");
    expect(found?.notices).toHaveLength(1);
  });

  test("the environment's transport settings lie over the stack's", () => {
    const found = find({
      stack: { ...stack, caCert: "stack.pem", insecure: "false", maxConcurrency: "3", protected: "true" },
      environment: { ARGOCD_SERVER: "stack.example.com", ARGOCD_INSECURE: "true", ARGOCD_HEADERS: "X-A: 1" },
    });
    expect(found?.settings).toEqual({
      server: "stack.example.com",
      authToken: "stack-token",
      caCert: "stack.pem",
      insecure: true,
      headers: { "X-A": "1" },
      maxConcurrency: 3,
      protected: true,
    });
  });

  test("a malformed variable counts once its server is the stack's", () => {
    const variables = { ARGOCD_SERVER: "stack.example.com", ARGOCD_INSECURE: "perhaps" };
    expect(() => find({ stack, environment: variables })).toThrow("ARGOCD_INSECURE has a wrong value");
  });
});

describe("credentials are never mixed", () => {
  const sameServer = { ARGOCD_SERVER: "stack.example.com" };

  test.each<[string, Texts, Record<string, string>, object]>([
    ["a token over a login", { username: "u", password: "p" }, { ARGOCD_AUTH_TOKEN: "new" }, { authToken: "new" }],
    [
      "a login over a token",
      { authToken: "old" },
      { ARGOCD_USERNAME: "u", ARGOCD_PASSWORD: "p" },
      { username: "u", password: "p" },
    ],
    [
      "a client certificate without the other's key",
      { authToken: "t", clientCert: "old.pem", clientKey: "old.key" },
      { ARGOCD_CLIENT_CERT: "new.pem" },
      { authToken: "t", clientCert: "new.pem" },
    ],
  ])("%s", (_what, settings, variables, expected) => {
    const server = "stack.example.com";
    const found = find({ stack: { server, ...settings }, environment: { ...sameServer, ...variables } });
    expect(found?.settings).toEqual({ server, ...expected });
  });

  test("half a login of the environment is not completed from the stack", () => {
    const half = { ...sameServer, ARGOCD_USERNAME: "u" };
    const whole: Texts = { server: "stack.example.com", username: "u", password: "p" };
    expect(() => require({ stack: whole, environment: half })).toThrow("half a login: export ARGOCD_PASSWORD too");
  });

  test("an explicit provider takes nothing from the environment, not even for the same server", () => {
    const variables = { ARGOCD_SERVER: "provider.example.com", ARGOCD_AUTH_TOKEN: "new", ARGOCD_INSECURE: "perhaps" };
    const found = require({ provider, environment: variables });
    expect(found).toMatchObject({ source: "provider", notices: [] });
    expect(found.settings).toEqual(provider);
  });

  test("settings of a stack that names no server are left aside, but for those that are its own business", () => {
    const settings: Texts = {
      authToken: "s",
      insecure: "true",
      maxConcurrency: "5",
      protected: "true",
      protectedLimit: "2",
    };
    const found = find({ stack: settings, environment });
    expect(found?.settings).toEqual({
      server: "env.example.com",
      authToken: "env-token",
      maxConcurrency: 5,
      protected: true,
      protectedLimit: 2,
    });
    expect(found?.notices).toEqual([
      "argocd:authToken, argocd:insecure in the stack left aside: the stack does not name argocd:server",
    ]);
  });

  test("a stray token does not reach the argocd CLI's server", () => {
    const found = find({ cli: login, environment: { ARGOCD_AUTH_TOKEN: "stray" }, stack: { password: "p" } });
    expect(found?.settings).toEqual(login.settings);
    expect(found?.notices).toEqual([
      "argocd:password in the stack left aside: the stack does not name argocd:server",
      "ARGOCD_AUTH_TOKEN in the environment left aside: ARGOCD_SERVER is not set",
    ]);
  });
});

describe("missing credentials", () => {
  test.each<[string, Given, string]>([
    [
      "a provider",
      { provider: { server: "a.example" } },
      "pass `authToken`, or `username` and `password`, to `new argocd.Provider(...)`",
    ],
    [
      "a provider",
      { provider: { server: "a.example", password: "p" } },
      'half a login: set `username` of the provider "prod" too',
    ],
    [
      "a stack",
      { stack: { server: "a.example" } },
      "`pulumi config set --secret argocd:authToken <token>`, or export ARGOCD_SERVER=https://a.example together with ARGOCD_AUTH_TOKEN",
    ],
    [
      "a stack",
      { stack: { server: "a.example", username: "u" } },
      "`pulumi config set --secret argocd:password <value>`",
    ],
    ["a stack", { stack: { server: "a.example", password: "p" } }, "`pulumi config set argocd:username <value>`"],
    [
      "the environment",
      { environment: { ARGOCD_SERVER: "a.example" } },
      "export ARGOCD_AUTH_TOKEN, or ARGOCD_USERNAME and ARGOCD_PASSWORD",
    ],
    [
      "the environment",
      { environment: { ARGOCD_SERVER: "a.example", ARGOCD_USERNAME: "u" } },
      "export ARGOCD_PASSWORD too",
    ],
    [
      "the argocd CLI",
      { cli: { name: "w", settings: { server: "a.example:8080" } } },
      "run `argocd login a.example:8080`",
    ],
  ])("of %s %j name the command", (_source, given, command) => {
    expect(() => require(given)).toThrow(command);
    // Check and diff do without.
    expect(find(given)?.address).toMatch(/^https:\/\/a\.example/);
  });
});

describe("a malformed value is named, never shown", () => {
  const wrong: [keyof Texts, string, string][] = [
    ["insecure", "perhaps", "`true` or `false`"],
    ["plainText", "yes", "`true` or `false`"],
    ["protected", "2", "`true` or `false`"],
    ["maxConcurrency", "0", "a number from 1 to 100"],
    ["maxConcurrency", "many", "a number from 1 to 100"],
    ["protectedLimit", "-1", "a number, 0 or more"],
    ["headers", "no pair", "a JSON object of texts, or `Name: value` pairs separated by commas"],
    ["headers", "A: b,", "a JSON object of texts"],
    ["headers", '{"A": 1}', "a JSON object of texts"],
    ["headers", '["A"]', "a JSON object of texts"],
    ["headers", '{"A"', "a JSON object of texts"],
    ["headers", '{"A b": "c"}', "a JSON object of texts"],
    ["headers", '{"A": "b\\r\\nc"}', "a JSON object of texts"],
  ];
  test.each(wrong)("%s %j", (name, text, expectation) => {
    const settings = { ...stack, [name]: text };
    expect(() => find({ stack: settings })).toThrow(`argocd:${name} has a wrong value: write ${expectation}`);
    expect(() => find({ provider: settings })).toThrow(`\`${name}\` of the provider "prod" has a wrong value`);
  });

  test.each([
    ["ARGOCD_INSECURE", "perhaps"],
    ["ARGOCD_PLAINTEXT", "yes"],
    ["ARGOCD_HEADERS", "no pair"],
  ])("%s", (variable, text) => {
    const variables = { ...environment, [variable]: text };
    expect(() => find({ environment: variables })).toThrow(`${variable} has a wrong value`);
  });

  test.each([
    ["two\nlines", "white space or a line break"],
    ["with space", "white space or a line break"],
    ["caf\u00e9", "a character that is not ASCII"],
    ["\u201cquoted\u201d", "a character that is not ASCII, such as the typographic quotes"],
  ])("a token: %j", (text, mistake) => {
    const said = `holds more than a token: ${mistake}`;
    const given: [Given, string][] = [
      [{ stack: { ...stack, authToken: text } }, `argocd:authToken ${said}`],
      [{ environment: { ...environment, ARGOCD_AUTH_TOKEN: text } }, `ARGOCD_AUTH_TOKEN ${said}`],
    ];
    for (const [sources, message] of given) {
      expect(() => find(sources)).toThrow(message);
      expect(() => find(sources)).not.toThrow(text);
    }
  });

  test("is named together with all others, the address too", () => {
    const settings = { server: "ftp://a.example", insecure: "perhaps", maxConcurrency: "many", authToken: "a b" };
    expect(() => find({ stack: settings })).toThrow(
      "argocd:authToken holds more than a token: white space or a line break; " +
        "argocd:insecure has a wrong value: write `true` or `false`; " +
        "argocd:maxConcurrency has a wrong value: write a number from 1 to 100; " +
        "argocd:server begins with `ftp://`: use `https://`, `http://`, or host:port",
    );
  });

  test.each<[string, string]>([
    ["ftp://a.example", "begins with `ftp://`: use `https://`, `http://`, or host:port"],
    ["grpc://a.example:443", "begins with `grpc://`"],
    [
      "https://user:pw@a.example",
      "cannot be used: write a URL or host:port, without user, password, query or fragment",
    ],
    ["user@a.example", "cannot be used"],
    ["https://a.example/?x=y", "cannot be used"],
    ["https://a.example/#x", "cannot be used"],
    ["https://", "cannot be used"],
    ["two words", "cannot be used"],
    ["a.example:99999", "cannot be used"],
    ["https://./", "cannot be used"],
  ])("server %j", (server, problem) => {
    expect(() => find({ stack: { server } })).toThrow(`argocd:server ${problem}`);
    expect(() => find({ provider: { server } })).toThrow(`\`server\` of the provider "prod" ${problem}`);
    expect(() => find({ environment: { ARGOCD_SERVER: server } })).toThrow(`ARGOCD_SERVER ${problem}`);
  });

  test.each(["/../up", "a b", "/x?y", "/x#y", "back\\slash"])("root path %j", (rootPath) => {
    expect(() => find({ stack: { ...stack, rootPath } })).toThrow("argocd:rootPath cannot be used");
    expect(() => find({ environment: { ...environment, ARGOCD_ROOT_PATH: rootPath } })).toThrow(
      "ARGOCD_ROOT_PATH cannot",
    );
  });

  test("a scheme that contradicts plainText", () => {
    const settings: Texts = { server: "https://a.example", plainText: "true" };
    expect(() => find({ stack: settings })).toThrow(
      "argocd:server begins with `https://` while argocd:plainText is set: remove one of the two",
    );
    expect(() => find({ environment: { ARGOCD_SERVER: "https://a.example", ARGOCD_PLAINTEXT: "1" } })).toThrow(
      "ARGOCD_SERVER begins with `https://` while ARGOCD_PLAINTEXT is set",
    );
  });
});

/**
 * @promise `argocd:caCert` takes the authority of a private certificate, `argocd:plainText` speaks HTTP,
 * `argocd:insecure` accepts any certificate; also there: `clientCert`, `clientKey`, `headers`, `rootPath`.
 */
describe("settings are read from text", () => {
  test.each<[string, Record<string, string>]>([
    ["X-A: 1", { "X-A": "1" }],
    [" X-A :1 , X-B:  two words ", { "X-A": "1", "X-B": "two words" }],
    ["X-A: http://a:1", { "X-A": "http://a:1" }],
    ['{"X-A": "1, 2", "X-B": ""}', { "X-A": "1, 2", "X-B": "" }],
  ])("headers %j", (headers, expected) => {
    expect(find({ stack: { ...stack, headers } })?.settings.headers).toEqual(expected);
  });

  test.each([
    ["true", true],
    ["TRUE", true],
    ["1", true],
    ["False", false],
    ["0", false],
  ])("insecure %j", (insecure, expected) => {
    expect(find({ stack: { ...stack, insecure } })?.settings.insecure).toBe(expected);
  });

  test.each<[Texts, string]>([
    [{ server: "argo.example.com" }, "https://argo.example.com"],
    [{ server: "argo.example.com:80" }, "https://argo.example.com:80"],
    [{ server: "argo.example.com", plainText: "true" }, "http://argo.example.com"],
    [{ server: "argo.example.com:443", plainText: "true" }, "http://argo.example.com:443"],
    [{ server: "http://argo.example.com", plainText: "false" }, "http://argo.example.com"],
    [{ server: "argo.example.com", rootPath: "argo/cd/" }, "https://argo.example.com/argo/cd"],
    [{ server: "argo.example.com", rootPath: "//evil.example" }, "https://argo.example.com/evil.example"],
    [{ server: "https://argo.example.com/from-url", rootPath: "/set" }, "https://argo.example.com/set"],
    [{ server: "[::1]:8080" }, "https://[::1]:8080"],
  ])("the address of %j is %s", (settings, address) => {
    expect(find({ stack: settings })?.address).toBe(address);
  });
});

describe("secrets", () => {
  const mark = "s3cr3t";
  const secret = fc
    .oneof(fc.stringMatching(/^[a-z]{0,9}$/), fc.string({ unit: "binary" }))
    .map((tail) => `${mark}${tail}`);
  const host = fc.constantFrom(
    "a.example",
    "https://a.example",
    "http://a.example:80",
    "b.example/cd",
    "ftp://a.example",
  );
  const server = fc.oneof(
    host,
    secret.map((password) => `https://user:${password}@a.example`),
    secret.map((query) => `https://a.example/?token=${query}`),
  );
  const flag = fc.constantFrom("true", "0", "perhaps");
  const headers = fc.oneof(
    secret.map((value) => JSON.stringify({ "X-A": value })),
    secret.map((value) => `X-A: ${value}`),
    secret,
  );
  const settings = fc.record(
    {
      server,
      authToken: secret,
      username: fc.constant("u"),
      password: secret,
      insecure: flag,
      plainText: flag,
      clientKey: secret,
      headers,
    },
    { requiredKeys: [] },
  );
  const variables = fc.record(
    {
      ARGOCD_SERVER: server,
      ARGOCD_AUTH_TOKEN: secret,
      ARGOCD_USERNAME: fc.constant("u"),
      ARGOCD_PASSWORD: secret,
      ARGOCD_PLAINTEXT: flag,
      ARGOCD_CLIENT_KEY: secret,
      ARGOCD_HEADERS: headers,
    },
    { requiredKeys: [] },
  );
  const given = fc.record({ provider: settings, stack: settings, environment: variables }, { requiredKeys: [] });

  test("never appear in a message or a notice, and each of those is one line", () => {
    fc.assert(
      fc.property(given, (sources) => {
        const lines: string[] = [];
        try {
          lines.push(...require(sources).notices);
        } catch (error) {
          lines.push((error as Error).message);
        }
        try {
          lines.push(...(find(sources)?.notices ?? []));
        } catch (error) {
          lines.push((error as Error).message);
        }
        for (const line of lines) {
          expect(line).not.toContain(mark);
          expect(line).toMatch(/^[^\n\r]+$/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
