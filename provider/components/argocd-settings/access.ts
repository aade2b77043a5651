import * as z from "zod";
import { isRecord } from "../../model/json";
import { named } from "../../model/named";
import { withFindings } from "../../model/rule";
import { traits } from "../../model/traits";
import { capability, dexLogLevel, logFormat } from "./choices";
import { inSecrets, secretIn, secretsInClear } from "./secret-reference";
import {
  configMaps,
  duration,
  flag,
  group,
  immediateMap,
  listJoinedBy,
  optional,
  setting,
  settingsBelow,
  singleDuration,
  text,
  webUrl,
} from "./setting";

const { cm } = configMaps;

const account = named("ArgoCdAccount", "A local account of Argo CD.", {
  // Argo CD writes the list itself, without blanks, when it makes a token.
  capabilities: setting(
    cm,
    "accounts.<name>",
    listJoinedBy(
      ",",
      "What the account may do: `apiKey` to have tokens, `login` to log in with a password.",
      capability,
    ),
  ),
  enabled: setting(cm, "accounts.<name>.enabled", flag("Whether the account can be used. Default `true`.")),
});

const claim = named("OidcClaim", "What the provider is asked to say of a claim.", {
  essential: optional(flag("The login needs it. Default `false`.")),
  value: optional(text("The value that it must have.")),
  values: optional(z.array(z.string()).describe("The values of which it must have one.")),
});

const azure = named("OidcAzure", "What is particular to Microsoft Entra ID.", {
  useWorkloadIdentity: optional(flag("Log in by a workload identity, without a client secret. Default `false`.")),
  enableUserGroupOverageClaim: optional(
    flag("Ask Microsoft Graph for the groups of users who have more than a token can name. Default `false`."),
  ),
  graphApiEndpoint: optional(
    z
      .string()
      .regex(
        /^https:\/\/(graph\.microsoft\.(com|us|de)|microsoftgraph\.chinacloudapi\.cn)([/:]|$)/,
        "must be an address of Microsoft Graph that Argo CD trusts, such as `https://graph.microsoft.com/v1.0`",
      )
      .describe("Address of Microsoft Graph. Default `https://graph.microsoft.com/v1.0`."),
  ),
  userGroupOverageClaimCacheExpiration: optional(duration("How long its answers are remembered. Default: not at all.")),
});

const oidcConfig = named("OidcConfig", "Login by a provider of OpenID Connect.", {
  name: text("Name of the provider, on the button of the login page."),
  issuer: webUrl("Address of the provider."),
  clientID: text("ID under which the provider knows Argo CD."),
  clientSecret: optional(
    secretIn(
      inSecrets,
      "The secret that belongs to it, by reference: `$<name of a Secret>:<key>`, or `$<key>` in `argocd-secret`.",
    ),
  ),
  cliClientID: optional(text("ID under which the provider knows Argo CD's command. Default: that of `clientID`.")),
  enableUserInfoGroups: optional(
    flag("Ask the provider's UserInfo for groups that are not in the token. Default `false`."),
  ),
  userInfoBaseURL: optional(webUrl("Address of UserInfo without its path. Default: that of `issuer`.")),
  userInfoPath: optional(text("Path of UserInfo.")),
  userInfoCacheExpiration: optional(duration("How long its answers are remembered.")),
  requestedScopes: optional(
    z.array(z.string()).describe("Scopes to ask for. Default: `openid`, `profile`, `email` and `groups`."),
  ),
  requestedIDTokenClaims: optional(z.record(z.string(), claim).describe("Claims to ask for, by their names.")),
  logoutURL: optional(text("Where a logout leads; `{{token}}` and `{{logoutRedirectURL}}` are filled in.")),
  rootCA: optional(text("Certificate authority of the provider, as PEM text.")),
  enablePKCEAuthentication: optional(flag("Use PKCE. Default `false`.")),
  domainHint: optional(text("Domain that the login page of the provider offers.")),
  azure: optional(azure.describe("What is particular to Microsoft Entra ID.")),
  refreshTokenThreshold: optional(duration("How long before a token's end it is refreshed. Default: not at all.")),
  allowedAudiences: optional(
    z.array(z.string()).describe("Audiences that a token may have. Default: `clientID` and `cliClientID`."),
  ),
  skipAudienceCheckWhenTokenHasNoAudience: optional(flag("Take tokens without an audience. Default `false`.")),
});

/** Settings of other software, as it has them. */
const free = (about: string) => z.record(z.string(), z.unknown()).describe(about).register(traits, { freeForm: true });

