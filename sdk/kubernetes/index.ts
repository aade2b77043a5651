export type { ArgoCdSettingsArgs, ManagedClusterArgs, PolicyRule, RoleSubject } from "../generated/inputs";
export { ArgoCdSettings } from "./argocd-settings";
export { ManagedCluster } from "./managed-cluster";
