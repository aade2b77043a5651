import type { Log } from "../../contract";
import { requireFromPulumi } from "./pulumi-runtime";

type Severity = 0 | 1 | 2 | 3;
const info: Severity = 1;
const warning: Severity = 2;

interface LogMessage {
  setSeverity(severity: Severity): void;
  setMessage(message: string): void;
  setEphemeral(ephemeral: boolean): void;
}

interface Engine {
  log(message: LogMessage, callback: (error: unknown) => void): void;
}

/** A log whose messages are delivered in order; `flush` waits for the ones under way. */
export interface EngineLog extends Log {
  flush(): Promise<void>;
}

/** The engine's address among the arguments that it starts a provider with: the last, after those for logs and traces. */
export function engineAddress(argv: readonly string[]): string | undefined {
  return argv.slice(2).findLast((argument) => /^[^-\s/][^\s/]*:\d+$/.test(argument));
}

function connect(address: string): { engine: Engine; message: () => LogMessage } {
  const grpc = requireFromPulumi("@grpc/grpc-js") as { credentials: { createInsecure(): unknown } };
  const { EngineClient } = requireFromPulumi("@pulumi/pulumi/proto/engine_grpc_pb") as {
    EngineClient: new (address: string, credentials: unknown) => Engine;
  };
  const { LogRequest } = requireFromPulumi("@pulumi/pulumi/proto/engine_pb") as { LogRequest: new () => LogMessage };
  return {
    engine: new EngineClient(address, grpc.credentials.createInsecure()),
    message: () => new LogRequest(),
  };
}

/** Sends messages to the engine, which shows them beside its own; to standard error where there is no engine. */
export function createEngineLog(argv: readonly string[] = process.argv): EngineLog {
  let connection: ReturnType<typeof connect> | undefined;
  let last: Promise<void> = Promise.resolve();

  function send(severity: Severity, text: string, ephemeral: boolean): void {
    const address = engineAddress(argv);
    if (address === undefined) {
      if (!ephemeral) process.stderr.write(`${text}\n`);
      return;
    }
    connection ??= connect(address);
    const { engine, message } = connection;
    const request = message();
    request.setSeverity(severity);
    request.setMessage(text);
    request.setEphemeral(ephemeral);
    // A message that cannot be delivered must not fail the resource that it is about.
    last = last.then(() => new Promise((resolve) => engine.log(request, () => resolve())));
  }

  return {
    info: (text) => send(info, text, false),
    warn: (text) => send(warning, text, false),
    progress: (text) => send(info, text, true),
    flush: () => last,
  };
}