const dexConnector = named("DexConnectorSettings", "One way to log in by Dex.", {
  type: text("Type of the connector, such as `github`, `ldap`, `saml` or `oidc`."),
  id: text("Identifies the connector; Dex makes users' names of it."),
  name: text("What the login page calls it."),
  config: optional(
    withFindings(
      free(
        "Settings of a connector of this type, as Dex's manual has them. Secrets by reference: `$<name of a Secret>:<key>`.",
      ),
      secretsInClear,
    ),
  ),
});

const dexClient = named("DexClient", "Other software that logs in by this Dex.", {
  id: text("ID of the client."),
  name: optional(text("Name of the client.")),
  secret: optional(secretIn(inSecrets, "Secret of the client, by reference: `$<name of a Secret>:<key>`.")),
  secretEnv: optional(text("Environment variable of Dex that holds it.")),
  redirectURIs: optional(z.array(z.string()).describe("Where a login may lead back to.")),
  trustedPeers: optional(z.array(z.string()).describe("Clients that may ask for tokens of this one.")),
  public: optional(flag("The client keeps no secret. Default `false`.")),
});

const dexLogger = named("DexLogger", "What Dex logs.", {
  level: optional(dexLogLevel.describe("From which level on. Default: that of `cmdParams.dexserver`.")),
  format: optional(logFormat.describe("In which form. Default: that of `cmdParams.dexserver`.")),
});

const dexConfig = named("DexConfig", "Login by the Dex that comes with Argo CD.", {
  connectors: z.array(dexConnector).min(1, "must have a connector").describe("The ways to log in."),
  staticClients: optional(z.array(dexClient).describe("Other software that logs in by this Dex.")),
  oauth2: optional(free("Dex's settings of OAuth 2.")),
  expiry: optional(free("Dex's lifetimes of tokens and keys.")),
  frontend: optional(free("Dex's pages.")),
  logger: optional(dexLogger.describe("What Dex logs.")),
  enablePasswordDB: optional(flag("Let Dex keep users of its own. Default `false`.")),
  staticPasswords: optional(
    z.array(free("A user, as Dex's manual has it; `hash` is a bcrypt hash.")).describe("Users that Dex keeps."),
  ),
});

const oidc = group(
  "OidcSettings",
  "Login by a provider of OpenID Connect, without Dex.",
  settingsBelow(cm, "oidc.", {
    config: oidcConfig.describe("The provider. `url` must be set too, here or by whoever has it. Excludes `dex`."),
    "tls.insecure.skip.verify": flag(
      "Take tokens of a provider, Dex among them, whose certificate is not verified. Default `false`.",
    ),
  }),
);

const users = group(
  "UserSettings",
  "All users.",
  settingsBelow(cm, "users.", {
    "anonymous.enabled": flag("Let people in without a login, with the rights of `rbac.defaultRole`. Default `false`."),
    "session.duration": singleDuration("How long a login with a password lasts. Default `24h`."),
  }),
);

/** Who gets in, and how. */
export const accessFields = {
  url: setting(cm, "url", webUrl("Argo CD's address for browsers, which logins by others lead back to.")),
  additionalUrls: setting(cm, "additionalUrls", z.array(webUrl("An address.")).describe("More such addresses.")),
  accounts: immediateMap(account, "Local accounts, by their names.", {
    pattern: /^[-_a-zA-Z0-9]+$/,
    message: "must be letters, digits, `-` or `_`: Argo CD takes what follows a dot for something else",
  }),
  admin: group(
    "AdminSettings",
    "The account `admin`.",
    settingsBelow(cm, "admin.", { enabled: flag("Whether it can be used. Default `true`.") }),
  ),
  users,
  passwordPattern: setting(
    cm,
    "passwordPattern",
    text("Regular expression that passwords must match. Default `^.{8,32}$`."),
  ),
  oidc,
  dex: group(
    "DexSettings",
    "Login by the Dex that comes with Argo CD.",
    settingsBelow(cm, "dex.", {
      config: dexConfig.describe(
        "Dex's configuration. Issuer, storage, addresses and Argo CD's own clients are filled in by Argo CD. `url` must be set too.",
      ),
    }),
  ),
  exec: group(
    "ExecSettings",
    "The terminal in the web interface.",
    settingsBelow(cm, "exec.", {
      enabled: flag(
        "Whether people may open a shell in a container, where a policy for `exec` lets them. Default `false`.",
      ),
      shells: listJoinedBy(",", "The shells to try, in this order. Default: `bash`, `sh`, `powershell` and `cmd`."),
    }),
  ),
};

/** Whether two ways to log in exclude each other in the arguments. */
export function hasBothLogins(args: unknown): boolean {
  if (!isRecord(args) || !isRecord(args.oidc) || !isRecord(args.dex)) return false;
  return args.oidc.config !== undefined && args.dex.config !== undefined;
}
