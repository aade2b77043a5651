import { UserError } from "../contract";
import { normaliseAddress, sameAddress } from "./address";
import {
  type ConnectionSettings,
  configKey,
  credentialNames,
  environmentVariables,
  explicitProviderKey,
  type Label,
  type SettingName,
  settingNames,
} from "./settings";
import { parseBoolean, readSettings } from "./texts";

/** Where a connection's settings came from. */
export type SettingSource = "option" | "provider" | "stack" | "environment" | "argocd CLI";

/** A resolved connection: one server, with credentials and transport settings that belong to it. */
export interface Connection {
  readonly settings: ConnectionSettings & { readonly server: string };
  /** The normalised address, as kept in state and shown in messages. */
  readonly address: string;
  readonly source: SettingSource;
  /** How the user knows a setting: as a key, a variable or an argument. */
  readonly label: Label;
  /** Lines for the user about settings that were left aside. */
  readonly notices: readonly string[];
}

/** What the argocd CLI's current context says, or why it can't be used. */
export interface CliContext {
  readonly name: string;
  readonly settings: ConnectionSettings;
  readonly problem?: string;
}

/** Everything that can name a server, read once per process. */
export interface ConnectionSources {
  /** Whether `config` reads what a function was given as its connection. */
  readonly isOption?: boolean;
  /** Whether Pulumi keeps what `config` reads in its state, where refresh and destroy find it. */
  readonly isKept?: boolean;
  /** Reads a full configuration key, such as `argocd:server`. */
  readonly config: (key: string) => string | undefined;
  /** What `config` reads from, where that can become another object. */
  readonly configuration?: () => unknown;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Loads the argocd CLI's current context; called only when nothing else names a server. */
  readonly cliContext: () => CliContext | undefined;
}

/** The argocd CLI's context names the server, and cannot be used. Another machine's may. */
export class UnusableContext extends UserError {}

function environmentLabel(name: SettingName): string {
  return environmentVariables[name] ?? configKey(name);
}

/** Settings that say something about a server, without the server itself. */
function dependents(settings: ConnectionSettings): SettingName[] {
  return (Object.keys(settings) as SettingName[]).filter((name) => name !== "server");
}

/** Settings that come from one source, whole. */
const inseparable: readonly (readonly SettingName[])[] = [credentialNames, ["clientCert", "clientKey"]];

/** What an environment that names the stack's own server takes the place of. */
function overriddenBy(environment: ConnectionSettings): Set<SettingName> {
  const own = new Set(dependents(environment));
  return new Set([...own, ...inseparable.filter((names) => names.some((name) => own.has(name))).flat()]);
}

/** The address that the environment names, as far as it can be told; what does not fit together names none. */
function addressOf(environment: Readonly<Record<string, string | undefined>>, plainText: boolean): string | undefined {
  const { ARGOCD_SERVER: server = "", ARGOCD_PLAINTEXT, ARGOCD_ROOT_PATH } = environment;
  const own = parseBoolean(ARGOCD_PLAINTEXT ?? "");
  try {
    return normaliseAddress(server, {
      plainText: own ?? (server.includes("://") ? undefined : plainText),
      rootPath: ARGOCD_ROOT_PATH || undefined,
    });
  } catch {
    return undefined;
  }
}

function complete(
  settings: ConnectionSettings,
  server: string,
  source: SettingSource,
  label: Label,
  notices: readonly string[] = [],
): Connection {
  return {
    settings: { ...settings, server },
    address: normaliseAddress(server, settings, label),
    source,
    label,
    notices,
  };
}

