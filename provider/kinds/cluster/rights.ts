import type { KindRights } from "../../argo/rbac";

/** The rights that a declared cluster takes. */
export const clusterRights: KindRights = {
  resource: "clusters",
  form: "<server>",
  ownedForm: "<project>/<server>",
  needs: [
    { to: ["create"], action: "create" },
    { to: ["adopt", "update", "refresh", "delete"], action: "get" },
    { to: ["adopt", "update"], action: "update" },
    {
      to: ["update"],
      action: "update",
      when: "its project changes: in the new one, too",
      on: { resource: "clusters", object: "<new project>/<server>" },
    },
    { to: ["delete"], action: "delete" },
    {
      to: ["delete"],
      action: "get",
      on: { resource: "applications", object: "*/*" },
      otherwise: "applications that still deploy to it are not noticed, and lose it",
    },
  ],
};
