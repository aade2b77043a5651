import * as z from "zod";
import type { KindDocumentation } from "../../lifecycle/definition";
import { isRecord } from "../../model/json";
import { named } from "../../model/named";
import { withRules } from "../../model/rule";
import { traits } from "../../model/traits";
import type { RefusedFields } from "../../model/validation";
import { repositoryUrlTraits, withoutCredentials } from "../shared/credentials";
import { commonOptions, connectionOutputs } from "../shared/fields";
import { writtenByArgoCd } from "../shared/refused";
import { repositoryFields, repositoryTypeSchema, withInsecure } from "../shared/repository-fields";
import { isSet, line, requiredLine } from "../shared/text";

const repositoryInputs = named("RepositoryInputs", "What a program declares of a Repository.", {
  repo: requiredLine("write the repository's URL")
    .describe(
      "URL of the repository: `https://…`, `ssh://…` or `git@host:path` for Git, `https://…` for Helm, " +
        "`oci://…` for OCI, host and path alone for Helm charts in an OCI registry. With `project`, the identity " +
        "of the repository.",
    )
    .register(traits, repositoryUrlTraits),
  type: repositoryTypeSchema
    .optional()
    .describe("`git`, `helm` or `oci`. Default `git`.")
    .register(traits, { filledByServer: true, serverDefault: "git" }),
  project: line()
    .optional()
    .describe(
      "Project whose applications alone may use the repository. Default: all projects. Argo CD does not test " +
        "the connection to a repository of a project before it stores it. With `repo`, the identity of the repository.",
    )
    .register(traits, { identity: true }),
  ...repositoryFields,
  enableOCI: z.boolean().optional().describe("The Helm repository is an OCI registry. Default `false`."),
  insecureOCIForceHttp: z
    .boolean()
    .optional()
    .describe("Talk to the OCI registry without TLS; needs `insecure` beside it. Default `false`.")
    .register(traits, { unreadable: true }),
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

/** A repository that applications take their manifests from, with its credentials. */
export const repositorySchema = withRules(
  repositoryInputs,
  {
    path: ["enableOCI"],
    message: 'is only for Helm: write `type: "helm"` beside it, or `type: "oci"` in its place',
    holds: (repository) => {
      if (!isRecord(repository) || repository.enableOCI !== true) return true;
      return isSet(repository.type) && repository.type !== "git" && repository.type !== "oci";
    },
  },
  withoutCredentials("repo"),
  {
    path: ["repo"],
    message: "must be the registry's host and path without `https://` or `oci://` when `enableOCI` is set",
    holds: (repository) => {
      if (!isRecord(repository) || repository.enableOCI !== true || repository.type !== "helm") return true;
      return typeof repository.repo !== "string" || !repository.repo.includes("://");
    },
  },
  withInsecure("insecureIgnoreHostKey"),
  withInsecure("insecureOCIForceHttp"),
);

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
