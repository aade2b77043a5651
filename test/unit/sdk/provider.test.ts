import * as pulumi from "@pulumi/pulumi";
import { findConnection } from "../../../provider/connection/sources";
import * as argocd from "../../../sdk";
import { mockEngine, type Registered, secret, settled } from "./mocks";

let registered: Registered[];
beforeEach(async () => {
  registered = await mockEngine();
});

async function inputsOf(args: argocd.ProviderArgs): Promise<Readonly<Record<string, unknown>>> {
  await settled(new argocd.Provider("prod", args).urn);
  return registered[0]?.inputs ?? {};
}

test("is one of the package whose process runs our handlers, with the keys of stack configuration as texts", async () => {
  const inputs = await inputsOf({
    server: "argocd.example.com",
    username: "admin",
    insecure: true,
    plainText: false,
    maxConcurrency: pulumi.output(5),
    rootPath: "",
    protectedLimit: 0,
  });
  expect(registered).toMatchObject([{ type: "pulumi:providers:pulumi-nodejs", name: "prod" }]);
  expect(inputs).toEqual({
    "argocd:server": "argocd.example.com",
    "argocd:username": "admin",
    "argocd:insecure": "true",
    "argocd:plainText": "false",
    "argocd:maxConcurrency": "5",
    "argocd:rootPath": "",
    "argocd:protectedLimit": "0",
    "argocd:explicitProvider": "prod",
  });
});

test("keeps what is secret so, whether or not it was wrapped", async () => {
  const inputs = await inputsOf({
    server: "a.example",
    authToken: "t",
    password: pulumi.secret("p"),
    clientKey: pulumi.output("k"),
    headers: { "X-A": "1", "X-B": pulumi.output("2") },
  });
  expect(inputs).toMatchObject({
    "argocd:server": "a.example",
    "argocd:authToken": secret("t"),
    "argocd:password": secret("p"),
    "argocd:clientKey": secret("k"),
    "argocd:headers": secret('{"X-A":"1","X-B":"2"}'),
  });
});

test("what it registers is read back as it was given", async () => {
  const args = {
    server: "a.example",
    caCert: "ca.pem",
    headers: { "X-A": "1, 2" },
    insecure: false,
    maxConcurrency: 7,
  };
  const inputs = await inputsOf(args);
  const texts = Object.entries(inputs).map(([key, value]) => {
    const text = typeof value === "object" && value !== null ? (value as { value: string }).value : value;
    return [key, text as string] as const;
  });
  const config = new Map(texts);
  const found = findConnection({ config: (key) => config.get(key), environment: {}, cliContext: () => undefined });
  expect(found?.settings).toEqual(args);
  expect(found?.source).toBe("provider");
});

test("leaves out what is undefined", async () => {
  const args = { server: "a.example", authToken: undefined } as unknown as argocd.ProviderArgs;
  expect(await inputsOf(args)).not.toHaveProperty("argocd:authToken");
});

test.each<[string, object, RegExp]>([
  ["no server", { authToken: "t" }, /^provider "prod" for Argo CD: server is required$/],
  ["an unknown setting", { server: "a", authtoken: "t" }, /authtoken is no setting \(did you mean authToken\?\)/],
  [
    "a mistyped setting",
    { server: "a", authTokn: "the-secret" },
    /authTokn is no setting \(did you mean authToken\?\)/,
  ],
  ["a wrong type", { server: "a", insecure: "yes" }, /insecure: Invalid input: expected boolean/],
  ["a wrong number", { server: "a", maxConcurrency: 0 }, /maxConcurrency: /],
  [
    "a token with a line break",
    { server: "a", authToken: "the-secret\n" },
    /authToken: holds more than a token: white space or a line/,
  ],
  ["a token that is not ASCII", { server: "a", authToken: "the-secret\u201d" }, /authToken: holds.*not ASCII/],
  ["a wrong header", { server: "a", headers: { "X-A": 1 } }, /headers\.X-A: /],
])("%s is refused when the program runs, without showing a value", (_what, args, message) => {
  const make = () => new argocd.Provider("prod", args as argocd.ProviderArgs);
  expect(make).toThrow(pulumi.RunError);
  expect(make).toThrow(message);
  expect(make).not.toThrow(/the-secret/);
});

test("a server that is known at update alone leaves a preview's resources unchecked, which is said once", async () => {
  const warn = jest.spyOn(pulumi.log, "warn").mockResolvedValue(undefined);
  await mockEngine(true);
  const unknown = new pulumi.ComponentResource("test:Cluster", "c").urn.apply(
    () => pulumi.unknown as unknown as string,
  );
  new argocd.Provider("late", { server: unknown });
  new argocd.Provider("now", { server: "argocd.example.com" });
  await settled(new argocd.Provider("last", { server: "argocd.example.com" }).urn);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(warn.mock.calls).toEqual([[expect.stringMatching(/^provider "late" .*checks nothing of its resources$/)]]);
  warn.mockRestore();
});
