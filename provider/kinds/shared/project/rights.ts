import type { KindRights } from "../../../argo/rbac";

/** The rights that an entry of a project takes: those to the project, and others for what Argo CD asks besides. */
export function entryRights(...others: KindRights["needs"]): KindRights {
  return {
    resource: "projects",
    form: "<project>",
    needs: [
      { to: ["create", "adopt", "update", "refresh", "delete"], action: "get" },
      { to: ["create", "update", "delete"], action: "update" },
      { to: ["adopt"], action: "update", when: '`adopt: "always"`' },
      ...others,
    ],
  };
}
