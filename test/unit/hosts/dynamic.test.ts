import type { dynamic } from "@pulumi/pulumi";
import { type Json, PartialFailure, UserError } from "../../../provider/contract";
import { handlers } from "../../../provider/hosts/handlers";

import providers = require("../../../provider/hosts/dynamic");

import { configKey, type SettingName } from "../../../provider/connection/settings";
import { providerCode } from "../../../provider/tokens";
import { type Kind, kinds } from "../../../sdk/generated/kinds";

const __provider = providerCode("Certificate");
const handler = handlers.Certificate;
function providerOf(kind: Kind): Required<dynamic.ResourceProvider> {
  const provider = providers[kind]?.();
  if (!provider) throw new Error(`no provider of ${kind}`);
  return provider as Required<dynamic.ResourceProvider>;
}

const application = providerOf("Application");
const certificate = providerOf("Certificate");

/** What the engine gives to `configure`. */
function request(settings: Partial<Record<SettingName, string>>): dynamic.ConfigureRequest {
  const values = Object.fromEntries(
    Object.entries(settings).map(([name, text]) => [configKey(name as SettingName), text]),
  );
  return { config: { get: (key: string) => values[key], require: (key: string) => values[key] ?? "" } };
}

type Failure = Error & { id?: string; properties?: Json; reasons?: string[] };

const failureOf = (work: Promise<unknown>): Promise<Failure> =>
  work.then(
    () => new Error("it succeeded"),
    (reason: Failure) => reason,
  );

afterEach(() => jest.restoreAllMocks());

test("there is one provider for each kind, with every operation", () => {
  expect(Object.keys(providers).sort()).toEqual([...kinds].sort());
  for (const operation of ["configure", "check", "diff", "create", "read", "update", "delete"] as const) {
    expect(certificate[operation]).toBeInstanceOf(Function);
  }
});

test("what is configured for one kind holds for all, at once and until it is configured anew", async () => {
  jest.spyOn(handler, "read").mockImplementation(async (context) => {
    const connection = context.connection();
    return { id: "x", state: { address: connection?.address, source: connection?.source }, inputs: {} };
  });
  // Not awaited: on a refresh the engine's first reads come while a kind is still being configured.
  const configured = application.configure(request({ server: "one.example.com", authToken: "t" }));
  const { props } = await certificate.read("x", { __provider });
  expect(props).toEqual({ address: "https://one.example.com", source: "stack" });
  await configured;
  await certificate.configure(request({ server: "two.example.com", authToken: "t" }));
  expect((await certificate.read("x", { __provider })).props).toMatchObject({ address: "https://two.example.com" });
});

test("handlers see nothing of the code in state", async () => {
  const seen: unknown[] = [];
  jest.spyOn(handler, "update").mockImplementation(async (_context, _self, ...values) => {
    seen.push(...values);
    return {};
  });
  await certificate.update("id", { a: 1, __provider }, { a: 2, __provider });
  expect(seen).toEqual(["id", { a: 1 }, { a: 2 }]);
});

test.each([undefined, false, true])(
  "a state of the plugin is updated once, to have the code (changes: %s)",
  async (changes) => {
    jest.spyOn(handler, "diff").mockResolvedValue({ replaces: ["a"], ...(changes !== undefined && { changes }) });
    expect(await certificate.diff("id", { a: 1 }, { a: 1, __provider })).toEqual({ replaces: ["a"], changes: true });
    expect((await certificate.diff("id", { a: 1, __provider }, { a: 1, __provider })).changes).toBe(changes);
  },
);

test("undefined reaches the engine nowhere", async () => {
  const holey = { a: undefined, b: { c: undefined, d: 1 }, e: [{ f: undefined }] };
  const plain = { b: { d: 1 }, e: [{}] };
  jest.spyOn(handler, "create").mockResolvedValue({ id: "x", state: holey });
  jest.spyOn(handler, "update").mockResolvedValue(holey);
  jest.spyOn(handler, "read").mockResolvedValue({ id: "x", state: holey, inputs: holey });
  jest.spyOn(handler, "check").mockResolvedValue({ inputs: holey, failures: [] });
  jest.spyOn(handler, "diff").mockResolvedValue({ replaces: [], changes: undefined });
  jest.spyOn(handler, "delete").mockResolvedValue(undefined);
  expect(Object.entries((await certificate.create({})).outs)).toEqual(Object.entries(plain));
  expect(JSON.stringify(await certificate.update("x", {}, {}))).toBe(JSON.stringify({ outs: plain }));
  const { props, inputs } = await certificate.read("x", {});
  expect([Object.keys(props ?? {}), Object.keys(inputs ?? {})]).toEqual([Object.keys(plain), Object.keys(plain)]);
  expect(Object.keys((await certificate.check({}, {})).inputs)).toEqual(Object.keys(plain));
  expect(Object.keys(await certificate.diff("x", { __provider }, { __provider }))).toEqual(["replaces"]);
  expect(await certificate.delete("x", {})).toBeUndefined();
});

