import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { status } from "@grpc/grpc-js";
import { PluginAttach, type PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import * as protocol from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { secretSettingNames } from "../../../provider/connection/settings";
import { type Json, PartialFailure, UserError, unknown } from "../../../provider/contract";
import { functions } from "../../../provider/functions/registry";
import { handlers } from "../../../provider/hosts/handlers";
import { kinds, registry } from "../../../provider/kinds/registry";
import type { KindDefinition } from "../../../provider/lifecycle/definition";
import {
  type Channel,
  connectTo,
  type Engine,
  type Refusal,
  startPlugin,
  struct,
  urnOf,
  valuesIn,
} from "../../support/plugin";
import { secret } from "../sdk/mocks";

/** All resources of the Terraform provider, and the kinds that they are. */
const ofTerraform: Readonly<Record<string, (typeof kinds)[number]>> = {
  argocd_account_token: "AccountToken",
  argocd_application: "Application",
  argocd_application_set: "ApplicationSet",
  argocd_cluster: "Cluster",
  argocd_gpg_key: "GpgKey",
  argocd_project: "AppProject",
  argocd_project_token: "ProjectToken",
  argocd_repository: "Repository",
  argocd_repository_certificate: "Certificate",
  argocd_repository_credentials: "RepositoryCredentials",
};

const token = (name: string) => `argocd:index:${name}`;
const urn = urnOf(token("Application"), "api");
const clusterUrn = urnOf(token("Cluster"), "prod");
const defaultProvider = urnOf("pulumi:providers:argocd", "default_0_1_0");
const ownProvider = urnOf("pulumi:providers:argocd", "prod");
const handler = handlers.Application;
const schema = JSON.parse(readFileSync(join(__dirname, "../../../provider/schema.json"), "utf8")) as {
  readonly functions: Readonly<Record<string, { readonly outputs: Type }>>;
  readonly types: Readonly<Record<string, Type>>;
  readonly resources: Readonly<Record<string, { readonly listInputs?: Type }>>;
};

let engine: Engine;

beforeEach(async () => {
  engine = await startPlugin();
});

afterEach(() => {
  engine.close();
  jest.restoreAllMocks();
});

const failureOf = (work: Promise<unknown>): Promise<Refusal> =>
  work.then(
    () => ({ code: 0, message: "it succeeded" }),
    (reason: Refusal) => reason,
  );

function configure(settings: Json, provider = defaultProvider): Promise<protocol.ConfigureResponse> {
  return engine.ask("configure", new protocol.ConfigureRequest().setUrn(provider).setArgs(struct(settings)));
}

async function checkConfig(
  news: Json,
  { olds = {}, provider = defaultProvider }: { olds?: Json; provider?: string } = {},
) {
  const request = new protocol.CheckRequest().setUrn(provider).setOlds(struct(olds)).setNews(struct(news));
  const answer = await engine.ask<protocol.CheckResponse>("checkConfig", request);
  return { inputs: valuesIn(answer.getInputs()), reasons: answer.getFailuresList().map((one) => one.getReason()) };
}

async function check(news: Json, { olds = {}, of = urn }: { olds?: Json; of?: string } = {}) {
  const request = new protocol.CheckRequest().setUrn(of).setOlds(struct(olds)).setNews(struct(news));
  const answer = await engine.ask<protocol.CheckResponse>("check", request);
  return {
    inputs: valuesIn(answer.getInputs()),
    failures: answer.getFailuresList().map((one) => [one.getProperty(), one.getReason()]),
  };
}

function detailsOf(answer: protocol.DiffResponse): [string, protocol.PropertyDiff][] {
  const details: [string, protocol.PropertyDiff][] = [];
  answer.getDetaileddiffMap().forEach((detail, path) => void details.push([path, detail]));
  return details;
}

async function diff(olds: Json, news: Json, { outputs = olds, of = urn }: { outputs?: Json; of?: string } = {}) {
  const request = new protocol.DiffRequest()
    .setUrn(of)
    .setId("argocd/api")
    .setOldInputs(struct(olds))
    .setOlds(struct(outputs))
    .setNews(struct(news));
  const answer = await engine.ask<protocol.DiffResponse>("diff", request);
  const details = detailsOf(answer).map(([path, detail]) => [path, detail.getKind(), detail.getInputdiff()]);
  return {
    changes: answer.getChanges(),
    replaces: answer.getReplacesList(),
    stables: answer.getStablesList(),
    diffs: answer.getDiffsList(),
    details: details.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
  };
}

async function create(inputs: Json, { preview = false, timeout = 0, of = urn } = {}) {
  const request = new protocol.CreateRequest()
    .setUrn(of)
    .setProperties(struct(inputs))
    .setPreview(preview)
    .setTimeout(timeout);
  const answer = await engine.ask<protocol.CreateResponse>("create", request);
  return { id: answer.getId(), outputs: valuesIn(answer.getProperties()) };
}

async function update(olds: Json, news: Json, { preview = false, timeout = 0 } = {}) {
  const request = new protocol.UpdateRequest()
    .setUrn(urn)
    .setId("argocd/api")
    .setOlds(struct(olds))
    .setNews(struct(news))
    .setPreview(preview)
    .setTimeout(timeout);
  return valuesIn((await engine.ask<protocol.UpdateResponse>("update", request)).getProperties());
}

async function read(properties: Json | undefined, { id = "argocd/api", of = urn } = {}) {
  const request = new protocol.ReadRequest().setUrn(of).setId(id);
  if (properties) request.setProperties(struct(properties));
  const answer = await engine.ask<protocol.ReadResponse>("read", request);
  return { id: answer.getId(), outputs: valuesIn(answer.getProperties()), inputs: valuesIn(answer.getInputs()) };
}

function remove(state: Json, timeout = 0): Promise<Empty> {
  const request = new protocol.DeleteRequest().setUrn(urn).setId("argocd/api").setProperties(struct(state));
  return engine.ask("delete", request.setTimeout(timeout));
}

async function invoke(name: string, args: Json, preview = false): Promise<Json> {
  const request = new protocol.InvokeRequest().setTok(token(name)).setArgs(struct(args)).setPreview(preview);
  return valuesIn((await engine.ask<protocol.InvokeResponse>("invoke", request)).getReturn());
}

/** A type in Pulumi's schema. */
interface Type {
  readonly type?: string;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Type>>;
  readonly required?: readonly string[];
}

/** The paths at which a value is not of a type, as SDKs check it. What is not known yet is a text. */
function mistypedIn(value: unknown, { $ref = "", ...own }: Type, path = "answer"): string[] {
  const { type, properties = {}, required = [] } = schema.types[$ref.replace("#/types/", "")] ?? own;
  if (type === undefined) return [];
  if (type === "array") return Array.isArray(value) ? [] : [path];
  if (type !== "object") return typeof value === (type === "integer" ? "number" : type) ? [] : [path];
  if (typeof value !== "object" || value === null) return [path];
  const present = Object.entries(value as Json);
  return [
    ...required.filter((name) => !Object.hasOwn(value, name)).map((name) => `${path}.${name}`),
    ...present.flatMap(([name, each]) => mistypedIn(each, properties[name] ?? {}, `${path}.${name}`)),
  ];
}

const { Kind } = protocol.PropertyDiff;
const { DiffChanges } = protocol.DiffResponse;

describe("before anything is asked of resources", () => {
  test("it takes secrets, tells its version, and takes an engine that attaches to it", async () => {
    const request = new protocol.ProviderHandshakeRequest().setEngineAddress(engine.address);
    const answer = await engine.ask<protocol.ProviderHandshakeResponse>("handshake", request);
    expect([answer.getAcceptSecrets(), answer.getAcceptResources(), answer.getAcceptOutputs()]).toEqual([
      true,
      false,
      false,
    ]);
    expect((await engine.ask<PluginInfo>("getPluginInfo", new Empty())).getVersion()).toBe("1.2.3");
    await engine.ask("attach", new PluginAttach().setAddress(engine.address));
    jest.spyOn(handler, "delete").mockImplementation(async ({ log }) => log.warn("said"));
    await remove({});
    expect(engine.said).toEqual([{ urn, text: "said", isPassing: false }]);
  });

  test("its schema is the file beside it; without one it says which is missing", async () => {
    expect(await failureOf(engine.ask("getSchema", new protocol.GetSchemaRequest()))).toEqual({
      code: status.NOT_FOUND,
      message: "/nowhere/schema.json cannot be read (ENOENT): install pulumi-argocd anew",
    });
    const other = new protocol.GetSchemaRequest().setVersion(1);
    expect((await failureOf(engine.ask("getSchema", other))).message).toBe("there is no schema of version 1");
    const folder = mkdtempSync(join(tmpdir(), "schema-"));
    writeFileSync(join(folder, "schema.json"), '{"name":"argocd"}');
    const whole = await startPlugin(join(folder, "schema.json"));
    try {
      const answer = await whole.ask<protocol.GetSchemaResponse>("getSchema", new protocol.GetSchemaRequest());
      expect(answer.getSchema()).toBe('{"name":"argocd"}');
    } finally {
      whole.close();
      rmSync(folder, { recursive: true });
    }
  });

  test("what it does not have is unimplemented", async () => {
    expect(await failureOf(engine.ask("construct", new protocol.ConstructRequest()))).toEqual({
      code: status.UNIMPLEMENTED,
      message: "this provider has no construct",
    });
  });

  describe("the resources of the Terraform provider", () => {
    const mappingOf = (key: string, provider: string) =>
      engine.ask<protocol.GetMappingResponse>(
        "getMapping",
        new protocol.GetMappingRequest().setKey(key).setProvider(provider),
      );
    const mapped = async (key: string) =>
      (
        await engine.ask<protocol.GetMappingsResponse>("getMappings", new protocol.GetMappingsRequest().setKey(key))
      ).getProvidersList();

    test.each(["terraform", "tf"])("are all mapped, for a Pulumi that says %s", async (key) => {
      expect(await mapped(key)).toEqual(["argocd"]);
      for (const provider of ["", "argocd"]) {
        const answer = await mappingOf(key, provider);
        expect(answer.getProvider()).toBe("argocd");
        const { name, resources } = JSON.parse(Buffer.from(answer.getData_asU8()).toString()) as Json;
        expect([name, resources]).toEqual([
          "argocd",
          Object.fromEntries(Object.entries(ofTerraform).map(([type, kind]) => [type, { tok: token(kind) }])),
        ]);
      }
    });

    test("of another provider are not, nor are those of another tool", async () => {
      expect((await mappingOf("terraform", "aws")).getProvider()).toBe("");
      expect((await mappingOf("arm", "")).getProvider()).toBe("");
      expect(await mapped("arm")).toEqual([]);
    });
  });

  test("each connection that an engine greets it by has a plugin of its own; one that was lost goes on where it was", async () => {
    const other = connectTo(`127.0.0.1:${engine.port}`);
    const again = connectTo(`127.0.0.1:${engine.port}`);
    const server = (name: string) => new protocol.ConfigureRequest().setArgs(struct({ server: `https://${name}` }));
    const seen: unknown[] = [];
    const deleted = async (channel: Channel) => {
      await channel.ask(
        "delete",
        new protocol.DeleteRequest().setUrn(urn).setId("argocd/api").setProperties(struct({})),
      );
      return seen.at(-1);
    };
    jest.spyOn(handler, "delete").mockImplementation(async (context) => void seen.push(context.connection()?.address));
    try {
      for (const [channel, name] of [
        [engine, "one"],
        [other, "other"],
      ] as const) {
        await channel.ask("handshake", new protocol.ProviderHandshakeRequest());
        await channel.ask("configure", server(name));
      }
      expect(await deleted(engine)).toBe("https://one");
      expect(await deleted(other)).toBe("https://other");
      expect(await deleted(again)).toBe("https://other");
      expect(await deleted(engine)).toBe("https://one");
    } finally {
      other.close();
      again.close();
    }
  });
});

describe("configuration", () => {
  test("keeps who the provider is, as it was or made anew, and makes secrets of what must not be shown", async () => {
    const secrets = Object.fromEntries(
      secretSettingNames.map((name) => [name, name === "headers" ? '{"A":"b"}' : "x"]),
    );
    const first = await checkConfig({ server: "argocd.example.com", ...secrets });
    const kept = Object.fromEntries(Object.entries(secrets).map(([name, value]) => [name, secret(value)]));
    const { __owner: owner } = first.inputs;
    expect(first).toEqual({ inputs: { server: "argocd.example.com", ...kept, __owner: owner }, reasons: [] });
    expect(owner).toMatch(/^[0-9a-f-]{36}$/);
    expect((await checkConfig({}, { olds: { __owner: owner } })).inputs).toEqual({ __owner: owner });
    expect((await checkConfig({})).inputs.__owner).not.toBe(owner);
  });

  test.each([
    [
      "what is near to a setting",
      { serverr: "x" },
      defaultProvider,
      ["`serverr` is no setting (did you mean `server`?)"],
    ],
    ["what a project of that name may have", { unrelated: "x" }, defaultProvider, []],
    [
      "what no setting is like",
      { server: "a", unrelated: "x" },
      ownProvider,
      [expect.stringMatching(/^`unrelated` is no setting \(there are /)],
    ],
    [
      "a wrong value",
      { insecure: "maybe" },
      defaultProvider,
      ["argocd:insecure has a wrong value: write `true` or `false`"],
    ],
    [
      "a wrong value of a provider",
      { server: "a", insecure: "maybe" },
      ownProvider,
      [expect.stringMatching(/^`insecure` has/)],
    ],
    ["a provider without a server", {}, ownProvider, ["`server` is not set"]],
    ["what is not known yet", { server: unknown, insecure: unknown }, ownProvider, []],
    ["what the engine adds", { server: "a", version: "1.0.0", pluginDownloadURL: "https://x" }, ownProvider, []],
    ["no texts", { server: "a", insecure: true, maxConcurrency: 3, headers: { A: "b" } }, ownProvider, []],
  ])("names %s", async (_what, settings, provider, reasons) => {
    expect((await checkConfig(settings, { provider })).reasons).toEqual(reasons);
  });

  test("another connection is never another provider", async () => {
    const ask = async (olds: Json, news: Json) => {
      const request = new protocol.DiffRequest().setUrn(ownProvider).setOldInputs(struct(olds)).setNews(struct(news));
      return engine.ask<protocol.DiffResponse>("diffConfig", request);
    };
    const same = await ask({ server: "a" }, { server: "a" });
    expect([same.getChanges(), same.getReplacesList()]).toEqual([DiffChanges.DIFF_NONE, []]);
    const moved = await ask({ "pulumi:project": "x", server: "a" }, { server: "b", authToken: secret("t") });
    expect([moved.getChanges(), moved.getReplacesList()]).toEqual([DiffChanges.DIFF_SOME, []]);
    const details = detailsOf(moved).map(([path, detail]) => [path, detail.getKind()]);
    expect(Object.fromEntries(details)).toEqual({
      '["pulumi:project"]': Kind.DELETE,
      server: Kind.UPDATE,
      authToken: Kind.ADD,
    });
  });

  test("names the connection's server, by its source", async () => {
    jest.spyOn(handler, "delete").mockImplementation(async (context) => {
      const { address, source, settings } = context.connection() ?? {};
      throw new UserError(
        JSON.stringify({ address, source, token: settings?.authToken?.length, plain: settings?.plainText }),
      );
    });
    await configure({ server: "one.example.com", authToken: secret("canary"), plainText: true });
    expect((await failureOf(remove({}))).message).toBe(
      '{"address":"http://one.example.com","source":"stack","token":6,"plain":true}',
    );
    await configure({ server: "two.example.com" }, ownProvider);
    expect((await failureOf(remove({}))).message).toBe('{"address":"https://two.example.com","source":"provider"}');
  });

  test("begins a run of its own: one process may serve several", async () => {
    const runs = new Set<unknown>();
    jest.spyOn(handler, "delete").mockImplementation(async ({ run }) => void runs.add(run));
    await configure({});
    await remove({});
    await remove({});
    expect(runs.size).toBe(1);
    await engine.ask("cancel", new Empty());
    await configure({});
    let isEnded: boolean | undefined;
    jest.spyOn(handler, "delete").mockImplementation(async ({ run, signal }) => {
      runs.add(run);
      isEnded = signal.aborted;
    });
    await remove({});
    expect([runs.size, isEnded]).toEqual([2, false]);
  });
});

test.each(kinds)("%s has its token, below parents too, and that of a state which is on its way here", async (kind) => {
  const deleted = jest.spyOn(handlers[kind], "delete").mockResolvedValue(undefined);
  for (const type of [token(kind), `my:index:Component$${token(kind)}`, `pulumi-nodejs:dynamic/argocd:${kind}`]) {
    await engine.ask(
      "delete",
      new protocol.DeleteRequest().setUrn(urnOf(type, "x")).setId("x").setProperties(struct({})),
    );
  }
  expect(deleted).toHaveBeenCalledTimes(3);
});

test("another token is refused with those that there are", async () => {
  for (const type of [token("Nothing"), "other:index:Application", token("constructor")]) {
    const { code, message } = await failureOf(check({}, { of: urnOf(type, "x") }));
    expect([code, message.split(":")[0]]).toEqual([status.NOT_FOUND, type.split(":")[0]]);
    expect(message).toContain(`is no type of this provider: there are ${token("Application")}, `);
  }
});

describe("check", () => {
  const spec = {
    project: "default",
    source: { repoURL: "https://git.example.com/a", path: "." },
    destination: { name: "in-cluster", namespace: "a" },
  };

  test("gives the handler what the class gives to the other host, and the engine nothing of it but the mark", async () => {
    const checked = jest.spyOn(handler, "check");
    await configure({ __owner: "me", server: "https://127.0.0.1:1" });
    const { inputs, failures } = await check({ spec });
    const __mark = expect.stringMatching(/^[0-9a-f]{32}$/);
    expect(failures).toEqual([]);
    expect(inputs).toEqual({ metadata: { name: "api" }, spec, __mark });
    expect(checked.mock.calls[0]?.slice(1)).toEqual([urn, {}, { metadata: { name: "api" }, spec, __mark, __urn: urn }]);
    const again = await check({ metadata: { name: "b" }, spec }, { olds: { ...inputs, __mark: "m" } });
    expect(again.inputs).toEqual({ metadata: { name: "b" }, spec, __mark: "m" });
  });

  test("the handler is told of `retainOnDelete` and `replaceWith` by the class, and the state remembers both", async () => {
    const told = { __retainOnDelete: true, __replaceWith: [clusterUrn] };
    await configure({ __owner: "me", server: "https://127.0.0.1:1" });
    const { inputs } = await check({ spec, ...told });
    expect(inputs).toMatchObject(told);
    const made = jest
      .spyOn(handler, "create")
      .mockImplementation(async (_context, _self, state) => ({ id: "a/b", state }));
    expect((await create(inputs)).outputs).toMatchObject(told);
    expect(made.mock.calls[0]?.[2]).toMatchObject(told);
    const deleted = jest.spyOn(handler, "delete").mockResolvedValue(undefined);
    await remove(inputs);
    expect(deleted.mock.calls[0]?.[3]).toMatchObject(told);
  });

  test("the mark is that of one resource of one state", async () => {
    const markOf = async (owner: string, of: string) => {
      await configure({ __owner: owner, server: "https://127.0.0.1:1" });
      return (await check({ spec }, { of })).inputs.__mark;
    };
    const marks = [
      await markOf("me", urn),
      await markOf("other", urn),
      await markOf("me", urnOf(token("Application"), "b")),
    ];
    expect(new Set(marks).size).toBe(3);
    expect(await markOf("me", urn)).toBe(marks[0]);
  });

  test("tells what is wrong without naming a property, whose value the engine would print", async () => {
    await configure({ server: "https://127.0.0.1:1" });
    const { failures } = await check({ spec: { ...spec, sourc: {} } });
    expect(failures).toEqual([["", expect.stringContaining("did you mean `source`?")]]);
    expect((await check({ spec, timeouts: { create: "1m" } })).failures).toEqual([
      ["", "`timeouts` is no input: use Pulumi's option `customTimeouts`"],
    ]);
  });

  test("what the program has made a secret makes one of its property; secret fields are secrets by themselves", async () => {
    await configure({ server: "https://127.0.0.1:1" });
    const parameters = [
      { name: "a", value: "1" },
      { name: "p", value: "canary" },
    ];
    const source = { ...spec.source, helm: { parameters } };
    const wrapped = { ...spec.source, helm: { parameters: [parameters[0], { name: "p", value: secret("canary") }] } };
    const { inputs } = await check({ spec: { ...spec, source: wrapped } });
    const __secrets = [["spec", "source", "helm", "parameters", 1, "value"]];
    expect(inputs).toEqual({ metadata: { name: "api" }, spec: secret({ ...spec, source }), __secrets });
    const cluster = {
      server: "https://c.example.com",
      name: "c",
      config: { bearerToken: "canary", tlsClientConfig: { insecure: true } },
    };
    const marked = { ...cluster, config: { ...cluster.config, bearerToken: secret("canary") } };
    expect((await check(cluster, { of: clusterUrn })).inputs).toEqual(marked);
    expect((await check(marked, { of: clusterUrn })).inputs).toEqual(marked);
  });

  /**
   * @promise A secret setting that Pulumi's YAML reads as a number or a switch, such as `1234`, is taken as the text that it is.
   * @promise From 2^53 on it is refused.
   */
  test("a secret of digits is a text where one is asked for, and refused where it is not exact", async () => {
    await configure({ server: "https://127.0.0.1:1" });
    const repository = { repo: "https://git.example.com/a", username: "a" };
    const of = urnOf(token("Repository"), "a");
    const passwordOf = async (value: unknown) => {
      const { inputs, failures } = await check({ ...repository, password: value }, { of });
      return failures.length > 0 ? failures.map(([, reason]) => reason) : inputs.password;
    };
    expect(await passwordOf(secret(1234))).toEqual(secret("1234"));
    expect(await passwordOf(secret(true))).toEqual(secret("true"));
    expect(await passwordOf(secret(2 ** 53))).toEqual([expect.stringMatching(/`password` is a whole number beyond/)]);
    // In clear text it is what somebody has written, and may not be what was meant, such as `1.10`.
    expect(await passwordOf(1234)).toEqual([expect.stringMatching(/`password` must be a string/)]);
    const values = { helm: { valuesObject: { port: secret(8080) } } };
    const { inputs } = await check({ spec: { ...spec, source: { ...spec.source, ...values } } });
    expect(inputs.spec).toEqual(
      secret({ ...spec, source: { ...spec.source, helm: { valuesObject: { port: 8080 } } } }),
    );
  });

  test("every form of what is not known yet is one", async () => {
    const checked = jest
      .spyOn(handler, "check")
      .mockImplementation(async (_context, _self, _olds, inputs) => ({ inputs, failures: [] }));
    const forms = ["1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", unknown];
    expect((await check({ spec: { forms } })).inputs).toMatchObject({ spec: { forms: [unknown, unknown, unknown] } });
    expect(checked.mock.calls[0]?.[3]).toMatchObject({ spec: { forms: [unknown, unknown, unknown] } });
    // Neither a name nor metadata that is not known yet is filled in.
    expect((await check({ metadata: unknown })).inputs).toMatchObject({ metadata: unknown });
    expect((await check({ metadata: { name: unknown } })).inputs).toMatchObject({ metadata: { name: unknown } });
  });
});

describe("diff", () => {
  const diffed = (result: Awaited<ReturnType<typeof handler.diff>>) =>
    jest.spyOn(handler, "diff").mockResolvedValue(result);

  test("names what has changed among the inputs, by path and kind", async () => {
    const called = diffed({ replaces: [] });
    const olds = { spec: { a: 1, b: [1, 2], gone: true, "a.b": { c: 1 } }, __mark: "m" };
    const news = { spec: { a: 2, b: [1, 3, 4], new: {}, "a.b": { c: 2 } }, __mark: "m" };
    expect(await diff(olds, news, { outputs: { ...olds, uid: "1" } })).toEqual({
      changes: DiffChanges.DIFF_SOME,
      replaces: [],
      stables: ["uid", "namespace", "url"],
      diffs: ["spec"],
      details: [
        ["spec.a", Kind.UPDATE, true],
        ["spec.b[1]", Kind.UPDATE, true],
        ["spec.b[2]", Kind.ADD, true],
        ["spec.gone", Kind.DELETE, true],
        ["spec.new", Kind.ADD, true],
        ['spec["a.b"].c', Kind.UPDATE, true],
      ],
    });
    expect(called.mock.calls[0]?.slice(1)).toEqual([
      urn,
      "argocd/api",
      { ...olds, uid: "1", __urn: urn },
      { ...news, __urn: urn },
    ]);
  });

  test("shows no change of a value that is left to others, as nothing of it is written", async () => {
    diffed({ replaces: [] });
    const source = (replicas: number, others: Json = {}) => ({ helm: { values: { replicas }, ...others } });
    const left = (...externallyManaged: string[]) => ({ externallyManaged });
    const paths = async (olds: Json, news: Json) => (await diff(olds, news)).details.map(([path]) => path);
    const replicas = left("spec.helm.values.replicas");
    expect(await paths({ spec: source(3) }, { spec: source(9, { a: 1 }), ...replicas })).toEqual([
      "externallyManaged",
      "spec.helm.a",
    ]);
    expect(await paths({ spec: source(3) }, { spec: source(9), ...left("spec.helm") })).toEqual(["externallyManaged"]);
    expect(await paths({ spec: source(3), ...replicas }, { spec: source(9) })).toContain("spec.helm.values.replicas");
    const items = (...names: string[]) => ({ spec: { items: names.map((name) => ({ name })) } });
    const names = left("spec.items[*].name");
    expect(await paths({ ...items("a"), ...names }, { ...items("b", "c"), ...names })).toEqual(["spec.items[1]"]);
    // What is declared there for the first time is sent.
    expect(await paths({ spec: {}, ...left("spec.a") }, { spec: { a: 1 }, ...left("spec.a") })).toEqual(["spec.a"]);
    diffed({ replaces: ["metadata.name"] });
    const named = (name: string) => ({ metadata: { name }, ...left("metadata.name") });
    expect(await paths(named("a"), named("b"))).toEqual(["metadata.name"]);
  });

  test("a replacement says what makes it one, also where that is no input", async () => {
    diffed({ replaces: ["metadata.name", "renewAfter"] });
    expect(await diff({ metadata: { name: "a" } }, { metadata: { name: "b" } })).toMatchObject({
      changes: DiffChanges.DIFF_SOME,
      replaces: ["metadata.name", "renewAfter"],
      details: [
        ["metadata.name", Kind.UPDATE_REPLACE, true],
        ["renewAfter", Kind.UPDATE_REPLACE, false],
      ],
    });
  });

  test("the handler's word counts where it gives one; what only the provider keeps is not shown", async () => {
    diffed({ replaces: [], changes: false });
    expect(await diff({ adopt: "never" }, { adopt: "always" })).toMatchObject({
      changes: DiffChanges.DIFF_NONE,
      details: [],
    });
    diffed({ replaces: [], changes: true });
    expect(await diff({ a: 1 }, { a: 1 })).toMatchObject({ changes: DiffChanges.DIFF_SOME, details: [] });
    diffed({ replaces: [] });
    expect(await diff({ a: 1 }, { a: 1 })).toMatchObject({ changes: DiffChanges.DIFF_NONE });
    expect(await diff({ __secrets: [["a"]] }, {})).toMatchObject({ changes: DiffChanges.DIFF_SOME, details: [] });
    // The state of the other host has more, which is nothing that has changed.
    expect(await diff({ __provider: "x", __urn: "u", timeouts: {} }, {})).toMatchObject({
      changes: DiffChanges.DIFF_NONE,
    });
  });
});

describe("a preview", () => {
  const declared = { metadata: { name: "api" }, spec: { project: "default" }, __mark: "m" };

  test("of a create knows what is declared, asks Argo CD for nothing, and shows what would come of it", async () => {
    const created = jest.spyOn(handler, "create");
    const shown = jest.spyOn(handler, "preview");
    const answer = await create(
      { ...declared, spec: secret(declared.spec), __secrets: [["spec", "project"]] },
      { preview: true },
    );
    const computed = { uid: unknown, namespace: unknown, url: unknown, status: secret(unknown) };
    expect(answer).toEqual({
      id: "",
      outputs: { ...declared, spec: secret(declared.spec), __secrets: [["spec", "project"]], ...computed },
    });
    expect(created).not.toHaveBeenCalled();
    expect(shown.mock.calls[0]?.slice(1, 3)).toEqual([urn, undefined]);
  });

  /** @promise | the preview of an update | knows what is declared | knows what stays as it is, too, such as `uid` | */
  test("of an update knows what stays as it is, too", async () => {
    const shown = jest.spyOn(handler, "preview");
    const olds = { ...declared, uid: "1", namespace: "argocd", url: "https://a", status: { a: 1 } };
    const news = { ...declared, spec: { project: unknown } };
    expect(await update(olds, news, { preview: true })).toEqual({
      ...news,
      uid: "1",
      namespace: "argocd",
      url: "https://a",
      status: unknown,
    });
    expect(shown.mock.calls[0]?.slice(1)).toEqual([urn, { ...olds, __urn: urn }, { ...news, __urn: urn }]);
  });
});

describe("create, update and delete", () => {
  test("answer what the engine keeps: secrets as such, and nothing of the host's own", async () => {
    const state = {
      spec: { a: "s" },
      __secrets: [["spec", "a"]],
      status: { a: "s" },
      uid: "1",
      gone: undefined,
      __urn: urn,
      timeouts: { create: "5s" },
    };
    const kept = { spec: secret({ a: "s" }), __secrets: [["spec", "a"]], status: secret({ a: "s" }), uid: "1" };
    const created = jest.spyOn(handler, "create").mockResolvedValue({ id: "argocd/api", state });
    const updated = jest.spyOn(handler, "update").mockResolvedValue(state);
    const deleted = jest.spyOn(handler, "delete").mockResolvedValue(undefined);
    const inputs = { spec: secret({ a: "s" }), __secrets: [["spec", "a"]] };
    const given = { spec: { a: "s" }, __secrets: [["spec", "a"]], __urn: urn };
    expect(await create(inputs, { timeout: 4.2 })).toEqual({ id: "argocd/api", outputs: kept });
    expect(created.mock.calls[0]?.slice(1)).toEqual([urn, { ...given, timeouts: { create: "5s" } }]);
    expect(await update(kept, inputs, { timeout: 60 })).toEqual(kept);
    const before = { ...given, status: { a: "s" }, uid: "1" };
    expect(updated.mock.calls[0]?.slice(1)).toEqual([
      urn,
      "argocd/api",
      before,
      { ...given, timeouts: { update: "60s" } },
    ]);
    await remove(kept, 7);
    expect(deleted.mock.calls[0]?.slice(1)).toEqual([urn, "argocd/api", { ...before, timeouts: { delete: "7s" } }]);
    await create(inputs);
    expect(created.mock.calls[1]?.slice(1)).toEqual([urn, given]);
  });

  test("a refusal leaves the state known; a defect does not, and says what it is", async () => {
    jest.spyOn(handler, "create").mockRejectedValueOnce(new UserError("do this"));
    expect(await failureOf(create({}))).toEqual({ code: status.FAILED_PRECONDITION, message: "do this" });
    jest.spyOn(handler, "create").mockRejectedValueOnce(new TypeError("x is\nundefined"));
    expect(await failureOf(create({}))).toEqual({
      code: status.UNKNOWN,
      message: "pulumi-argocd has a defect, please report it: x is undefined",
    });
  });

  test("a partial failure keeps the object, with its secrets", async () => {
    const state = { uid: "1", gone: undefined, spec: { a: "s" }, __secrets: [["spec", "a"]], __operation: "sync" };
    const failure = new PartialFailure("not healthy: s is wrong", "argocd/api", state);
    jest.spyOn(handler, "create").mockRejectedValue(failure);
    jest.spyOn(handler, "update").mockRejectedValue(failure);
    const outputs = { uid: "1", spec: secret({ a: "s" }), __secrets: [["spec", "a"]], __operation: "sync" };
    for (const work of [() => create({}), () => update({}, {})]) {
      const { code, made } = await failureOf(work());
      expect([code, made]).toEqual([
        status.UNKNOWN,
        { id: "argocd/api", outputs, reasons: ["not healthy: s is wrong"] },
      ]);
    }
  });

  test("no message shows what is secret, whoever says it", async () => {
    await configure({
      server: "https://127.0.0.1:1",
      authToken: secret("the-token"),
      headers: secret('{"X-A":"the-header"}'),
    });
    jest.spyOn(handler, "update").mockImplementation(async (context) => {
      context.connection();
      for (const say of [context.log.info, context.log.progress]) say("it said a-canary");
      throw new UserError("refused a-canary the-token the-header old-canary");
    });
    await engine.ask("attach", new PluginAttach().setAddress(engine.address));
    await configure({
      server: "https://127.0.0.1:1",
      authToken: secret("the-token"),
      headers: secret('{"X-A":"the-header"}'),
    });
    const of = (value: string) => ({ spec: secret({ a: value }), __secrets: [["spec", "a"]] });
    const { message } = await failureOf(update(of("old-canary"), of("a-canary")));
    expect(message).toBe("refused [secret] [secret] [secret] [secret]");
    expect(engine.said).toEqual([
      { urn, text: "it said [secret]", isPassing: false },
      { urn, text: "it said [secret]", isPassing: true },
    ]);
  });

  test("cancel ends waits, which tell what has been begun", async () => {
    let begun: () => void = () => undefined;
    const isBegun = new Promise<void>((resolve) => (begun = resolve));
    jest.spyOn(handler, "create").mockImplementation(async ({ signal }) => {
      begun();
      await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
      throw new PartialFailure("interrupted", "argocd/api", { uid: "1" });
    });
    const failure = failureOf(create({}));
    await isBegun;
    await engine.ask("cancel", new Empty());
    expect(await failure).toMatchObject({ message: "interrupted", made: { id: "argocd/api" } });
  });

  /** @promise | what the provider says | stands at the stack | stands under its resource | */
  test("each says what it says under its own resource, also at once", async () => {
    await engine.ask("attach", new PluginAttach().setAddress(engine.address));
    await configure({});
    jest.spyOn(handlers.Cluster, "create").mockImplementation(async ({ log }, self) => {
      await new Promise((resolve) => setImmediate(resolve));
      log.progress(`at ${self}`);
      return { id: "x", state: {} };
    });
    const urns = ["a", "b", "c"].map((name) => urnOf(token("Cluster"), name));
    await Promise.all(urns.map((of) => create({}, { of })));
    expect(engine.said.map(({ urn: under, text }) => [under, text]).sort()).toEqual(urns.map((of) => [of, `at ${of}`]));
  });
});

describe("read", () => {
  test("tells a refresh, a look-up and an import apart", async () => {
    const found = {
      id: "argocd/api",
      state: { spec: { a: "s" }, uid: "1", __secrets: [["spec"]] },
      inputs: { spec: { a: "s" }, __secrets: [["spec"]] },
    };
    const called = jest.spyOn(handler, "read").mockResolvedValue(found);
    const kept = { spec: secret({ a: "s" }), __secrets: [["spec"]] };
    const state = { spec: secret({ a: "s" }), __secrets: [["spec"]], __server: { address: "https://a" } };
    expect(await read(state)).toEqual({ id: "argocd/api", outputs: { ...kept, uid: "1" }, inputs: kept });
    await read({});
    await read(undefined);
    const given = called.mock.calls.map(([, , , values]) => values);
    expect(given).toEqual([
      { spec: { a: "s" }, __secrets: [["spec"]], __server: { address: "https://a" }, __urn: urn },
      { __lookup: true, __urn: urn },
      { __import: true, __urn: urn },
    ]);
  });

  test("an object that is gone has no id", async () => {
    jest.spyOn(handler, "read").mockResolvedValue(undefined);
    expect(await read({ __server: {} })).toEqual({ id: "", outputs: {}, inputs: {} });
  });
});

describe("list", () => {
  const { Application } = handlers;

  async function list(request: protocol.ListRequest) {
    const answers = await engine.askAll<protocol.ListResponse>("list", request.setToken(token("Application")));
    return answers.map((answer) => answer.toObject());
  }

  test("answers ids and names, a page at a time", async () => {
    const ids = ["argocd/a", "argocd/b", "argocd/c"];
    const listed = jest.spyOn(Application, "list").mockResolvedValue(ids.map((id) => ({ id, name: id.slice(-1) })));
    const first = await list(new protocol.ListRequest().setPageSize(2).setQuery(struct({ projects: ["p"] })));
    expect(listed.mock.calls[0]?.[1]).toEqual({ projects: ["p"] });
    const { continuationToken = "" } = first.at(-1)?.continuation ?? {};
    expect(first).toMatchObject([{ result: { id: "argocd/a", name: "a" } }, { result: { id: "argocd/b" } }, {}]);
    const second = await list(new protocol.ListRequest().setPageSize(2).setContinuationToken(continuationToken));
    expect(second).toMatchObject([{ result: { id: "argocd/c", name: "c" } }]);
  });

  test("cannot tell before its query is known", async () => {
    const [answer, ...more] = await list(new protocol.ListRequest().setQuery(struct({ projects: [unknown] })));
    expect([answer?.computed, more]).toEqual([{}, []]);
  });

  test("says what is wrong with a query, and which types there are", async () => {
    expect(await failureOf(list(new protocol.ListRequest().setQuery(struct({ nonsense: 1 }))))).toMatchObject({
      code: status.FAILED_PRECONDITION,
      message: expect.stringMatching(/^Application is not listed: `nonsense`/),
    });
    const other = engine.askAll("list", new protocol.ListRequest().setToken("argocd:index:Nothing"));
    expect(await failureOf(other)).toMatchObject({
      code: status.NOT_FOUND,
      message: expect.stringContaining("there are "),
    });
  });

  test.each(kinds)("of %s is offered by the schema where Argo CD lists some", (kind) => {
    const { many } = (registry[kind] as KindDefinition<unknown>).reading;
    expect(Object.keys(schema.resources[token(kind)]?.listInputs?.properties ?? {})).toEqual(
      Object.keys(many?.filter ?? {}),
    );
    expect(schema.resources[token(kind)]?.listInputs === undefined).toBe(many === undefined);
  });
});

describe("functions", () => {
  test.each(functions.map(({ name }) => name))("%s has its token, and names what it is not given", async (name) => {
    await configure({ server: "https://127.0.0.1:1" });
    const { code, message } = await failureOf(invoke(name, { nonsense: 1 }));
    expect([code, message.startsWith(`${name}: `)]).toEqual([status.FAILED_PRECONDITION, true]);
  });

  const running = (name: string) => {
    const definition = functions.find((one) => one.name === name);
    if (!definition) throw new Error(name);
    return jest.spyOn(definition, "run");
  };

  test("an object is the answer; anything else has a name of its own, and so has that it is done", async () => {
    await configure({ server: "https://127.0.0.1:1" }, ownProvider);
    const run = running("getApplication").mockResolvedValue({ name: "a" });
    expect(await invoke("getApplication", { target: { name: "a" } })).toEqual({ name: "a" });
    expect(run.mock.calls[0]?.[1]).toEqual({
      configuration: { "argocd:server": "https://127.0.0.1:1", "argocd:explicitProvider": "prod" },
    });
    running("terminateOperation").mockResolvedValue(true);
    expect(await invoke("terminateOperation", { target: { name: "a" } })).toEqual({ result: true });
    running("deleteResource").mockResolvedValue(undefined);
    const resource = { target: { name: "a" }, resource: { version: "v1", kind: "Pod", name: "p", namespace: "n" } };
    expect(await invoke("deleteResource", resource)).toEqual({ result: true });
  });

  test("a preview calls none that acts, and says so", async () => {
    await engine.ask("attach", new PluginAttach().setAddress(engine.address));
    await configure({});
    const run = running("terminateOperation");
    expect(await invoke("terminateOperation", { target: { name: "a" } }, true)).toEqual({ result: false });
    expect(run).not.toHaveBeenCalled();
    expect(engine.said.map(({ text }) => text)).toEqual(["terminateOperation acts, and is not called by a preview"]);
    running("getApplication").mockResolvedValue({ name: "a" });
    expect(await invoke("getApplication", { target: { name: "a" } }, true)).toEqual({ name: "a" });
  });

  test.each(functions.filter(({ effect }) => effect === "acts"))(
    "of $name a preview answers what the schema promises, of the types that it promises",
    async ({ name }) => {
      const { outputs } = schema.functions[token(name)] ?? {};
      expect(mistypedIn(await invoke(name, {}, true), { type: "object", ...outputs })).toEqual([]);
    },
  );

  test("what is given as a secret is not shown, and makes the answer one", async () => {
    running("getApplication").mockImplementation(async (given) => {
      expect(given).toMatchObject({ secretSpec: true });
      return { name: "canary" };
    });
    expect(await invoke("getApplication", { target: { name: secret("canary") } })).toEqual({
      name: secret("canary"),
    });
    running("getApplication").mockRejectedValue(new UserError("there is no canary"));
    const { message } = await failureOf(invoke("getApplication", { target: { name: secret("canary") } }));
    expect(message).toBe("there is no [secret]");
  });

  test("another token is none", async () => {
    expect(await failureOf(invoke("nothing", {}))).toEqual({
      code: status.NOT_FOUND,
      message: "argocd:index:nothing is no function of this provider",
    });
  });

  test("cancel ends them, and what they say on the way is passing", async () => {
    await engine.ask("attach", new PluginAttach().setAddress(engine.address));
    await configure({});
    running("getApplication").mockImplementation(async (given) => {
      const { signal, onProgress } = given as { signal: AbortSignal; onProgress: (line: string) => void };
      onProgress("asking");
      await engine.ask("cancel", new Empty());
      throw new UserError(`ended: ${signal.aborted}`);
    });
    expect((await failureOf(invoke("getApplication", { target: { name: "a" } }))).message).toBe("ended: true");
    expect(engine.said).toEqual([{ urn: "", text: "asking", isPassing: true }]);
  });
});

test("of a defect outside of handlers nothing is repeated that the engine has sent", async () => {
  jest.spyOn(protocol.ReadResponse.prototype, "setId").mockImplementation(() => {
    throw new TypeError("canary");
  });
  jest.spyOn(handler, "read").mockResolvedValue({ id: "x", state: {}, inputs: {} });
  expect(await failureOf(read({}))).toEqual({
    code: status.INTERNAL,
    message: "pulumi-argocd has a defect, please report it: TypeError",
  });
});
