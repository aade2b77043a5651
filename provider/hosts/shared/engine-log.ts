import type { Log } from "../../contract";

type Severity = 0 | 1 | 2 | 3;
const info: Severity = 1;
const warning: Severity = 2;

interface LogMessage {
  setSeverity(severity: Severity): void;
  setMessage(message: string): void;
  setUrn(urn: string): void;
  setEphemeral(ephemeral: boolean): void;
}

interface Engine {
  log(message: LogMessage, callback: (error: unknown) => void): void;
}

/** What a host has loaded of Pulumi's protocol to talk to the engine. */
export interface EngineLibrary {
  readonly connect: (address: string) => Engine;
  readonly LogRequest: new () => LogMessage;
}

/** A log whose messages are delivered in order; `flush` waits for the ones under way. */
export interface EngineLog extends Log {
  flush(): Promise<void>;
}

/** Where messages go, and what they are about. */
export interface EngineLogTarget {
  /** The engine's address; `undefined` where there is none. */
  readonly address: string | undefined;
  /** Loads the protocol, when there is something to say. */
  readonly library: () => EngineLibrary;
  /** The resource that is worked on, under which the engine shows a message. */
  readonly urn?: () => string | undefined;
}

/** The engine's address among the arguments that it starts a provider with: the last, after those for logs and traces. */
export function engineAddress(argv: readonly string[]): string | undefined {
  return argv.slice(2).findLast((argument) => /^[^-\s/][^\s/]*:\d+$/.test(argument));
}

/** Sends messages to the engine, which shows them beside its own; to standard error where there is no engine. */
export function createEngineLog({ address, library, urn }: EngineLogTarget): EngineLog {
  let connection: { readonly engine: Engine; readonly LogRequest: EngineLibrary["LogRequest"] } | undefined;
  let last: Promise<void> = Promise.resolve();

  function connected(to: string) {
    if (connection === undefined) {
      const { connect, LogRequest } = library();
      connection = { engine: connect(to), LogRequest };
    }
    return connection;
  }

  function send(severity: Severity, text: string, ephemeral: boolean): void {
    if (address === undefined) {
      if (!ephemeral) process.stderr.write(`${text}\n`);
      return;
    }
    const { engine, LogRequest } = connected(address);
    const request = new LogRequest();
    request.setSeverity(severity);
    request.setMessage(text);
    request.setUrn(urn?.() ?? "");
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
