import * as z from "zod";
import type { Argo, ArgoOptions } from "../argo/argo";
import { loadCliContext } from "../connection/cli-context";
import { type ConnectionSettings, configKey, connectionSchema, type SettingName } from "../connection/settings";
import type { Connection } from "../connection/sources";
import type { Log } from "../contract";
import { type Context, createContext } from "../lifecycle/context";
import type { Freshness } from "../lifecycle/definition";
import { durationPattern } from "../model/duration";
import { named } from "../model/named";
import type { Secrets } from "../model/secrets";
import { traits } from "../model/traits";

/** The options that all functions have. */
export const callOptions = {
  connection: connectionSchema
    .optional()
    .describe(
      "The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment " +
        "(`ARGOCD_SERVER` and so on), then the argocd CLI's context.",
    ),
  provider: z
    .custom<object>((value) => typeof value === "object", "must be an `argocd.Provider`")
    .register(traits, { inProgram: 'import("../provider").Provider' })
    .optional()
    .describe("The provider whose connection is used."),
  timeout: z
    .string()
    .regex(durationPattern, "must be a duration such as `10m`")
    .optional()
    .describe("Limit for the whole call, such as `10m`. Default `5m`."),
  secretSpec: z
    .boolean()
    .optional()
    .describe(
      "Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` " +
        "in the form with outputs, whether its spec holds a secret.",
    ),
  signal: z
    .custom<AbortSignal>((value) => value instanceof AbortSignal, "must be an AbortSignal")
    .register(traits, { inProgram: "AbortSignal" })
    .optional()
    .describe("Ends the call early. What Argo CD has begun goes on."),
  onProgress: z
    .custom<(line: string) => void>((value) => typeof value === "function", "must be a function")
    .register(traits, { inProgram: "(line: string) => void" })
    .optional()
    .describe("Gets a line whenever the state that is waited for comes nearer."),
};

export const callOptionsSchema = named("CallOptions", "What every function takes.", callOptions);

/** What every function takes. */
export type CallOptions = z.output<typeof callOptionsSchema>;

/** Configuration by its full keys, as `argocd:server`: a stack's, or that of an explicit provider. */
export type Configuration = Readonly<Record<string, string>>;

/** Where a call comes from. */
export interface Caller {
  /** What the connection is read from where the call names none. */
  readonly configuration?: Configuration;
  /** How new what is read must be. Default `fresh`. */
  readonly freshness?: Freshness;
}

/** How a call gets at its Argo CD. */
export type Open = (connection: Connection, options: ArgoOptions) => Argo;

/** A connection as configuration, so that it is read by the same rules. */
function asConfiguration(connection: ConnectionSettings): Configuration {
  const entries = Object.entries(connection).map(([name, value]) => [
    configKey(name as SettingName),
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
  return Object.fromEntries(entries);
}

/**
 * What a call works with.
 * @param secrets learns those of the connection, and is asked to hide them in what is reported.
 */
export function openCall(
  { connection, signal, onProgress }: CallOptions,
  { configuration = {} }: Caller,
  secrets: Secrets,
  open?: Open,
): Context {
  const texts = connection === undefined ? configuration : asConfiguration(connection);
  const log: Log = {
    info: () => undefined,
    warn: () => undefined,
    progress: (line) => onProgress?.(secrets.hideForeign(line)),
  };
  return createContext(
    {
      config: (key) => texts[key],
      isOption: connection !== undefined,
      environment: process.env,
      cliContext: () => loadCliContext(process.env),
    },
    log,
    signal,
    secrets,
    open,
  );
}
