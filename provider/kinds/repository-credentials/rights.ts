import type { KindRights } from "../../argo/rbac";

/** The rights that declared repository credentials take. Argo CD asks for `create` before it replaces any. */
export const repositoryCredentialsRights: KindRights = {
  resource: "repositories",
  form: "<url>",
  needs: [
    { to: ["create", "update"], action: "create" },
    { to: ["create", "adopt", "update", "refresh", "delete"], action: "get" },
    { to: ["adopt"], action: "create" },
    { to: ["adopt"], action: "update", when: '`adopt: "always"`' },
    { to: ["update"], action: "update" },
    { to: ["delete"], action: "delete" },
  ],
};
