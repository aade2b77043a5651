import * as z from "zod";
import { named } from "../model/named";

/** What can stand in an HTTP header, so that a refusal names the setting and not the header. */
const headerValue = /^[\t -~\u0080-\u00ff]*$/;

/** What a token looks like: one word that an HTTP header can carry. */
const authTokenPattern = /^[!-~]*$/;

/** What keeps a text from being a token, if anything. Shows nothing of it. */
export function tokenMistake(text: string): string | undefined {
  if (authTokenPattern.test(text)) return undefined;
  return /\s/.test(text)
    ? "white space or a line break"
    : "a character that is not ASCII, such as the typographic quotes and dashes that word processors and chats put in";
}

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
      .refine((text) => tokenMistake(text) === undefined, {
        error: ({ input }) => `holds more than a token: ${tokenMistake(String(input))}`,
      })
      .optional()
      .describe("API token of an account or of a project role. Secret."),
    authTokenFile: z
      .string()
      .min(1)
      .optional()
      .describe(
        "File that holds the API token, such as one that a CI or a vault's agent keeps fresh. Read when it is needed, and " +
          "again when the token is refused or near its end.",
      ),
    authTokenCommand: z
      .string()
      .min(1)
      .optional()
      .describe(
        "Command that prints the API token, run by the shell (`cmd.exe` on Windows), with 120 s for it. Run when the token is " +
          "needed, and again when it is refused or near its end.",
      ),
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

/** The settings that say where the token is. A connection has one of them at most. */
export const tokenSettings = [
  "authToken",
  "authTokenFile",
  "authTokenCommand",
] as const satisfies readonly SettingName[];

/** The settings that say who we are: never mixed between sources. */
export const credentialNames = [...tokenSettings, "username", "password"] as const satisfies readonly SettingName[];

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
  authTokenFile: "ARGOCD_AUTH_TOKEN_FILE",
  authTokenCommand: "ARGOCD_AUTH_TOKEN_COMMAND",
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

/** Names a setting as its source does. */
export type Label = (name: SettingName) => string;
