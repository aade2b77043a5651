import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { dynamic } from "@pulumi/pulumi";
import * as protocol from "@pulumi/pulumi/proto/provider_pb";
import { configKey } from "../../provider/connection/settings";
import type { Json } from "../../provider/contract";
import { secretIn } from "../../provider/hosts/shared/secret-form";
import { isRecord } from "../../provider/model/json";
import { kindOfType } from "../../provider/tokens";
import { kinds } from "../../sdk/generated/kinds";
import { type Engine, startPlugin, struct, urnOf, valuesIn } from "../support/plugin";
import {
  currentVersion,
  isRecorded,
  optionsOf,
  readStates,
  type StateHost,
  stateHosts,
  triedStates,
} from "../support/recorded-states";
import type { StateResource } from "../support/stack";

import providers = require("../../provider/hosts/dynamic");

/* States as releases have written them, in memory: what the engine asks before it decides that there is nothing to do. */

/** Argo CD, as far as it is asked before anything is done: for its version, and by that for its time, which no token has reached. */
let server: Server;
let argocd = "";
let engine: Engine;

beforeAll(async () => {
  const date = new Date("2025-01-01").toUTCString();
  server = createServer((_request, response) => {
    response.setHeader("date", date).end(JSON.stringify({ Version: "v99.0.0" }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  argocd = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  engine = await startPlugin();
});

afterAll(() => {
  engine.close();
  server.close();
});

/** All that a program has declared of a resource, and what the engine has of it. */
interface Old {
  readonly urn: string;
  readonly id: string;
  readonly kind: string;
  readonly inputs: Json;
  readonly outputs: Json;
}

/** A value whose secrets, which a file has as text, are as the engine sends them. */
function sentBy(host: StateHost, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => sentBy(host, item));
  if (!isRecord(value)) return value;
  if (secretIn(value) === undefined) return record(value, (item) => sentBy(host, item));
  const { plaintext, ...signature } = value;
  const known: unknown = JSON.parse(String(plaintext));
  return host === "dynamic" ? known : { ...signature, value: known };
}

/** A value without its secrets' signatures. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (!isRecord(value)) return value;
  const secret = secretIn(value);
  return secret === undefined ? record(value, bare) : bare(secret.value);
}

function record(value: Json, change: (item: unknown) => unknown): Json {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]));
}

function oldsOf(version: string, host: StateHost): Old[] {
  const words = { argocd, "argocd host": new URL(argocd || "http://a").host, kubernetes: "https://127.0.0.1:1" };
  const { resources } = readStates(version, host, words);
  return resources.flatMap(({ urn, id = "", type, inputs, outputs }: StateResource) => {
    const kind = kindOfType(type);
    if (kind === undefined) return [];
    const { __provider: _code, ...own } = sentBy(host, inputs) as Json;
    return [{ urn, id, kind, inputs: own, outputs: sentBy(host, outputs) as Json }];
  });
}

/** What the two questions of the engine are answered: what the inputs become, and what differs. */
interface Answers {
  readonly inputs: unknown;
  readonly failures: readonly string[];
  readonly isChanged: boolean;
  readonly replaces: readonly string[];
}

async function askDynamic({ id, kind, inputs, outputs }: Old): Promise<Answers> {
  const provider = providers[kind]?.() as Required<dynamic.ResourceProvider>;
  const settings: Readonly<Record<string, string>> = { [configKey("server")]: argocd, [configKey("authToken")]: "t" };
  await provider.configure({ config: { get: (key) => settings[key], require: (key) => settings[key] ?? "" } });
  const checked = await provider.check(inputs, inputs);
  const { changes, replaces = [] } = await provider.diff(id, outputs, bare(checked.inputs));
  const failures = (checked.failures ?? []).map(({ reason }) => reason);
  return { inputs: bare(checked.inputs), failures, isChanged: changes === true, replaces };
}

async function askPlugin({ urn, id, inputs, outputs }: Old): Promise<Answers> {
  const own = Object.fromEntries(Object.entries(inputs).filter(([name]) => !name.startsWith("__")));
  const check = new protocol.CheckRequest().setUrn(urn).setOlds(struct(inputs)).setNews(struct(own));
  const checked = await engine.ask<protocol.CheckResponse>("check", check);
  const news = valuesIn(checked.getInputs());
  const request = new protocol.DiffRequest().setUrn(urn).setId(id);
  request.setOldInputs(struct(inputs)).setOlds(struct(outputs)).setNews(struct(news));
  const found = await engine.ask<protocol.DiffResponse>("diff", request);
  return {
    inputs: bare(news),
    failures: checked.getFailuresList().map((failure) => failure.getReason()),
    isChanged: found.getChanges() === protocol.DiffResponse.DiffChanges.DIFF_SOME,
    replaces: found.getReplacesList(),
  };
}

const all = triedStates();

test.each(all)("what %s has written over %s is declared as it was, and nothing differs", async (version, host) => {
  const settings = struct({ server: argocd, authToken: "t" });
  const provider = urnOf("pulumi:providers:argocd", "default");
  await engine.ask("configure", new protocol.ConfigureRequest().setUrn(provider).setArgs(settings));
  const olds = oldsOf(version, host);
  expect(olds.length).toBeGreaterThanOrEqual(kinds.length);
  for (const old of olds) {
    const answers = await (host === "dynamic" ? askDynamic(old) : askPlugin(old));
    expect([old.urn, answers]).toEqual([
      old.urn,
      { inputs: bare(old.inputs), failures: [], isChanged: false, replaces: [] },
    ]);
  }
});

/** Every option has to be in the states of a kind, and every kind in those of a host. */
test.each(stateHosts)("the states of the current version have every kind and every option, over %s", (host) => {
  expect([currentVersion, isRecorded(currentVersion, host)]).toEqual([currentVersion, true]);
  const olds = oldsOf(currentVersion, host);
  const missing = kinds.flatMap((kind) => {
    const own = olds.filter((old) => old.kind === kind);
    const options = optionsOf(kind, host).filter((option) => !own.some(({ inputs }) => Object.hasOwn(inputs, option)));
    return own.length === 0 ? [kind] : options.map((option) => `${kind}.${option}`);
  });
  expect(missing).toEqual([]);
});

test.each(all)("the states of %s over %s show no credential that is not one of these tests", (version, host) => {
  const text = JSON.stringify(readStates(version, host, {}));
  expect(text).not.toMatch(/eyJ[\w-]+\.eyJ/);
});
