import type { KindRights } from "../../../argo/rbac";

type Needs = KindRights["needs"];

/** What an entry takes of whose fields some can be changed. */
export const changeNeeds: Needs = [
  { to: ["update"], action: "get" },
  { to: ["update"], action: "update" },
  { to: ["adopt"], action: "update", when: '`adopt: "always"`' },
];

/** The rights that an entry of a project takes: those to the project, and others for what Argo CD asks besides. */
export function entryRights(...others: Needs): KindRights {
  return {
    resource: "projects",
    form: "<project>",
    needs: [
      { to: ["create", "adopt", "refresh", "delete"], action: "get" },
      { to: ["create", "delete"], action: "update" },
      ...others,
    ],
  };
}
