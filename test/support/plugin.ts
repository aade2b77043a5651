import {
  type ClientReadableStream,
  type ClientUnaryCall,
  credentials,
  Metadata,
  Server,
  ServerCredentials,
  type ServiceError,
} from "@grpc/grpc-js";
import { EngineClient, EngineService } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { LogRequest } from "@pulumi/pulumi/proto/engine_pb";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as protocol from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { Json } from "../../provider/contract";
import { Plugin } from "../../provider/hosts/plugin/plugin";
import { serve } from "../../provider/hosts/plugin/server";

/** What the plugin has said to the engine, under which resource. */
export interface Said {
  readonly urn: string;
  readonly text: string;
  readonly isPassing: boolean;
}

/** A channel to a plugin, as an engine has it. */
export interface Channel {
  /** Calls a method. Fails as the channel does, with what the engine reads of it. */
  ask<Answer>(method: keyof ResourceProviderClient, request: object): Promise<Answer>;
  /** Calls a method that answers part by part. */
  askAll<Part>(method: keyof ResourceProviderClient, request: object): Promise<Part[]>;
  close(): void;
}

/** The plugin in this process, and an engine that talks and listens to it. */
export interface Engine extends Channel {
  readonly said: Said[];
  readonly address: string;
  /** Where the plugin listens. */
  readonly port: number;
}

/** What the engine reads of a failure. */
export interface Refusal {
  readonly code: number;
  readonly message: string;
  /** What is to be kept of a resource, where it was made. */
  readonly made?: { readonly id: string; readonly outputs: Json; readonly reasons: readonly string[] };
}

export function struct(values: Json): Struct {
  return Struct.fromJavaScript(values as Parameters<typeof Struct.fromJavaScript>[0]);
}

export function valuesIn(values: Struct | undefined): Json {
  return (values?.toJavaScript() ?? {}) as Json;
}

/** Starts the plugin in this process, and an engine that listens to it. */
export async function startPlugin(schemaFile = "/nowhere/schema.json"): Promise<Engine> {
  const said: Said[] = [];
  const engine = new Server();
  const unused = () => undefined;
  engine.addService(EngineService, {
    log({ request }: { request: LogRequest }, answer: (error: null, value: Empty) => void) {
      said.push({ urn: request.getUrn(), text: request.getMessage(), isPassing: request.getEphemeral() });
      answer(null, new Empty());
    },
    getRootResource: unused,
    setRootResource: unused,
    startDebugging: unused,
    requirePulumiVersion: unused,
  });
  const address = await new Promise<string>((resolve, reject) => {
    engine.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, port) =>
      error ? reject(error) : resolve(`127.0.0.1:${port}`),
    );
  });
  const library = () => ({ connect: (to: string) => new EngineClient(to, credentials.createInsecure()), LogRequest });
  const listening = await serve(() => new Plugin({ version: "1.2.3", schemaFile, engine: undefined, library }));
  const client = connectTo(`127.0.0.1:${listening.port}`);
  return {
    ...client,
    said,
    address,
    port: listening.port,
    close() {
      client.close();
      listening.close();
      engine.forceShutdown();
    },
  };
}

/** Talks to a plugin that runs elsewhere. */
export function connectTo(address: string): Channel {
  // Each has a connection of its own, as each provider of an engine has.
  const options = { "grpc.use_local_subchannel_pool": 1 };
  const client = new ResourceProviderClient(address, credentials.createInsecure(), options);
  return {
    ask: (method, request) => ask(client, method, request),
    askAll: (method, request) => askAll(client, method, request),
    close: () => client.close(),
  };
}

type Unary = (request: object, answer: (error: ServiceError | null, value: unknown) => void) => ClientUnaryCall;

function ask<Answer>(client: ResourceProviderClient, method: keyof ResourceProviderClient, request: object) {
  return new Promise<Answer>((resolve, reject) => {
    (client[method] as Unary).call(client, request, (error, value) =>
      error ? reject(refusalOf(error)) : resolve(value as Answer),
    );
  });
}

type Streaming = (request: object) => ClientReadableStream<unknown>;

function askAll<Part>(client: ResourceProviderClient, method: keyof ResourceProviderClient, request: object) {
  return new Promise<Part[]>((resolve, reject) => {
    const parts: Part[] = [];
    const stream = (client[method] as Streaming).call(client, request);
    stream.on("data", (part: Part) => void parts.push(part));
    stream.on("error", (error: ServiceError) => reject(refusalOf(error)));
    stream.on("end", () => resolve(parts));
  });
}

function refusalOf({ code, details, metadata = new Metadata() }: ServiceError): Refusal {
  const [binary] = metadata.get("grpc-status-details-bin");
  if (!(binary instanceof Buffer)) return { code, message: details };
  const [detail] = Status.deserializeBinary(binary).getDetailsList();
  const failure = protocol.ErrorResourceInitFailed.deserializeBinary(detail?.getValue_asU8() ?? new Uint8Array());
  const made = { id: failure.getId(), outputs: valuesIn(failure.getProperties()), reasons: failure.getReasonsList() };
  return { code, message: details, made };
}

/** The URN of a resource of a kind, or of a provider. */
export function urnOf(type: string, name: string): string {
  return `urn:pulumi:dev::tests::${type}::${name}`;
}
