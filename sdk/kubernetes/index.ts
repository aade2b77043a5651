export type { ManagedClusterArgs, PolicyRule, RoleSubject } from "../generated/inputs";
export { ManagedCluster } from "./managed-cluster";
