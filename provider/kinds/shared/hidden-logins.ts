import { isSshUrl } from "../../model/urls";

/** What Argo CD shows of how it logs in somewhere. */
interface Shown {
  readonly type?: unknown;
  readonly username?: unknown;
  readonly githubAppID?: unknown;
  readonly azureServicePrincipalClientId?: unknown;
  readonly useAzureWorkloadIdentity?: unknown;
}

const clientCertificate = ["tlsClientCertData", "tlsClientCertKey"];

/** Those of credentials for many repositories, of which Argo CD would show a user name. */
const withoutUser = [
  "githubAppPrivateKey",
  "azureServicePrincipalClientSecret",
  "bearerToken",
  "password",
  "gcpServiceAccountKey",
  ...clientCertificate,
];

/**
 * The fields by which Argo CD may log in to repositories of a URL, of those that it never shows, the likeliest first. Of a
 * repository it shows the type and no user name, of credentials for many a user name and no type.
 */
export function hiddenLogins(url: string, shown: Shown): readonly string[] {
  const { type, username, githubAppID, azureServicePrincipalClientId, useAzureWorkloadIdentity } = shown;
  if (useAzureWorkloadIdentity === true || /^git:/i.test(url)) return [];
  if (githubAppID) return ["githubAppPrivateKey"];
  if (azureServicePrincipalClientId) return ["azureServicePrincipalClientSecret"];
  if (isSshUrl(url) || /^ssh:/i.test(url)) return ["sshPrivateKey"];
  if (username) return ["password"];
  if (type === undefined) return withoutUser;
  const ofGit = type === "git" ? ["bearerToken", "gcpServiceAccountKey"] : [];
  return ["username", "password", ...ofGit, ...clientCertificate];
}
