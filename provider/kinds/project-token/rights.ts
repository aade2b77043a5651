import type { KindRights } from "../../argo/rbac";

/** The rights that a declared token of a project's role takes. */
export const projectTokenRights: KindRights = {
  resource: "projects",
  form: "<project>",
  needs: [
    { to: ["create", "refresh", "delete"], action: "get" },
    { to: ["create", "delete"], action: "update" },
  ],
};
