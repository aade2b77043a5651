import { unknown } from "../../contract";
import type { KindDocumentation } from "../../lifecycle/definition";
import { isRecord } from "../../model/json";
import { named } from "../../model/named";
import { withFindings } from "../../model/rule";
import { withTraits } from "../../model/traits";
import type { RefusedFields } from "../../model/validation";
import { commonOptions } from "../shared/fields";
import { projectField } from "../shared/project/fields";
import { policiesOfAnotherProject, policiesOfAnotherRole, projectRoleSchema } from "../shared/project/role";
import { writtenWithTokens } from "../shared/refused";

const { name, ...fields } = projectRoleSchema.shape;

/** One role of a project. */
export const projectRoleInputs = withFindings(
  withFindings(
    named("ProjectRoleInputs", "What a program declares of a ProjectRole.", {
      project: projectField("roles"),
      name: withTraits(name, { identity: true }),
      ...fields,
      ...commonOptions,
    }),
    policiesOfAnotherRole,
  ),
  (role) => {
    if (!isRecord(role) || typeof role.project !== "string" || role.project === unknown) return [];
    return policiesOfAnotherProject(role, role.project);
  },
);

/** Why a field that Argo CD has cannot be declared. */
export const refusedProjectRoleFields: RefusedFields = { jwtTokens: writtenWithTokens };

export const projectRoleDocumentation: KindDocumentation = {
  noun: "role of a project",
  summary:
    "One role of a project that somebody else owns. The project's other roles and all tokens stay as they are; when a role is " +
    "deleted, its tokens end.",
  example: `new argocd.ProjectRole("deploy", {
  project: "payments",
  name: "deploy",
  policies: ["p, proj:payments:deploy, applications, sync, payments/*, allow"],
  groups: ["payments-developers"],
});`,
  reading: "export const name = role.name;",
  see: "https://argo-cd.readthedocs.io/en/stable/user-guide/projects/#project-roles",
  id: "`project|role|name`",
};
