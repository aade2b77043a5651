import type { KindRights } from "../../argo/rbac";

/** The rights that a declared token of an account takes; for its own tokens, an account needs none. */
export const accountTokenRights: KindRights = {
  resource: "accounts",
  form: "<account>",
  needs: [
    { to: ["create", "refresh", "delete"], action: "get" },
    { to: ["create", "delete"], action: "update" },
  ],
};
