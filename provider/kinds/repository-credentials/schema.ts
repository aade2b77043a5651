import * as z from "zod";
import type { KindDocumentation } from "../../lifecycle/definition";
import { named } from "../../model/named";
import { withRules } from "../../model/rule";
import { traits } from "../../model/traits";
import { hiddenCredentialFields, repositoryUrlTraits, withoutCredentials } from "../shared/credentials";
import { commonOptions } from "../shared/fields";
import { repositoryTypeSchema } from "../shared/repository-fields";
import { requiredLine } from "../shared/text";

/** Credentials for every repository below a URL that has none of its own. */
export const repositoryCredentialsSchema = withRules(
  named("RepositoryCredentialsInputs", "What a program declares of RepositoryCredentials.", {
    url: requiredLine("write the beginning of the repositories' URLs")
      .describe(
        "The beginning of the repositories' URLs, such as `https://git.example.com/payments`. Among several that fit, " +
          "Argo CD takes the longest. The identity of the credentials.",
      )
      .register(traits, repositoryUrlTraits),
    type: repositoryTypeSchema
      .optional()
      .describe("`git`, `helm` or `oci`. Default `git`.")
      .register(traits, { unreadable: true }),
    ...hiddenCredentialFields,
    enableOCI: z
      .boolean()
      .optional()
      .describe("The Helm repositories are OCI registries. Default `false`.")
      .register(traits, { unreadable: true }),
    insecureOCIForceHttp: z
      .boolean()
      .optional()
      .describe("Talk to the OCI registries without TLS. Default `false`.")
      .register(traits, { unreadable: true }),
    ...commonOptions,
  }),
  withoutCredentials("url"),
);

/** What a program declares of RepositoryCredentials. */
export type RepositoryCredentialsInputs = z.input<typeof repositoryCredentialsSchema>;

/** Argo CD tells nothing of credentials besides. */
export const repositoryCredentialsOutputs = z.strictObject({});

export const repositoryCredentialsDocumentation: KindDocumentation = {
  noun: "credential template",
  summary:
    "Credentials for all repositories whose URLs begin alike, also for those that applications name without a `Repository`. " +
    "Argo CD shows their URL and user name alone, so that a refresh sees no other change by others.",
  example: `new argocd.RepositoryCredentials("payments", {
  url: "https://git.example.com/payments",
  username: "argocd",
  password: config.requireSecret("gitPassword"),
});`,
  reading: `export const url = credentials.url;`,
  see: "https://argo-cd.readthedocs.io/en/stable/user-guide/private-repositories/#credential-templates",
  id: "`url`",
};