/** The stack's connection; the environment adds to it only when it names the same server. */
function stackConnection(configured: ConnectionSettings, server: string, sources: ConnectionSources): Connection {
  const { environment } = sources;
  const address = normaliseAddress(server, configured);
  const asConfigured = (...notices: string[]) => complete(configured, server, "stack", configKey, notices);
  if (!environment.ARGOCD_SERVER) {
    const strays = strayVariables(environment);
    return strays
      ? asConfigured(`${strays} in the environment left aside: ARGOCD_SERVER does not name this stack's ${address}`)
      : asConfigured();
  }
  const other = addressOf(environment, address.startsWith("http://"));
  if (other === undefined || !sameAddress(address, other)) {
    return asConfigured(
      `ARGOCD_SERVER in the environment names ${other ?? "no usable address"}, this stack uses ${address}: the ` +
        "environment's ARGOCD_* settings are left aside",
    );
  }
  const settings = readEnvironment(environment);
  const overridden = overriddenBy(settings);
  const label: Label = (name) => (overridden.has(name) ? environmentLabel(name) : configKey(name));
  const kept = Object.entries(configured).filter(([name]) => !overridden.has(name as SettingName));
  return complete({ ...Object.fromEntries(kept), ...settings }, server, "stack", label);
}

function readEnvironment(environment: Readonly<Record<string, string | undefined>>): ConnectionSettings {
  return readSettings((name) => environment[environmentVariables[name] ?? ""], environmentLabel);
}

/** The variables that say something about a server, without the one that names it. */
function strayVariables(environment: Readonly<Record<string, string | undefined>>): string {
  const variables = settingNames.filter((name) => name !== "server").map((name) => environmentVariables[name]);
  return variables.filter((variable) => variable !== undefined && environment[variable]).join(", ");
}

/** Settings that are the stack's own business, whoever names the server: how many requests run, and what is protected. */
const ownOfStack = ["maxConcurrency", "protected", "protectedLimit"] as const satisfies readonly SettingName[];

/** The connection of a stack that names no server: the environment's, or that of the argocd CLI's context. */
function namedElsewhere(configured: ConnectionSettings, sources: ConnectionSources): Connection | undefined {
  const isOwn = (name: string) => ownOfStack.some((own) => own === name);
  const orphaned = dependents(configured)
    .filter((name) => !isOwn(name))
    .map(configKey)
    .join(", ");
  const notices = orphaned ? [`${orphaned} in the stack left aside: the stack does not name argocd:server`] : [];
  const own = Object.fromEntries(Object.entries(configured).filter(([name]) => isOwn(name)));
  const { environment } = sources;
  if (environment.ARGOCD_SERVER) {
    const settings = readEnvironment(environment);
    return complete({ ...own, ...settings }, environment.ARGOCD_SERVER, "environment", environmentLabel, notices);
  }
  const context = sources.cliContext();
  if (context === undefined) return undefined;
  if (context.problem !== undefined || context.settings.server === undefined) {
    throw new UnusableContext(
      `the argocd CLI's context "${context.name}" cannot be used: ${context.problem ?? "it names no server"}`,
    );
  }
  const strays = strayVariables(environment);
  if (strays) notices.push(`${strays} in the environment left aside: ARGOCD_SERVER is not set`);
  const cliLabel: Label = (name) => `\`${name}\` of the argocd CLI's context "${context.name}"`;
  return complete({ ...own, ...context.settings }, context.settings.server, "argocd CLI", cliLabel, notices);
}

/** What takes nothing from anywhere else, if the connection is such a one. */
function explicitSource({ isOption, config }: ConnectionSources) {
  if (isOption) return { source: "option", title: "the option `connection`" } as const;
  const provider = config(explicitProviderKey);
  return provider === undefined ? undefined : ({ source: "provider", title: `the provider "${provider}"` } as const);
}

/**
 * Chooses the server and gathers what belongs to it: a function's own connection or explicit provider, then stack configuration, then environment,
 * then the argocd CLI's context. Answers `undefined` when nothing names a server.
 * @throws UserError when a setting has a wrong form.
 */
export function findConnection(sources: ConnectionSources): Connection | undefined {
  const explicit = explicitSource(sources);
  const label: Label = explicit ? (name) => `\`${name}\` of ${explicit.title}` : configKey;
  const configured = readSettings((name) => sources.config(configKey(name)), label);
  if (explicit) {
    if (configured.server === undefined) throw new UserError(`${label("server")} is not set`);
    return complete(configured, configured.server, explicit.source, label);
  }
  return configured.server === undefined
    ? namedElsewhere(configured, sources)
    : stackConnection(configured, configured.server, sources);
}
