import type { KindRights } from "../../argo/rbac";

/** The rights that a declared GPG key takes. Nothing of it can be changed, so that nothing is sent. */
export const gpgKeyRights: KindRights = {
  resource: "gpgkeys",
  form: "*",
  needs: [
    { to: ["create", "adopt", "refresh", "delete"], action: "get" },
    { to: ["create"], action: "create" },
    { to: ["adopt"], action: "create", when: '`adopt: "ifEqual"`' },
    { to: ["delete"], action: "delete" },
  ],
};
