/** A team, and what it deploys. */
export interface Team {
  /** Also the name of its namespace and of its project. */
  readonly name: string;
  /** The group of its people, as the cluster and Argo CD know it. */
  readonly group: string;
  /** Folder of its manifests in Git. */
  readonly path: string;
}

/** Everybody who deploys by this platform, in every environment. */
export const teams: readonly Team[] = [
  { name: "payments", group: "payments-developers", path: "directory" },
  { name: "orders", group: "orders-developers", path: "kustomize" },
];
