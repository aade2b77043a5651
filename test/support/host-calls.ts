import type { dynamic } from "@pulumi/pulumi";
import * as protocol from "@pulumi/pulumi/proto/provider_pb";
import { configKey, type SettingName } from "../../provider/connection/settings";
import type { Json } from "../../provider/contract";
import { secretIn } from "../../provider/hosts/shared/secret-form";
import { isRecord } from "../../provider/model/json";
import type { Kind } from "../../sdk/generated/kinds";
import { hosts } from "./hosts";
import { connectTo, type Engine, type Refusal, startPlugin, struct, urnOf, valuesIn } from "./plugin";

import providers = require("../../provider/hosts/dynamic");

/** What a program says of a resource, whichever host it is for. */
export interface Declared {
  readonly values: Json;
  /** The paths of what it has made a secret. */
  readonly secrets?: readonly (readonly (string | number)[])[];
  /** How long the operation may take, in seconds. */
  readonly timeout?: number;
}

/** What a failed call says to the engine, in the form of both hosts. */
export interface Failure {
  readonly message: string;
  readonly made?: { readonly id: string; readonly outputs: Json; readonly reasons: readonly string[] };
}

/** One host as the engine calls it, for resources of the name `api`. Secrets in answers are as plain as all else. */
export interface HostCalls {
  urn(kind: Kind): string;
  configure(settings: Partial<Record<SettingName, string>>): Promise<void>;
  create(kind: Kind, declared: Declared): Promise<{ readonly id: string; readonly outputs: Json }>;
  update(kind: Kind, before: Json, declared: Declared): Promise<Json>;
  read(kind: Kind, state: Json): Promise<{ readonly id: string; readonly outputs: Json; readonly inputs: Json }>;
  delete(kind: Kind, state: Json): Promise<void>;
  close(): void;
}

/** Answers without what marks secrets, and without the code that one host keeps in states. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isRecord(value)) return value;
  const secret = secretIn(value);
  if (secret) return plain(secret.value);
  const entries = Object.entries(value).filter(([key]) => key !== "__provider");
  return Object.fromEntries(entries.map(([key, item]) => [key, plain(item)]));
}

const plainJson = (value: unknown): Json => (plain(value ?? {}) ?? {}) as Json;

/** What a call comes to that has failed. */
export function failureOf(work: Promise<unknown>): Promise<Failure> {
  return work.then(
    () => ({ message: "it succeeded" }),
    (reason: Failure) => reason,
  );
}

function overDynamic(): HostCalls {
  const urn = (kind: Kind) => urnOf(hosts.dynamic.token(kind), "api");
  const providerOf = (kind: Kind) => providers[kind]?.() as Required<dynamic.ResourceProvider>;
  const own = { __provider: "code" };
  /** As the class tells it. */
  const told = (kind: Kind, verb: string, { values, secrets, timeout }: Declared): Json => ({
    ...values,
    ...own,
    __urn: urn(kind),
    ...(secrets && { __secrets: secrets }),
    ...(timeout && { timeouts: { [verb]: `${timeout}s` } }),
  });
  const failing = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: Error & { id?: string; properties?: Json; reasons?: string[] }) => {
      const { message, id, properties, reasons = [] } = error;
      throw { message, ...(id !== undefined && { made: { id, outputs: plainJson(properties), reasons } }) } as Failure;
    });
  return {
    urn,
    async configure(settings) {
      const texts = Object.fromEntries(
        Object.entries(settings).map(([name, text]) => [configKey(name as SettingName), text]),
      );
      const get = (key: string) => texts[key];
      await providerOf("Application").configure({ config: { get, require: (key) => get(key) ?? "" } });
    },
    async create(kind, declared) {
      const { id, outs } = await failing(providerOf(kind).create(told(kind, "create", declared)));
      return { id, outputs: plainJson(outs) };
    },
    async update(kind, before, declared) {
      const { outs } = await failing(
        providerOf(kind).update("id", { ...before, ...own }, told(kind, "update", declared)),
      );
      return plainJson(outs);
    },
    async read(kind, state) {
      const found = await failing(providerOf(kind).read("id", { ...state, ...own, __urn: urn(kind) }));
      return { id: found.id ?? "", outputs: plainJson(found.props), inputs: plainJson(found.inputs) };
    },
    delete: (kind, state) => failing(providerOf(kind).delete("id", { ...state, ...own, __urn: urn(kind) })),
    close: () => undefined,
  };
}

/** A plugin in this process; the engine that it talks to keeps what it says. */
async function overPlugin(): Promise<HostCalls> {
  const engine: Engine = await startPlugin();
  const channel = connectTo(`127.0.0.1:${engine.port}`);
  const urn = (kind: Kind) => urnOf(hosts.plugin.token(kind), "api");
  const given = ({ values, secrets }: Declared) => struct({ ...values, ...(secrets && { __secrets: secrets }) });
  const ask = <T>(method: Parameters<typeof channel.ask>[0], request: object): Promise<T> =>
    channel.ask<T>(method, request).catch(({ message, made }: Refusal) => {
      throw { message, ...(made && { made: { ...made, outputs: plainJson(made.outputs) } }) } as Failure;
    });
  return {
    urn,
    async configure(settings) {
      await ask("configure", new protocol.ConfigureRequest().setArgs(struct(settings)));
    },
    async create(kind, declared) {
      const request = new protocol.CreateRequest().setUrn(urn(kind)).setProperties(given(declared));
      const answer = await ask<protocol.CreateResponse>("create", request.setTimeout(declared.timeout ?? 0));
      return { id: answer.getId(), outputs: plainJson(valuesIn(answer.getProperties())) };
    },
    async update(kind, before, declared) {
      const request = new protocol.UpdateRequest().setUrn(urn(kind)).setId("id").setOlds(struct(before));
      const answer = await ask<protocol.UpdateResponse>(
        "update",
        request.setNews(given(declared)).setTimeout(declared.timeout ?? 0),
      );
      return plainJson(valuesIn(answer.getProperties()));
    },
    async read(kind, state) {
      const request = new protocol.ReadRequest().setUrn(urn(kind)).setId("id").setProperties(struct(state));
      const answer = await ask<protocol.ReadResponse>("read", request);
      return {
        id: answer.getId(),
        outputs: plainJson(valuesIn(answer.getProperties())),
        inputs: plainJson(valuesIn(answer.getInputs())),
      };
    },
    async delete(kind, state) {
      await ask("delete", new protocol.DeleteRequest().setUrn(urn(kind)).setId("id").setProperties(struct(state)));
    },
    close() {
      channel.close();
      engine.close();
    },
  };
}

/** Every host of {@link hosts}, in this process. */
export const hostCalls: Readonly<Record<keyof typeof hosts, () => Promise<HostCalls>>> = {
  dynamic: async () => overDynamic(),
  plugin: overPlugin,
};
