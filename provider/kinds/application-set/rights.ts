import type { KindRights } from "../../argo/rbac";

/** The rights that a declared ApplicationSet takes. Argo CD asks for `create` before it changes any. */
export const applicationSetRights: KindRights = {
  resource: "applicationsets",
  form: "<project>/<name>",
  needs: [
    { to: ["create", "adopt"], action: "create" },
    { to: ["adopt", "update", "replace", "refresh", "delete", "wait"], action: "get" },
    { to: ["adopt", "update"], action: "update" },
    { to: ["update"], action: "create", when: "its project stays" },
    {
      to: ["update"],
      action: "create",
      when: "its project changes: in the new one",
      on: { resource: "applicationsets", object: "<new project>/<name>" },
    },
    {
      to: ["update"],
      action: "update",
      when: "its project changes: in the new one, too",
      on: { resource: "applicationsets", object: "<new project>/<name>" },
    },
    { to: ["wait"], action: "get", on: { resource: "applications", object: "<project>/*" } },
    { to: ["replace"], action: "create", on: { resource: "applicationsets", object: "<project>/<new name>" } },
    { to: ["replace", "delete"], action: "create", when: "its applications are to stay" },
    { to: ["replace", "delete"], action: "update", when: "its applications are to stay" },
    { to: ["replace", "delete"], action: "delete" },
    {
      to: ["delete"],
      action: "get",
      on: { resource: "applications", object: "<project>/<child>" },
      otherwise:
        "the applications that it has generated are not waited for; a protected connection refuses to delete it",
    },
  ],
};
