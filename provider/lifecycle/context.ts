import { setMaxListeners } from "node:events";
import { type Argo, type ArgoOptions, openArgo, openTransport } from "../argo/argo";
import { getVersion } from "../argo/server";
import { howToNameServer, requireConnection } from "../connection/credentials";
import { secretSettings } from "../connection/settings";
import { type Connection, type ConnectionSources, findConnection, UnusableContext } from "../connection/sources";
import { type Log, UserError } from "../contract";
import { Secrets } from "../model/secrets";
import { RunMemory } from "./memory";

/** What time it is. */
export interface ServerTime {
  /** In milliseconds since 1970. */
  readonly now: number;
  /** Whose clock says so, as the end of a sentence. */
  readonly clock: string;
}

/** What handlers work with. One per provider process. */
export interface Context {
  readonly log: Log;
  /** What must not be shown, whoever says it. */
  readonly secrets: Secrets;
  /** What this run of the process has learnt so far. */
  readonly run: RunMemory;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Ends waits early. */
  readonly signal: AbortSignal;
  /** The Argo CD to talk to. Throws a UserError that says which setting is missing or wrong. */
  argo(): Argo;
  /** The connection, when something names a server; needs no credentials. */
  connection(): Connection | undefined;
  /**
   * What is wrong with the settings of the connection, as far as they tell it themselves. What is only missing for now, as in a
   * preview without credentials, is one warning.
   */
  settingsProblem(): string | undefined;
  /**
   * Warns of something that several resources may come upon.
   * @param topic what is warned of once, for messages that name one of them. Default: the message.
   */
  warnOnce(message: string, topic?: string): void;
  /** The server's version, asked once and anonymously; `undefined` without an answer. */
  serverVersion(): Promise<string | undefined>;
  /** The time by Argo CD's clock, which is asked once and anonymously; by this machine's without an answer. */
  serverTime(): Promise<ServerTime>;
}

/**
 * Builds the context of a process. Reads and sends nothing before it is asked to.
 * @param secrets learns those of the connection.
 * @param open opens the Argo CD, when something is first asked of it.
 */
export function createContext(
  sources: ConnectionSources,
  log: Log,
  signal: AbortSignal = new AbortController().signal,
  secrets: Secrets = new Secrets(),
  open: (connection: Connection, options: ArgoOptions) => Argo = openArgo,
): Context {
  // Every wait and every request under way listens; Node takes more than ten for a leak, and says so to the user.
  setMaxListeners(0, signal);
  let argo: Argo | undefined;
  let looked: ({ readonly configuration: unknown } & ReturnType<typeof lookedFor>) | undefined;
  let version: Promise<string | undefined> | undefined;
  let ahead: Promise<number | undefined> | undefined;
  let noticed = false;
  const warnings = new Set<string>();

  function announce(connection: Connection): Connection {
    secrets.add(secretSettings(connection.settings));
    if (!noticed) for (const notice of connection.notices) log.warn(notice);
    noticed = true;
    return connection;
  }

  function lookedFor(): { readonly connection?: Connection | undefined; readonly failure?: unknown } {
    try {
      const found = findConnection(sources);
      return { connection: found && announce(found) };
    } catch (failure) {
      return { failure };
    }
  }

  /** Looked for once: every resource asks. */
  function connection(): Connection | undefined {
    const configuration = sources.configuration?.();
    if (looked === undefined || looked.configuration !== configuration) {
      looked = { configuration, ...lookedFor() };
    }
    if (looked.failure !== undefined) throw looked.failure;
    return looked.connection;
  }

  function settingsProblem(): string | undefined {
    try {
      if (connection() === undefined) warnOnce(`no Argo CD server is named. ${howToNameServer}`);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (!(error instanceof UnusableContext)) return error.message;
      warnOnce(error.message);
    }
    return undefined;
  }

  function warnOnce(message: string, topic = message): void {
    if (!warnings.has(topic)) log.warn(message);
    warnings.add(topic);
  }

  async function askVersion(): Promise<string | undefined> {
    try {
      const found = connection();
      return found && (await getVersion(openTransport(found)));
    } catch (error) {
      // What the settings themselves tell is said by who checks them.
      if (settingsProblem() !== undefined) return undefined;
      const reason = secrets.hideForeign(error instanceof Error ? error.message : "no answer");
      log.warn(
        `Argo CD's version is not known: fields newer than the server are not checked for at preview (${reason})`,
      );
    }
    return undefined;
  }

  /** By how many milliseconds Argo CD's clock is ahead of ours. */
  async function askClock(): Promise<number | undefined> {
    try {
      const found = connection();
      const time = found && (await openTransport(found).clock());
      return time === undefined ? undefined : time - Date.now();
    } catch {
      return undefined;
    }
  }

  return {
    log,
    secrets,
    signal,
    run: new RunMemory(),
    environment: sources.environment,
    connection,
    settingsProblem,
    warnOnce,
    argo() {
      argo ??= open(announce(requireConnection(sources)), {
        signal,
        isKept: sources.isKept === true,
        onRepeat: (message) => log.progress(message),
        onToken: (token) => secrets.add([token]),
        onExposed: (message) => log.warn(message),
      });
      return argo;
    },
    serverVersion() {
      version ??= askVersion();
      return version;
    },
    async serverTime() {
      ahead ??= askClock();
      const difference = await ahead;
      return difference === undefined
        ? { now: Date.now(), clock: "this machine's clock, as Argo CD's is not known" }
        : { now: Date.now() + difference, clock: "Argo CD's clock" };
    },
  };
}
