import * as z from "zod";
import { isRecord } from "../../model/json";
import { rule } from "../../model/rule";
import { traits } from "../../model/traits";
import { canonicalRepositoryUrl } from "../../model/urls";
import { commonOptions } from "../shared/fields";
import { isSet, line, requiredLine } from "../shared/text";

const repositoryFields = z.strictObject({
  /**
   * URL of the repository: `https://…`, `ssh://…` or `git@host:path` for Git, `https://…` for Helm, `oci://…` for OCI,
   * host and path alone for Helm charts in an OCI registry. With `project`, the identity of the repository.
   */
  repo: requiredLine("write the repository's URL").register(traits, {
    identity: true,
    canonical: (value) => (typeof value === "string" ? canonicalRepositoryUrl(value) : value),
  }),
  /** `git`, `helm` or `oci`. Default `git`. */
  type: z.enum(["git", "helm", "oci"]).optional().register(traits, { filledByServer: true, serverDefault: "git" }),
  /** Name of the repository in the user interface. */
  name: line().optional(),
  /**
   * Project whose applications alone may use the repository. Default: all projects. Argo CD does not test the connection
   * to a repository of a project. With `repo`, the identity of the repository.
   */
  project: line().optional().register(traits, { identity: true }),
  /** User name. */
  username: z.string().optional().register(traits, { unreadable: true }),
  /** Password or access token. */
  password: z.string().optional().register(traits, { secret: true }),
  /** Private key for SSH, as PEM text. */
  sshPrivateKey: z.string().optional().register(traits, { secret: true }),
  /** Bearer token for Bitbucket Data Center. */
  bearerToken: z.string().optional().register(traits, { secret: true }),
  /** Do not verify certificates and SSH host keys. Default `false`. */
  insecure: z.boolean().optional(),
  /** Old name of `insecure` for SSH host keys; needs `insecure` beside it. Default `false`. */
  insecureIgnoreHostKey: z.boolean().optional().register(traits, { unreadable: true }),
  /** Fetch large files with Git LFS. Default `false`. */
  enableLfs: z.boolean().optional(),
  /** Client certificate, as PEM text. */
  tlsClientCertData: z.string().optional().register(traits, { unreadable: true }),
  /** Key of the client certificate, as PEM text. */
  tlsClientCertKey: z.string().optional().register(traits, { secret: true }),
  /** The Helm repository is an OCI registry. Default `false`. */
  enableOCI: z.boolean().optional(),
  /** Talk to the OCI registry without TLS; needs `insecure` beside it. Default `false`. */
  insecureOCIForceHttp: z.boolean().optional().register(traits, { unreadable: true }),
  /** Private key of a GitHub App, as PEM text. */
  githubAppPrivateKey: z.string().optional().register(traits, { secret: true }),
  /** ID of a GitHub App. */
  githubAppID: z.int().optional(),
  /** ID of a GitHub App's installation. */
  githubAppInstallationID: z.int().optional(),
  /** API address of a GitHub Enterprise server. Default `https://api.github.com`. */
  githubAppEnterpriseBaseUrl: z.string().optional(),
  /** Key of a Google Cloud service account, as JSON text. */
  gcpServiceAccountKey: z.string().optional().register(traits, { secret: true }),
  /** Log in with the workload identity of Azure. Default `false`. */
  useAzureWorkloadIdentity: z.boolean().optional(),
  /** Client ID of an Azure service principal. */
  azureServicePrincipalClientId: z.string().optional().register(traits, { since: "3.5" }),
  /** Client secret of an Azure service principal. */
  azureServicePrincipalClientSecret: z.string().optional().register(traits, { secret: true, since: "3.5" }),
  /** Tenant ID of an Azure service principal. */
  azureServicePrincipalTenantId: z.string().optional().register(traits, { since: "3.5" }),
  /** Login address of an Azure service principal. Default `https://login.microsoftonline.com`. */
  azureActiveDirectoryEndpoint: z.string().optional().register(traits, { since: "3.5" }),
  /** Send user name and password without waiting to be asked. Default `false`. */
  forceHttpBasicAuth: z.boolean().optional(),
  /** Proxy to reach the repository through; may hold credentials. */
  proxy: z.string().optional().register(traits, { secret: true }),
  /** Hosts to reach without the proxy, separated by commas. */
  noProxy: z.string().optional(),
  /** Number of commits to fetch; `0`, the default, fetches the whole history. */
  depth: z.int().min(0, "must be 0 or more").optional().register(traits, { since: "3.3" }),
  /** Do not prepare manifests when a webhook tells of a push; helps with large monorepos. Default `false`. */
  webhookManifestCacheWarmDisabled: z.boolean().optional().register(traits, { unreadable: true, since: "3.5" }),
  ...commonOptions,
});

/** Switches that Argo CD hides and shows as `insecure`. */
const hiddenSwitches = ["insecureIgnoreHostKey", "insecureOCIForceHttp"] as const;

/** A repository that applications take their manifests from, with its credentials. */
export const repositorySchema = hiddenSwitches.reduce(
  (schema, name) =>
    rule(
      schema,
      { path: [name], message: "needs `insecure: true` beside it: Argo CD shows one for the other" },
      (repository) => !isRecord(repository) || repository[name] !== true || !isOff(repository.insecure),
    ),
  rule(
    rule(
      repositoryFields,
      {
        path: ["enableOCI"],
        message: 'is only for Helm: write `type: "helm"` beside it, or `type: "oci"` in its place',
      },
      (repository) => {
        if (!isRecord(repository) || repository.enableOCI !== true) return true;
        return isSet(repository.type) && repository.type !== "git" && repository.type !== "oci";
      },
    ),
    {
      path: ["repo"],
      message: "must be the registry's host and path without `https://` or `oci://` when `enableOCI` is set",
    },
    (repository) => {
      if (!isRecord(repository) || repository.enableOCI !== true || repository.type !== "helm") return true;
      return typeof repository.repo !== "string" || !repository.repo.includes("://");
    },
  ),
);

function isOff(value: unknown): boolean {
  return value === undefined || value === false;
}

/** What a program declares of a Repository. */
export type RepositoryInputs = z.input<typeof repositorySchema>;
