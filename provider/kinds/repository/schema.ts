import * as z from "zod";
import type { KindDocumentation } from "../../lifecycle/definition";
import { isRecord } from "../../model/json";
import { named } from "../../model/named";
import { withRules } from "../../model/rule";
import { traits } from "../../model/traits";
import { hasCredentials } from "../../model/url-credentials";
import { canonicalRepositoryUrl } from "../../model/urls";
import type { RefusedFields } from "../../model/validation";
import { commonOptions, connectionOutputs } from "../shared/fields";
import { writtenByArgoCd } from "../shared/refused";
import { isSet, line, requiredLine } from "../shared/text";

const repositoryFields = named("RepositoryInputs", "What a program declares of a Repository.", {
  repo: requiredLine("write the repository's URL")
    .describe(
      "URL of the repository: `https://…`, `ssh://…` or `git@host:path` for Git, `https://…` for Helm, " +
        "`oci://…` for OCI, host and path alone for Helm charts in an OCI registry. With `project`, the identity " +
        "of the repository.",
    )
    .register(traits, {
      identity: true,
      canonical: (value) => (typeof value === "string" ? canonicalRepositoryUrl(value) : value),
    }),
  type: z
    .enum(["git", "helm", "oci"])
    .optional()
    .describe("`git`, `helm` or `oci`. Default `git`.")
    .register(traits, { filledByServer: true, serverDefault: "git" }),
  name: line().optional().describe("Name of the repository in the user interface."),
  project: line()
    .optional()
    .describe(
      "Project whose applications alone may use the repository. Default: all projects. Argo CD does not test " +
        "the connection to a repository of a project before it stores it. With `repo`, the identity of the repository.",
    )
    .register(traits, { identity: true }),
  username: z.string().optional().describe("User name.").register(traits, { unreadable: true }),
  password: z.string().optional().describe("Password or access token.").register(traits, { secret: true }),
  sshPrivateKey: z.string().optional().describe("Private key for SSH, as PEM text.").register(traits, { secret: true }),
  bearerToken: z
    .string()
    .optional()
    .describe("Bearer token for Bitbucket Data Center.")
    .register(traits, { secret: true }),
  insecure: z.boolean().optional().describe("Do not verify certificates and SSH host keys. Default `false`."),
  insecureIgnoreHostKey: z
    .boolean()
    .optional()
    .describe("Old name of `insecure` for SSH host keys; needs `insecure` beside it. Default `false`.")
    .register(traits, { unreadable: true }),
  enableLfs: z.boolean().optional().describe("Fetch large files with Git LFS. Default `false`."),
  tlsClientCertData: z
    .string()
    .optional()
    .describe("Client certificate, as PEM text.")
    .register(traits, { unreadable: true }),
  tlsClientCertKey: z
    .string()
    .optional()
    .describe("Key of the client certificate, as PEM text.")
    .register(traits, { secret: true }),
  enableOCI: z.boolean().optional().describe("The Helm repository is an OCI registry. Default `false`."),
  insecureOCIForceHttp: z
    .boolean()
    .optional()
    .describe("Talk to the OCI registry without TLS; needs `insecure` beside it. Default `false`.")
    .register(traits, { unreadable: true }),
  githubAppPrivateKey: z
    .string()
    .optional()
    .describe("Private key of a GitHub App, as PEM text.")
    .register(traits, { secret: true }),
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
    .register(traits, { secret: true }),
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
    .register(traits, { secret: true, since: "3.5" }),
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
    .describe("Proxy to reach the repository through; may hold credentials.")
    .register(traits, { secret: true }),
  noProxy: z.string().optional().describe("Hosts to reach without the proxy, separated by commas."),
  depth: z
    .int()
    .min(0, "must be 0 or more")
    .optional()
    .describe("Number of commits to fetch; `0`, the default, fetches the whole history.")
    .register(traits, { since: "3.3" }),
  webhookManifestCacheWarmDisabled: z
    .boolean()
    .optional()
    .describe("Do not prepare manifests when a webhook tells of a push; helps with large monorepos. Default `false`.")
    .register(traits, { unreadable: true, since: "3.5" }),
  ...commonOptions,
});

/** Switches that Argo CD hides and shows as `insecure`. */
const hiddenSwitches = ["insecureIgnoreHostKey", "insecureOCIForceHttp"] as const;

/** A repository that applications take their manifests from, with its credentials. */
export const repositorySchema = withRules(
  repositoryFields,
  {
    path: ["enableOCI"],
    message: 'is only for Helm: write `type: "helm"` beside it, or `type: "oci"` in its place',
    holds: (repository) => {
      if (!isRecord(repository) || repository.enableOCI !== true) return true;
      return isSet(repository.type) && repository.type !== "git" && repository.type !== "oci";
    },
  },
  {
    path: ["repo"],
    message:
      "holds a password or a token, and is the id, which is plain text in the state: take it out of the URL, and write it " +
      "as `username` and `password`",
    holds: (repository) => {
      return !isRecord(repository) || typeof repository.repo !== "string" || !hasCredentials(repository.repo);
    },
  },
  {
    path: ["repo"],
    message: "must be the registry's host and path without `https://` or `oci://` when `enableOCI` is set",
    holds: (repository) => {
      if (!isRecord(repository) || repository.enableOCI !== true || repository.type !== "helm") return true;
      return typeof repository.repo !== "string" || !repository.repo.includes("://");
    },
  },
  ...hiddenSwitches.map((name) => ({
    path: [name],
    message: "needs `insecure: true` beside it: Argo CD shows one for the other",
    holds: (repository: unknown) => !isRecord(repository) || repository[name] !== true || !isOff(repository.insecure),
  })),
);

function isOff(value: unknown): boolean {
  return value === undefined || value === false;
}

/** What a program declares of a Repository. */
export type RepositoryInputs = z.input<typeof repositorySchema>;

/** What a program gets of a Repository besides its declaration. */
export const repositoryOutputs = z.strictObject({
  ...connectionOutputs,
  inheritedCreds: z.boolean().describe("Whether its credentials come from a credential template."),
});
export type RepositoryOutputs = z.output<typeof repositoryOutputs>;

/** Why fields that Argo CD has cannot be declared. */
export const refusedRepositoryFields: RefusedFields = {
  connectionState: writtenByArgoCd,
  inheritedCreds: writtenByArgoCd,
};

export const repositoryDocumentation: KindDocumentation = {
  noun: "repository",
  summary: "A repository that Argo CD reads manifests from, with its credentials, which are always secrets.",
  example: `new argocd.Repository("payments", {
  repo: "https://git.example.com/payments/api",
  username: "argocd",
  password: config.requireSecret("gitPassword"),
});`,
  reading: `export const url = repository.repo;
export const type = repository.type.apply((type) => type ?? "git");`,
  see: "https://argo-cd.readthedocs.io/en/stable/user-guide/private-repositories/",
  id: "`url` or `url|project`",
};
