import type { KindRights, Need } from "../../argo/rbac";

/** What a sync takes besides, for the resource and for the function. */
export const override: Need = {
  action: "override",
  since: "3.3",
  when: "`sync.revision` is not that of the spec, and `argocd-cm` asks for the right",
};

/** The rights that a declared application takes. */
export const applicationRights: KindRights = {
  resource: "applications",
  form: "<project>/<name>",
  needs: [
    { to: ["create"], action: "create" },
    { to: ["adopt", "update", "replace", "refresh", "delete", "wait", "sync"], action: "get" },
    { to: ["adopt", "update"], action: "update" },
    {
      to: ["update"],
      action: "create",
      when: "its project changes: in the new one",
      on: { resource: "applications", object: "<new project>/<name>" },
    },
    {
      to: ["update"],
      action: "update",
      when: "its project changes, with `validate: false`: in the new one, too",
      on: { resource: "applications", object: "<new project>/<name>" },
    },
    { to: ["replace"], action: "create", on: { resource: "applications", object: "<project>/<new name>" } },
    { to: ["replace"], action: "update", when: "the old one syncs by itself, and is to stand aside" },
    { to: ["replace", "delete"], action: "delete" },
    {
      to: ["delete"],
      action: "get",
      when: "the connection is protected, and it has deployed applications: of each of them",
      on: { resource: "applications", object: "<project>/<child>" },
    },
    {
      to: ["delete"],
      action: "sync",
      when: "an operation is running",
      otherwise: "its end is waited for, as it is not ended",
    },
    { to: ["sync"], action: "sync" },
    { to: ["sync"], ...override },
  ],
};
