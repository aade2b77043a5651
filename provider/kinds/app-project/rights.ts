import type { KindRights } from "../../argo/rbac";

/** The rights that a declared project takes. */
export const appProjectRights: KindRights = {
  resource: "projects",
  form: "<name>",
  needs: [
    { to: ["create", "adopt", "update", "refresh", "delete"], action: "get" },
    { to: ["create"], action: "create" },
    { to: ["adopt", "update"], action: "update" },
    {
      to: ["adopt", "update"],
      action: "update",
      when: "a source repository is added",
      on: { resource: "repositories", object: "<repository>" },
    },
    {
      to: ["adopt", "update"],
      action: "update",
      when: "a destination is added",
      on: { resource: "clusters", object: "<server>" },
    },
    {
      to: ["adopt", "update"],
      action: "update",
      when: "a list of allowed or denied resources changes: for each destination",
      on: { resource: "clusters", object: "<server>" },
    },
    { to: ["delete"], action: "delete" },
    {
      to: ["delete"],
      action: "get",
      on: { resource: "applications", object: "<name>/*" },
      otherwise: "applications that are still in it are neither named nor waited for; Argo CD refuses",
    },
  ],
};
