import type { KindRights } from "../../argo/rbac";

/**
 * The rights that declared write credentials take. Argo CD shows them to nobody: they are looked at by a create that cannot
 * succeed.
 */
export const writeRepositoryCredentialsRights: KindRights = {
  resource: "write-repositories",
  form: "<url>",
  needs: [
    { to: ["create", "adopt", "update", "refresh", "delete"], action: "create" },
    { to: ["adopt"], action: "update", when: '`adopt: "always"`' },
    { to: ["update"], action: "update" },
    { to: ["delete"], action: "delete" },
  ],
};
