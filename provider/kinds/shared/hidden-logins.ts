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

/** The fields by which Argo CD may log in to repositories of a URL, of those that it never shows, the likeliest first. */
export function hiddenLogins(url: string, shown: Shown): readonly string[] {
  const { type, username, githubAppID, azureServicePrincipalClientId, useAzureWorkloadIdentity } = shown;
  if (useAzureWorkloadIdentity === true || /^git:/i.test(url)) return [];
  if (githubAppID) return ["githubAppPrivateKey"];
  if (azureServicePrincipalClientId) return ["azureServicePrincipalClientSecret"];
  if (isSshUrl(url) || /^ssh:/i.test(url)) return ["sshPrivateKey"];
  if (username) return ["password"];
  const ofGit = type === undefined || type === "git" ? ["bearerToken", "gcpServiceAccountKey"] : [];
  // Credentials for many repositories do not tell whether they are a GitHub App's or an Azure service principal's.
  const ofApps = type === undefined ? ["githubAppPrivateKey", "azureServicePrincipalClientSecret"] : [];
  return ["username", "password", ...ofApps, ...ofGit, ...clientCertificate];
}
