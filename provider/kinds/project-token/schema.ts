import * as z from "zod";
import type { KindDocumentation } from "../../lifecycle/definition";
import { objectName } from "../../model/kubernetes-names";
import { named } from "../../model/named";
import { traits } from "../../model/traits";
import type { RefusedFields } from "../../model/validation";
import { writtenByArgoCd } from "../shared/refused";
import { lifeFields, refusedTokenFields, tokenOptions, tokenOutputs, withLife } from "../shared/token/fields";

/** A token of a project's role. */
export const projectTokenSchema = withLife(
  named("ProjectTokenInputs", "What a program declares of a ProjectToken.", {
    project: z
      .string()
      .regex(objectName.pattern, objectName.message)
      .max(objectName.longest)
      .describe("The project.")
      .register(traits, { identity: true }),
    role: z
      .string()
      .regex(
        /^[a-zA-Z0-9]([-_a-zA-Z0-9]*[a-zA-Z0-9])?$/,
        "must be letters, digits, `-` or `_`, with a letter or digit at both ends",
      )
      .describe("The role of the project whose rights the token has.")
      .register(traits, { identity: true }),
    ...lifeFields,
    ...tokenOptions,
  }),
);

/** What a program declares of a ProjectToken. */
export type ProjectTokenInputs = z.input<typeof projectTokenSchema>;

/** What a program gets of a ProjectToken besides its declaration. */
export const projectTokenOutputs = z.strictObject(tokenOutputs);

/** Why fields that Argo CD has cannot be declared. */
export const refusedProjectTokenFields: RefusedFields = {
  ...refusedTokenFields,
  iat: writtenByArgoCd,
  exp: "is written by Argo CD: write `expiresIn`, and remove this line",
  description: "is not kept by Argo CD: remove this line",
};

export const projectTokenDocumentation: KindDocumentation = {
  noun: "project token",
  summary:
    "A JWT with the rights of a project's role, such as for CI. It is renewed by a new token, which works before anything is " +
    "given to who depends on it; the old one is revoked last.",
  example: `const ci = new argocd.ProjectToken("ci", {
  project: "payments",
  role: "ci",
  expiresIn: "2160h",
  renewBefore: "720h",
});`,
  reading: `export const jwt = token.jwt; // a secret
export const renewal = token.renewAfter;`,
  see: "https://argo-cd.readthedocs.io/en/stable/user-guide/projects/#project-roles",
  id: "`project|role|id`",
};