test("a proven absence is an answer without id; without a state there is still an id to read", async () => {
  const read = jest.spyOn(handler, "read").mockResolvedValue(undefined);
  expect(await certificate.read("x", undefined)).toEqual({});
  expect(read.mock.calls[0]?.slice(2)).toEqual(["x", {}]);
});

test("a partial failure keeps the object, with the code that refresh and destroy need", async () => {
  const failure = new PartialFailure("it is not healthy", "ns/app", { uid: "1", gone: undefined });
  jest.spyOn(handler, "create").mockRejectedValue(failure);
  jest.spyOn(handler, "update").mockRejectedValue(failure);
  const works = [() => certificate.create({ __provider }), () => certificate.update("ns/app", {}, { __provider })];
  for (const work of works) {
    const error = await failureOf(work());
    expect(error).toMatchObject({ message: "it is not healthy", id: "ns/app", reasons: ["it is not healthy"] });
    expect(error.properties).toStrictEqual({ uid: "1", __provider });
  }
});

test.each(["check", "diff", "create", "read", "update", "delete"] as const)(
  "a failed %s has no stack",
  async (operation) => {
    jest.spyOn(handler, operation).mockRejectedValue(new UserError("do this"));
    const works = {
      check: () => certificate.check({}, {}),
      diff: () => certificate.diff("x", {}, {}),
      create: () => certificate.create({}),
      read: () => certificate.read("x", {}),
      update: () => certificate.update("x", {}, {}),
      delete: () => certificate.delete("x", {}),
    };
    const error = await failureOf(works[operation]());
    expect([error.message, error.stack]).toEqual(["do this", "do this"]);
    expect(error.id).toBeUndefined();
  },
);

test("a defect of ours says so, on one line", async () => {
  jest.spyOn(handler, "create").mockRejectedValue(new TypeError("x is\nundefined"));
  expect((await failureOf(certificate.create({}))).message).toBe(
    "pulumi-argocd has a defect, please report it: x is undefined",
  );
});

/**
 * @promise Out of what Argo CD or a proxy says is taken every value of a secret field, of what the program wraps, and
 * of the secret settings of the connection, and whatever looks like a token, a private key or a password in a URL.
 */
test("no message shows what the secret fields and settings hold, whoever says it", async () => {
  await certificate.configure(
    request({ server: "one.example.com", authToken: "the-token", headers: '{"X-A":"the-header"}' }),
  );
  const cluster = providerOf("Cluster");
  const texts = "old-secret new-secret the-token the-header";
  const update = jest.spyOn(handlers.Cluster, "update").mockImplementation(async (context) => {
    context.connection();
    throw new UserError(`refused ${texts}`);
  });
  const olds = { config: { bearerToken: "old-secret" } };
  const news = { config: { bearerToken: "new-secret" }, __provider };
  const shown = "[secret] [secret] [secret] [secret]";
  expect((await failureOf(cluster.update("x", olds, news))).message).toBe(`refused ${shown}`);
  update.mockRejectedValue(new TypeError(`defect ${texts}`));
  expect((await failureOf(cluster.update("x", olds, news))).message).toMatch(/defect (\[secret\] ?){4}$/);
  update.mockRejectedValue(new PartialFailure(`unhealthy ${texts}`, "x", {}));
  expect(await failureOf(cluster.update("x", olds, news))).toMatchObject({
    message: `unhealthy ${shown}`,
    reasons: [`unhealthy ${shown}`],
    properties: { __provider },
  });
});

test("no line that is logged shows them either", async () => {
  const written: string[] = [];
  jest.spyOn(process.stderr, "write").mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  const repository = providerOf("Repository");
  jest.spyOn(handlers.Repository, "create").mockImplementation(async (context) => {
    for (const say of [context.log.info, context.log.warn, context.log.progress]) say("it said a-password");
    return { id: "x", state: {} };
  });
  await repository.create({ password: "a-password" });
  expect(written.filter((line) => line.includes("it said"))).toEqual(["it said [secret]\n", "it said [secret]\n"]);
});
