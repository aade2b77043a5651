import { oneLine } from "../../argo/errors";
import { loadCliContext } from "../../connection/cli-context";
import { type Json, type Log, UserError } from "../../contract";
import { type Kind, registry } from "../../kinds/registry";
import { type Context, createContext } from "../../lifecycle/context";
import { secretPathsOf } from "../../model/secret-paths";
import { publicTexts, Secrets, secretTexts } from "../../model/secrets";
import type { EngineLog } from "./engine-log";

/** What the engine has started a provider for: one connection, and one run's memory. */
export interface Process {
  readonly context: Context;
  readonly log: EngineLog;
  /** What must not be shown, whoever brings it up. */
  readonly secrets: Secrets;
}

/** Configuration by its full keys, as `argocd:server`. */
export interface Configuration {
  get(key: string): string | undefined;
}

/**
 * Starts to work for a run. Reads and sends nothing yet.
 * @param configuration what was last configured: calls may come before it.
 */
export function startProcess(
  configuration: () => Configuration | undefined,
  log: EngineLog,
  signal: AbortSignal,
): Process {
  const secrets = new Secrets();
  const context = createContext(
    {
      config: (key) => configuration()?.get(key) ?? undefined,
      configuration,
      isKept: true,
      environment: process.env,
      cliContext: () => loadCliContext(process.env),
    },
    hiding(log, secrets),
    signal,
    secrets,
  );
  return { context, log, secrets };
}

/** A log that shows no secret. */
function hiding(log: Log, secrets: Secrets): Log {
  return {
    info: (message) => log.info(secrets.hide(message)),
    warn: (message) => log.warn(secrets.hide(message)),
    // It says what Argo CD has just said.
    progress: (message) => log.progress(secrets.hideForeign(message)),
  };
}

/**
 * Lets a handler work.
 * @param values all that it is given, whose secrets it may come upon again.
 */
export async function answering<T>(
  { context, secrets }: Process,
  kind: Kind,
  values: readonly Json[],
  work: (context: Context) => Promise<T>,
): Promise<T> {
  const { schema, computed } = registry[kind];
  for (const each of values) {
    secrets.add(secretTexts(schema, each, secretPathsOf(each)));
    secrets.add(secretTexts(computed, each));
    secrets.addPublic(publicTexts(schema, each));
  }
  return plain(await work(context));
}

/** Plain JSON: hosts cannot send `undefined`, and would fail after the object was made. */
export function plain<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}

/** A failure in words for the person at the terminal, without any secret. */
export function told(failure: unknown, secrets: Secrets): string {
  if (failure instanceof UserError) return secrets.hide(failure.message, failure.foreign);
  const message = secrets.hideForeign(failure instanceof Error ? failure.message : "unknown");
  return `pulumi-argocd has a defect, please report it: ${oneLine(message)}`;
}
