import { UserError } from "../contract";
import { configKey, tokenSettings } from "./settings";
import { type Connection, type ConnectionSources, findConnection, type SettingSource } from "./sources";

/** How to say which Argo CD is meant. */
export const howToNameServer =
  "Name it in the stack with `pulumi config set argocd:server <address>`, in the environment with ARGOCD_SERVER, " +
  "through `new argocd.Provider(...)`, or by `argocd login`.";

/** The message for a server without credentials, by the source that named the server. */
function missingCredentials(source: SettingSource, address: string): string {
  const start = `no credentials for the Argo CD at ${address}: `;
  switch (source) {
    case "option":
      return `${start}pass \`authToken\`, or \`username\` and \`password\`, in the option \`connection\``;
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

/**
 * Like {@link findConnection}, for calls that must reach the server with credentials.
 * @throws UserError when no server is named, or nothing says who we are.
 */
export function requireConnection(sources: ConnectionSources): Connection {
  const connection = findConnection(sources);
  if (connection === undefined) throw new UserError(`no Argo CD server is named. ${howToNameServer}`);
  const { username, password } = connection.settings;
  const tokens = tokenSettings.filter((name) => connection.settings[name] !== undefined);
  if (tokens.length > 1) {
    const labels = tokens.map((name) => connection.label(name)).join(" and ");
    throw new UserError(`the Argo CD at ${connection.address} has two tokens: keep one of ${labels}`);
  }
  if (tokens.length === 1) return connection;
  if (username === undefined && password === undefined) {
    throw new UserError(missingCredentials(connection.source, connection.address));
  }
  if (username === undefined || password === undefined) {
    const label = connection.label(username === undefined ? "username" : "password");
    throw new UserError(`the Argo CD at ${connection.address} has half a login: ${howToSet(label)}`);
  }
  return connection;
}
