import type { KindRights } from "../../argo/rbac";

/** The rights that a declared repository takes. Argo CD tests the connection in a create alone. */
export const repositoryRights: KindRights = {
  resource: "repositories",
  form: "<url>",
  ownedForm: "<project>/<url>",
  needs: [
    { to: ["create"], action: "create" },
    { to: ["create", "adopt", "update", "refresh", "delete"], action: "get" },
    { to: ["adopt"], action: "create", when: '`adopt: "ifEqual"`' },
    { to: ["adopt", "update"], action: "create", when: "it belongs to no project, so that its connection is tested" },
    { to: ["adopt", "update"], action: "update", when: "it belongs to a project" },
    { to: ["delete"], action: "delete" },
  ],
};
