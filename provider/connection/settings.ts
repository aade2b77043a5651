import * as z from "zod";

/** What can stand in an HTTP header, so that a refusal names the setting and not the header. */
const headerValue = /^[\t -~\u0080-\u00ff]*$/;

/**
 * The settings of a connection to one Argo CD. Each is `argocd:<name>` in stack configuration and an argument of
 * `argocd.Provider`.
 */
export const connectionSchema = z.strictObject({
  /** Address of the Argo CD API server: a URL, or `host` or `host:port`. */
  server: z.string().min(1).optional(),
  /** API token of an account or of a project role. Secret. */
  authToken: z
    .string()
    .min(1)
    .regex(/^[!-~]*$/, "a token has no white space and no line break")
    .optional(),
  /** Local account to log in as, when there is no token. */
  username: z.string().min(1).optional(),
  /** Password of that account. Secret. */
  password: z.string().min(1).optional(),
  /** Accept any server certificate. Default `false`. */
  insecure: z.boolean().optional(),
  /** Speak plain HTTP. Default `false`, but for an address that begins with `http://`. */
  plainText: z.boolean().optional(),
  /** Certificate authority that signed the server's certificate: PEM text or the path of a file. */
  caCert: z.string().min(1).optional(),
  /** Client certificate: PEM text or the path of a file. */
  clientCert: z.string().min(1).optional(),
  /** Key of the client certificate: PEM text or the path of a file. Secret. */
  clientKey: z.string().min(1).optional(),
  /** Headers sent with every request, such as those of an identity-aware proxy. Secret. */
  headers: z
    .record(z.string().regex(/^[\w!#$%&'*+.^`|~-]+$/), z.string().regex(headerValue, "not one line"))
    .optional(),
  /** Path under which the server answers, when it runs with `--rootpath`. */
  rootPath: z.string().optional(),
  /** Requests under way at once. Default `10`. */
  maxConcurrency: z.int().min(1).max(100).optional(),
  /**
   * Marks a production Argo CD: deletes that cascade to live resources need a confirmation, `deletion.confirm` in the
   * state or the application's name in the environment variable `ARGOCD_CONFIRM_DELETE`. Default `false`.
   */
  protected: z.boolean().optional(),
  /** Live resources that a delete may cascade to on a protected connection. Default `0`. */
  protectedLimit: z.int().min(0).optional(),
});

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

/** Names a setting as its source does. */
export type Label = (name: SettingName) => string;
