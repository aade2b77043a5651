import type { KindRights } from "../../argo/rbac";

/** The rights that a declared ApplicationSet takes. Argo CD asks for `create` before it changes any. */
export const applicationSetRights: KindRights = {
  resource: "applicationsets",
  form: "<project>/<name>",
  needs: [
    { to: ["create", "adopt", "update", "replace"], action: "create" },
    { to: ["create", "adopt", "update", "replace", "refresh", "delete"], action: "get" },
    { to: ["adopt", "update"], action: "update" },
    {
      to: ["update"],
      action: "update",
      when: "its project changes: in the new one, too",
      on: { resource: "applicationsets", object: "<new project>/<name>" },
    },
    {
      to: ["update"],
      action: "create",
      when: "its project changes: in the new one, in place of the old one",
      on: { resource: "applicationsets", object: "<new project>/<name>" },
    },
    { to: ["wait"], action: "get", on: { resource: "applications", object: "<project>/*" } },
    { to: ["replace", "delete"], action: "delete" },
    {
      to: ["replace", "delete"],
      action: "update",
      when: "its applications are to stay",
    },
    {
      to: ["delete"],
      action: "get",
      on: { resource: "applications", object: "<project>/*" },
      otherwise: "the applications that it has generated are neither waited for nor counted",
    },
  ],
};
