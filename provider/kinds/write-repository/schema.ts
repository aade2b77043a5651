import * as z from "zod";
import type { KindDocumentation } from "../../lifecycle/definition";
import { isRecord } from "../../model/json";
import { named } from "../../model/named";
import { withRules } from "../../model/rule";
import { traits } from "../../model/traits";
import type { RefusedFields } from "../../model/validation";
import { repositoryUrlTraits, withoutCredentials } from "../shared/credentials";
import { commonOptions } from "../shared/fields";
import { forReading, notGit, writtenByArgoCd } from "../shared/refused";
import { repositoryFields, withInsecure } from "../shared/repository-fields";
import { isSet, line, requiredLine } from "../shared/text";

/** Fields of which Argo CD wants one before it takes a write repository. */
const logins = [
  "username",
  "password",
  "bearerToken",
  "sshPrivateKey",
  "tlsClientCertData",
  "githubAppPrivateKey",
  "useAzureWorkloadIdentity",
  "azureServicePrincipalClientSecret",
] as const satisfies readonly (keyof typeof repositoryFields)[];

/** A repository that Argo CD's source hydrator pushes to, with its credentials. */
export const writeRepositorySchema = withRules(
  named("WriteRepositoryInputs", "What a program declares of a WriteRepository.", {
    repo: requiredLine("write the repository's URL")
      .describe(
        "URL of the Git repository: `https://…`, `ssh://…` or `git@host:path`. With `project`, the identity of the write " +
          "repository.",
      )
      .register(traits, repositoryUrlTraits),
    type: z
      .enum(["git"])
      .optional()
      .describe("Always `git`: the hydrator pushes to nothing else.")
      .register(traits, { filledByServer: true, serverDefault: "git" }),
    project: line()
      .optional()
      .describe(
        "Project for whose applications alone the credentials are. Default: all projects. With `repo`, the identity of the " +
          "write repository.",
      )
      .register(traits, { identity: true }),
    ...repositoryFields,
    ...commonOptions,
  }),
  withoutCredentials("repo"),
  withInsecure("insecureIgnoreHostKey"),
  {
    path: ["repo"],
    message:
      "needs credentials beside it, without which Argo CD takes no write repository: write one of " +
      `${logins.map((name) => `\`${name}\``).join(", ")}; for all repositories below a URL, declare \`WriteRepositoryCredentials\``,
    holds: (repository) =>
      !isRecord(repository) || isSet(repository.__undeclared) || logins.some((name) => isSet(repository[name])),
  },
);

/** What a program declares of a WriteRepository. */
export type WriteRepositoryInputs = z.input<typeof writeRepositorySchema>;

/** Argo CD tells nothing of write repositories besides: the state of the connection that it shows is that of the reading one. */
export const writeRepositoryOutputs = z.strictObject({});

/** Why fields that Argo CD has cannot be declared. */
export const refusedWriteRepositoryFields: RefusedFields = {
  connectionState: writtenByArgoCd,
  inheritedCreds: writtenByArgoCd,
  enableOCI: notGit,
  insecureOCIForceHttp: notGit,
  depth: forReading,
  webhookManifestCacheWarmDisabled: forReading,
};

export const writeRepositoryDocumentation: KindDocumentation = {
  noun: "write repository",
  summary:
    "The credentials with which Argo CD's source hydrator pushes to a repository, which may be others than those it reads with " +
    "(`Repository`). Argo CD takes them while its hydrator is enabled, and tests that it gets in with them.",
  example: `new argocd.WriteRepository("payments", {
  repo: "https://git.example.com/payments/deploy",
  username: "hydrator",
  password: config.requireSecret("gitPushPassword"),
});`,
  reading: "export const url = writeRepository.repo;",
  see: "https://argo-cd.readthedocs.io/en/stable/user-guide/source-hydrator/",
  id: "`url` or `url|project`",
};
