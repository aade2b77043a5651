import {
  Server,
  ServerCredentials,
  type ServerUnaryCall,
  type ServerWritableStream,
  type sendUnaryData,
  status,
  type UntypedHandleCall,
} from "@grpc/grpc-js";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { Connections } from "./connections";
import { ProtocolError } from "./errors";
import type { Plugin } from "./plugin";
import { keepStructsPlain } from "./struct";

/** States of large applications are beyond gRPC's own limit; this is the engine's. */
const largestMessage = 400 * 1024 * 1024;

/** A server that listens. */
export interface Listening {
  readonly port: number;
  close(): void;
}

type Methods = Readonly<Record<string, ((request: unknown) => unknown) | undefined>>;

/** Serves a plugin to each provider of an engine on this machine. */
export async function serve(create: () => Plugin): Promise<Listening> {
  keepStructsPlain();
  const connections = new Connections(create);
  const server = new Server({
    "grpc.max_receive_message_length": largestMessage,
    "grpc.max_send_message_length": largestMessage,
    // Nobody asks for gRPC's record of its own calls.
    "grpc.enable_channelz": 0,
  });
  const calls = Object.entries(ResourceProviderService).map(([name, { responseStream }]) => [
    name,
    responseStream ? streamingCall(connections, name) : call(connections, name),
  ]);
  server.addService(ResourceProviderService, Object.fromEntries(calls));
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  return { port, close: () => server.forceShutdown() };
}

/** One call, whose failures are the protocol's. */
function call(connections: Connections, name: string): UntypedHandleCall {
  return async (received: ServerUnaryCall<unknown, unknown>, answer: sendUnaryData<unknown>) => {
    try {
      answer(null, await ask(connections.pluginOf(received.getPeer(), name), name, received.request));
    } catch (failure) {
      answer(asStatus(failure));
    }
  };
}

/** One call that is answered part by part. */
function streamingCall(connections: Connections, name: string): UntypedHandleCall {
  return async (stream: ServerWritableStream<unknown, unknown>) => {
    try {
      const parts = await ask(connections.pluginOf(stream.getPeer(), name), name, stream.request);
      for (const part of parts as readonly unknown[]) stream.write(part);
      stream.end();
    } catch (failure) {
      stream.emit("error", asStatus(failure));
    }
  };
}

async function ask(plugin: Plugin, name: string, request: unknown): Promise<unknown> {
  const target = (name in plugin ? plugin : plugin.provider) as unknown as Methods;
  if (target[name] === undefined) throw new ProtocolError(`this provider has no ${name}`, status.UNIMPLEMENTED);
  return target[name](request);
}

function asStatus(failure: unknown) {
  const { message, code, metadata } =
    failure instanceof ProtocolError ? failure : new ProtocolError(defectText(failure), status.INTERNAL);
  return { name: "Error", message, code, details: message, metadata };
}

/** Of a defect outside of any handler only its kind is told: its text may repeat what the engine has sent. */
function defectText(failure: unknown): string {
  const what = failure instanceof Error ? failure.name : typeof failure;
  return `pulumi-argocd has a defect, please report it: ${what}`;
}
