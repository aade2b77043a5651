import * as z from "zod";
import { UserError } from "../contract";
import { named } from "../model/named";

/** What can stand in an HTTP header, so that a refusal names the setting and not the header. */
const headerValue = /^[\t -~\u0080-\u00ff]*$/;

export const connectionSchema = named(
  "ConnectionSettings",
  "The settings of a connection to one Argo CD. Each is `argocd:<name>` in stack configuration and an " +
    "argument of `argocd.Provider`.",
  {
    server: z
      .string()
      .min(1)
      .optional()
      .describe("Address of the Argo CD API server: a URL, or `host` or `host:port`."),
    authToken: z
      .string()
      .min(1)
      .regex(/^[!-~]*$/, "a token has no white space and no line break")
      .optional()
      .describe("API token of an account or of a project role. Secret."),
    username: z.string().min(1).optional().describe("Local account to log in as, when there is no token."),
    password: z.string().min(1).optional().describe("Password of that account. Secret."),
    insecure: z.boolean().optional().describe("Accept any server certificate. Default `false`."),
    plainText: z
      .boolean()
      .optional()
      .describe("Speak plain HTTP. Default `false`, but for an address that begins with `http://`."),
    caCert: z
      .string()
      .min(1)
      .optional()
      .describe("Certificate authority that signed the server's certificate: PEM text or the path of a file."),
    clientCert: z.string().min(1).optional().describe("Client certificate: PEM text or the path of a file."),
    clientKey: z
      .string()
      .min(1)
      .optional()
      .describe("Key of the client certificate: PEM text or the path of a file. Secret."),
    headers: z
      .record(z.string().regex(/^[\w!#$%&'*+.^`|~-]+$/), z.string().regex(headerValue, "not one line"))
      .optional()
      .describe("Headers sent with every request, such as those of an identity-aware proxy. Secret."),
    rootPath: z.string().optional().describe("Path under which the server answers, when it runs with `--rootpath`."),
    maxConcurrency: z.int().min(1).max(100).optional().describe("Requests under way at once. Default `10`."),
    protected: z
      .boolean()
      .optional()
      .describe(
        "Marks a production Argo CD: deletes that cascade to live resources need a confirmation, " +
          "`deletion.confirm` in the state or the application's name in the environment variable " +
          "`ARGOCD_CONFIRM_DELETE`. Default `false`.",
      ),
    protectedLimit: z
      .int()
      .min(0)
      .optional()
      .describe("Live resources that a delete may cascade to on a protected connection. Default `0`."),
  },
);

/** The settings of a connection, parsed. */
export type ConnectionSettings = z.output<typeof connectionSchema>;

/** A setting's name. */
export type SettingName = keyof ConnectionSettings;

/** Every setting's name. */
export const settingNames = Object.keys(connectionSchema.shape) as SettingName[];

/** The settings that are credentials: secret everywhere, never mixed between sources. */
export const credentialNames = ["authToken", "username", "password"] as const satisfies readonly SettingName[];

/** The settings whose values must never be shown. */
export const secretSettingNames = ["authToken", "password", "clientKey", "headers"] as const satisfies SettingName[];

/** The texts of a connection's secret settings. */
export function secretSettings(settings: ConnectionSettings): string[] {
  return secretSettingNames.flatMap((name) => {
    const value = settings[name];
    return typeof value === "object" ? Object.values(value) : (value ?? []);
  });
}

/** The key of a setting in stack configuration. */
export function configKey(name: SettingName): string {
  return `argocd:${name}`;
}

/** Marks the configuration of an explicit `argocd.Provider` with the provider's name. */
export const explicitProviderKey = "argocd:explicitProvider";

/** The environment variable of a setting; some settings have none. */
export const environmentVariables: Partial<Record<SettingName, string>> = {
  server: "ARGOCD_SERVER",
  authToken: "ARGOCD_AUTH_TOKEN",
  username: "ARGOCD_USERNAME",
  password: "ARGOCD_PASSWORD",
  insecure: "ARGOCD_INSECURE",
  plainText: "ARGOCD_PLAINTEXT",
  caCert: "ARGOCD_CA_CERT",
  clientCert: "ARGOCD_CLIENT_CERT",
  clientKey: "ARGOCD_CLIENT_KEY",
  headers: "ARGOCD_HEADERS",
  rootPath: "ARGOCD_ROOT_PATH",
};

/** Where a connection's settings came from. */
export type SettingSource = "provider" | "stack" | "environment" | "argocd CLI";

/** Names a setting as its source does. */
type Label = (name: SettingName) => string;

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
  /** Reads a full configuration key, such as `argocd:server`. */
  readonly config: (key: string) => string | undefined;
  /** What `config` reads from, where that can become another object. */
  readonly configuration?: () => unknown;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Loads the argocd CLI's current context; called only when nothing else names a server. */
  readonly cliContext: () => CliContext | undefined;
}

/** Splits an address into what identifies a server. */
interface ServerAddress {
  readonly plainText: boolean;
  readonly host: string;
  readonly port: number;
  readonly path: string;
}

type AddressSettings = Pick<ConnectionSettings, "plainText" | "rootPath">;

/** The path that the API is below, without a slash at its end; `undefined` for what is no path. */
function parsePath(path: string): string | undefined {
  const wanted = path.replace(/^\/*/, "/");
  const url = new URL("http://host");
  url.pathname = wanted;
  return url.pathname === wanted ? wanted.replace(/\/+$/, "") : undefined;
}

function parseAddress(server: string, settings: AddressSettings, label: Label): ServerAddress {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(server)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== "http" && scheme !== "https") {
    throw new UserError(`${label("server")} begins with \`${scheme}://\`: use \`https://\`, \`http://\`, or host:port`);
  }
  if (scheme === "https" && settings.plainText === true) {
    throw new UserError(
      `${label("server")} begins with \`https://\` while ${label("plainText")} is set: remove one of the two`,
    );
  }
  const plainText = scheme === "http" || (scheme === undefined && settings.plainText === true);
  const protocol = plainText ? "http" : "https";
  const text = scheme === undefined ? `${protocol}://${server}` : server;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url?.hostname || url.username || url.password || url.search || url.hash) {
    throw new UserError(
      `${label("server")} cannot be used: write a URL or host:port, without user, password, query or fragment`,
    );
  }
  const path = parsePath(settings.rootPath ?? url.pathname);
  if (path === undefined) throw new UserError(`${label("rootPath")} cannot be used: write a path such as \`/argo-cd\``);
  return {
    plainText,
    host: url.hostname.toLowerCase(),
    port: Number(url.port) || (plainText ? 80 : 443),
    path,
  };
}

/** The normalised form of an address, with scheme and without default port or trailing slash. */
export function normaliseAddress(server: string, settings: AddressSettings = {}, label: Label = configKey): string {
  const { plainText, host, port, path } = parseAddress(server, settings, label);
  const standardPort = plainText ? 80 : 443;
  return `${plainText ? "http" : "https"}://${host}${port === standardPort ? "" : `:${port}`}${path}`;
}

/** Whether two normalised addresses name the same server; the scheme counts only through its default port. */
export function sameAddress(one: string, other: string): boolean {
  const first = parseAddress(one, {}, configKey);
  const second = parseAddress(other, {}, configKey);
  return first.host === second.host && first.port === second.port && first.path === second.path;
}

function parseBoolean(text: string): boolean | undefined {
  if (/^(true|1)$/i.test(text)) return true;
  return /^(false|0)$/i.test(text) ? false : undefined;
}

/** Headers are a JSON object, or comma-separated `Name: value` pairs as the argocd CLI takes them. */
function parseHeaders(text: string): Record<string, string> | undefined {
  if (text.trim().startsWith("{")) {
    try {
      return JSON.parse(text) as Record<string, string>;
    } catch {
      return undefined;
    }
  }
  const pairs = text.split(",").map((pair) => /^\s*([^:\s]+)\s*:\s*(.*?)\s*$/.exec(pair));
  if (pairs.some((pair) => pair === null)) return undefined;
  return Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? "", pair?.[2] ?? ""]));
}

function parseSetting(name: SettingName, text: string): unknown {
  switch (name) {
    case "insecure":
    case "plainText":
    case "protected":
      return parseBoolean(text);
    case "headers":
      return parseHeaders(text);
    case "maxConcurrency":
    case "protectedLimit":
      return /^\d+$/.test(text) ? Number(text) : undefined;
    default:
      return text;
  }
}

const expectations: Partial<Record<SettingName, string>> = {
  authToken: "a token, without white space or line breaks",
  insecure: "`true` or `false`",
  plainText: "`true` or `false`",
  protected: "`true` or `false`",
  headers: "a JSON object of texts, or `Name: value` pairs separated by commas",
  maxConcurrency: "a number from 1 to 100",
  protectedLimit: "a number, 0 or more",
};

/** Reads all settings of one textual source; empty text counts as absent. */
function readSettings(read: (name: SettingName) => string | undefined, label: Label): ConnectionSettings {
  const settings: Record<string, unknown> = {};
  for (const name of settingNames) {
    const text = read(name);
    if (text === undefined || text === "") continue;
    const parsed = connectionSchema.shape[name].safeParse(parseSetting(name, text));
    if (!parsed.success || parsed.data === undefined) {
      throw new UserError(`${label(name)} has a wrong value: write ${expectations[name] ?? "text"}`);
    }
    settings[name] = parsed.data;
  }
  return settings as ConnectionSettings;
}

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

const howToNameServer =
  "Name it in the stack with `pulumi config set argocd:server <address>`, in the environment with ARGOCD_SERVER, " +
  "through `new argocd.Provider(...)`, or by `argocd login`.";

/** The message for a server without credentials, by the source that named the server. */
function missingCredentials(source: SettingSource, address: string): string {
  const start = `no credentials for the Argo CD at ${address}: `;
  switch (source) {
    case "provider":
      return `${start}pass \`authToken\`, or \`username\` and \`password\`, to \`new argocd.Provider(...)\``;
    case "stack":
      return (
        `${start}set them with \`pulumi config set --secret argocd:authToken <token>\`, or export ` +
        `ARGOCD_SERVER=${address} together with ARGOCD_AUTH_TOKEN`
      );
    case "environment":
      return `${start}export ARGOCD_AUTH_TOKEN, or ARGOCD_USERNAME and ARGOCD_PASSWORD, beside ARGOCD_SERVER`;
    case "argocd CLI":
      return `${start}run \`argocd login ${new URL(address).host}\``;
  }
}

/** The command that gives a value to what a label names. */
function howToSet(label: string): string {
  if (label.startsWith("argocd:")) {
    const secret = label === configKey("password") ? "--secret " : "";
    return `set the rest with \`pulumi config set ${secret}${label} <value>\``;
  }
  return label.startsWith("ARGOCD_") ? `export ${label} too` : `set ${label} too`;
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

/**
 * Chooses the server and gathers what belongs to it: explicit provider, then stack configuration, then environment,
 * then the argocd CLI's context. Answers `undefined` when nothing names a server.
 * @throws UserError when a setting has a wrong form.
 */
export function findConnection(sources: ConnectionSources): Connection | undefined {
  const explicit = sources.config(explicitProviderKey);
  const label: Label = explicit === undefined ? configKey : (name) => `\`${name}\` of the provider "${explicit}"`;
  const configured = readSettings((name) => sources.config(configKey(name)), label);
  if (explicit !== undefined) {
    if (configured.server === undefined) throw new UserError(`${label("server")} is not set`);
    return complete(configured, configured.server, "provider", label);
  }
  if (configured.server !== undefined) return stackConnection(configured, configured.server, sources);

  const orphaned = dependents(configured)
    .filter((name) => !["maxConcurrency", "protected", "protectedLimit"].includes(name))
    .map(configKey)
    .join(", ");
  const notices = orphaned ? [`${orphaned} in the stack left aside: the stack does not name argocd:server`] : [];
  // How many requests run at once, and what is protected, is the stack's own business, whoever names the server.
  const { maxConcurrency, protected: isProtected, protectedLimit } = configured;
  const own = Object.fromEntries(
    Object.entries({ maxConcurrency, protected: isProtected, protectedLimit }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  const { environment } = sources;
  if (environment.ARGOCD_SERVER) {
    const settings = readEnvironment(environment);
    return complete({ ...own, ...settings }, environment.ARGOCD_SERVER, "environment", environmentLabel, notices);
  }
  const context = sources.cliContext();
  if (context === undefined) return undefined;
  if (context.problem !== undefined || context.settings.server === undefined) {
    throw new UserError(
      `the argocd CLI's context "${context.name}" cannot be used: ${context.problem ?? "it names no server"}`,
    );
  }
  const strays = strayVariables(environment);
  if (strays) notices.push(`${strays} in the environment left aside: ARGOCD_SERVER is not set`);
  const cliLabel: Label = (name) => `\`${name}\` of the argocd CLI's context "${context.name}"`;
  return complete({ ...own, ...context.settings }, context.settings.server, "argocd CLI", cliLabel, notices);
}

/**
 * Like {@link findConnection}, for calls that must reach the server with credentials.
 * @throws UserError when no server is named, or nothing says who we are.
 */
export function requireConnection(sources: ConnectionSources): Connection {
  const connection = findConnection(sources);
  if (connection === undefined) throw new UserError(`no Argo CD server is named. ${howToNameServer}`);
  const { authToken, username, password } = connection.settings;
  if (authToken !== undefined) return connection;
  if (username === undefined && password === undefined) {
    throw new UserError(missingCredentials(connection.source, connection.address));
  }
  if (username === undefined || password === undefined) {
    const label = connection.label(username === undefined ? "username" : "password");
    throw new UserError(`the Argo CD at ${connection.address} has half a login: ${howToSet(label)}`);
  }
  return connection;
}
