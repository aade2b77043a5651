import type { KindRights } from "../../argo/rbac";

/** The rights that a declared certificate takes. Argo CD asks for no `update`: what replaces is a create. */
export const certificateRights: KindRights = {
  resource: "certificates",
  form: "*",
  needs: [
    { to: ["create", "adopt", "update", "refresh", "delete"], action: "get" },
    { to: ["create", "adopt", "update"], action: "create" },
    {
      to: ["refresh"],
      action: "create",
      otherwise: "other data is noticed only where Argo CD's list shows it",
    },
    { to: ["delete"], action: "delete" },
  ],
};
