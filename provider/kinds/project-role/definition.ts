import type { Json } from "../../contract";
import { isRecord, textOf } from "../../model/json";
import { entryDefinition } from "../shared/project/entry";
import type { EntryKind } from "../shared/project/entry-kind";
import { projectRoleRights } from "./rights";
import { projectRoleDocumentation, projectRoleInputs, refusedProjectRoleFields } from "./schema";

const roles: EntryKind = {
  kind: "ProjectRole",
  documentation: projectRoleDocumentation,
  schema: projectRoleInputs,
  refused: refusedProjectRoleFields,
  swagger: "v1alpha1ProjectRole",
  rights: projectRoleRights,
  list: "roles",
  reading: {
    nouns: "roles of projects",
    plural: "ProjectRoles",
    columns: { NAME: "name", DESCRIPTION: "description" },
    examples: {
      one: `const { policies } = await argocd.getProjectRole({ project: "payments", name: "deploy" });
console.log(policies?.join("\\n"));`,
      many: `const roles = await argocd.getProjectRoles({ project: "payments" });
console.log(roles.map(({ name }) => name).join(", "));`,
    },
  },
  called: "role",
  identifiedBy: ["name"],
  keyOf: ({ name }) => [textOf(name)],
  fieldsOfKey: ([name, ...others]) => (name && others.length === 0 ? { name } : undefined),
  title: ({ name }) => `role "${textOf(name)}"`,
  fieldsOf: (role) => withoutTokens(isRecord(role) ? role : {}),
  // Tokens are made by others, and are none of the role's fields.
  itemOf: (fields, present) =>
    isRecord(present) && present.jwtTokens !== undefined ? { ...fields, jwtTokens: present.jwtTokens } : fields,
};

function withoutTokens({ jwtTokens: _jwtTokens, ...role }: Json): Json {
  return role;
}

export const projectRole = entryDefinition(roles);
