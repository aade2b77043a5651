import * as z from "zod";
import type { KindDocumentation } from "../../lifecycle/definition";
import { named } from "../../model/named";
import { withRules } from "../../model/rule";
import { traits } from "../../model/traits";
import type { RefusedFields } from "../../model/validation";
import { hiddenCredentialFields, repositoryUrlTraits, unreadable, withoutCredentials } from "../shared/credentials";
import { commonOptions } from "../shared/fields";
import { notGit } from "../shared/refused";
import { requiredLine } from "../shared/text";

const { username, ...hidden } = hiddenCredentialFields;

/** Credentials with which the hydrator pushes to every repository below a URL that has no write repository of its own. */
export const writeRepositoryCredentialsSchema = withRules(
  named("WriteRepositoryCredentialsInputs", "What a program declares of WriteRepositoryCredentials.", {
    url: requiredLine("write the beginning of the repositories' URLs")
      .describe(
        "The beginning of the repositories' URLs, such as `https://git.example.com/payments`. Among several that fit, " +
          "Argo CD takes the longest. It stores none below a URL that has some: make those of the longer URL first. The " +
          "identity of the credentials.",
      )
      .register(traits, repositoryUrlTraits),
    type: z
      .enum(["git"])
      .optional()
      .describe("Always `git`: the hydrator pushes to nothing else.")
      .register(traits, { unreadable: true }),
    username: unreadable(username),
    ...hidden,
    ...commonOptions,
  }),
  withoutCredentials("url"),
);

/** What a program declares of WriteRepositoryCredentials. */
export type WriteRepositoryCredentialsInputs = z.input<typeof writeRepositoryCredentialsSchema>;

/** Argo CD tells nothing of write credentials besides. */
export const writeRepositoryCredentialsOutputs = z.strictObject({});

/** Why fields that Argo CD has cannot be declared. */
export const refusedWriteRepositoryCredentialsFields: RefusedFields = {
  enableOCI: notGit,
  insecureOCIForceHttp: notGit,
};

export const writeRepositoryCredentialsDocumentation: KindDocumentation = {
  noun: "write credential template",
  summary:
    "The credentials with which Argo CD's source hydrator pushes to all repositories whose URLs begin alike. Argo CD shows them " +
    "to nobody, and tells which fields of a declaration differ, so that a refresh names those that others have changed.",
  example: `new argocd.WriteRepositoryCredentials("payments", {
  url: "https://git.example.com/payments",
  username: "hydrator",
  password: config.requireSecret("gitPushPassword"),
});`,
  reading: "export const url = writeCredentials.url;",
  see: "https://argo-cd.readthedocs.io/en/stable/user-guide/source-hydrator/",
  id: "`url`",
};
