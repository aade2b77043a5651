import * as z from "zod";
import { isRecord } from "../../model/json";
import type { Rule } from "../../model/rule";
import { traits, withTraits } from "../../model/traits";
import { hasCredentials } from "../../model/url-credentials";
import { canonicalRepositoryUrl } from "../../model/urls";

/** Two spellings of one repository's URL are one value. */
export const repositoryUrlTraits = {
  identity: true,
  canonical: (value: unknown) => (typeof value === "string" ? canonicalRepositoryUrl(value) : value),
} as const;

/** How Argo CD logs in to repositories, and on which way it reaches them. */
export const credentialFields = {
  username: z.string().optional().describe("User name."),
  password: z.string().optional().describe("Password or access token.").register(traits, { secret: true, login: true }),
  sshPrivateKey: z
    .string()
    .optional()
    .describe("Private key for SSH, as PEM text.")
    .register(traits, { secret: true, login: true }),
  bearerToken: z
    .string()
    .optional()
    .describe("Bearer token for Bitbucket Data Center.")
    .register(traits, { secret: true, login: true }),
  tlsClientCertData: z
    .string()
    .optional()
    .describe("Client certificate, as PEM text.")
    .register(traits, { unreadable: true }),
  tlsClientCertKey: z
    .string()
    .optional()
    .describe("Key of the client certificate, as PEM text.")
    .register(traits, { secret: true, login: true }),
  githubAppPrivateKey: z
    .string()
    .optional()
    .describe("Private key of a GitHub App, as PEM text.")
    .register(traits, { secret: true, login: true }),
  githubAppID: z.int().optional().describe("ID of a GitHub App."),
  githubAppInstallationID: z.int().optional().describe("ID of a GitHub App's installation."),
  githubAppEnterpriseBaseUrl: z
    .string()
    .optional()
    .describe("API address of a GitHub Enterprise server. Default `https://api.github.com`."),
  gcpServiceAccountKey: z
    .string()
    .optional()
    .describe("Key of a Google Cloud service account, as JSON text.")
    .register(traits, { secret: true, login: true }),
  useAzureWorkloadIdentity: z
    .boolean()
    .optional()
    .describe("Log in with the workload identity of Azure. Default `false`."),
  azureServicePrincipalClientId: z
    .string()
    .optional()
    .describe("Client ID of an Azure service principal.")
    .register(traits, { since: "3.5" }),
  azureServicePrincipalClientSecret: z
    .string()
    .optional()
    .describe("Client secret of an Azure service principal.")
    .register(traits, { secret: true, login: true, since: "3.5" }),
  azureServicePrincipalTenantId: z
    .string()
    .optional()
    .describe("Tenant ID of an Azure service principal.")
    .register(traits, { since: "3.5" }),
  azureActiveDirectoryEndpoint: z
    .string()
    .optional()
    .describe("Login address of an Azure service principal. Default `https://login.microsoftonline.com`.")
    .register(traits, { since: "3.5" }),
  forceHttpBasicAuth: z
    .boolean()
    .optional()
    .describe("Send user name and password without waiting to be asked. Default `false`."),
  proxy: z
    .string()
    .optional()
    .describe("Proxy to reach repositories through; may hold credentials.")
    .register(traits, { secret: true }),
  noProxy: z.string().optional().describe("Hosts to reach without the proxy, separated by commas."),
};

/** The same field of another kind, of which Argo CD never shows what it has stored. */
export function unreadable<Field extends z.ZodType>(field: Field): Field {
  return withTraits(field, { unreadable: true });
}

const { username, ...hidden } = credentialFields;

/** The same fields of kinds of which Argo CD shows the user name alone. */
export const hiddenCredentialFields = {
  username,
  ...(Object.fromEntries(Object.entries(hidden).map(([name, field]) => [name, unreadable(field)])) as typeof hidden),
};

/** Refuses a URL that holds a password or token, since it is the id of the resource. */
export function withoutCredentials(field: string): Rule {
  return {
    path: [field],
    message:
      "holds a password or a token, and is the id, which is plain text in the state: take it out of the URL, and write it " +
      "as `username` and `password`",
    holds: (object) => !isRecord(object) || typeof object[field] !== "string" || !hasCredentials(object[field]),
  };
}
