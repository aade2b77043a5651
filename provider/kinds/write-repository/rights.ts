import type { KindRights } from "../../argo/rbac";

/** The rights that a declared write repository takes. Argo CD asks for `create` before it replaces one, and for nothing else. */
export const writeRepositoryRights: KindRights = {
  resource: "write-repositories",
  form: "<url>",
  ownedForm: "<project>/<url>",
  needs: [
    { to: ["create", "adopt", "update"], action: "create" },
    { to: ["create", "adopt", "update", "refresh", "delete"], action: "get" },
    { to: ["delete"], action: "delete" },
  ],
};
