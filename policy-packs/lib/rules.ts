import type { PresetRule } from "./rule";
import { accountAdmin } from "./rules/account-admin";
import { adminEnabled } from "./rules/admin-enabled";
import { anonymousAccess } from "./rules/anonymous-access";
import { appAllowedProjects } from "./rules/app-allowed-projects";
import { appCreateNamespace } from "./rules/app-create-namespace";
import { appDeletionCascade } from "./rules/app-deletion-cascade";
import { appDestinationNamespace } from "./rules/app-destination-namespace";
import { appEnvironmentIsolation } from "./rules/app-environment-isolation";
import { appFields } from "./rules/app-fields";
import { appFinalizer } from "./rules/app-finalizer";
import { appIgnoreDifferences } from "./rules/app-ignore-differences";
import { appImageTags } from "./rules/app-image-tags";
import { appImageUpdater } from "./rules/app-image-updater";
import { appNaming } from "./rules/app-naming";
import { appPlainSecrets } from "./rules/app-plain-secrets";
import { appPlugins } from "./rules/app-plugins";
import { appProjectAssignment } from "./rules/app-project-assignment";
import { appPruneAllowEmpty } from "./rules/app-prune-allow-empty";
import { appPruneDisabled } from "./rules/app-prune-disabled";
import { appRetry } from "./rules/app-retry";
import { appRevisionPinned } from "./rules/app-revision-pinned";
import { appSelfHeal } from "./rules/app-self-heal";
import { appSyncOptions } from "./rules/app-sync-options";
import { appsetClusterSelector } from "./rules/appset-cluster-selector";
import { appsetDeletion } from "./rules/appset-deletion";
import { appsetNameMatchesProject } from "./rules/appset-name-matches-project";
import { appsetTemplatePatch } from "./rules/appset-template-patch";
import { certificateExpired } from "./rules/certificate-expired";
import { certificateExpiry } from "./rules/certificate-expiry";
import { certificateKeyStrength } from "./rules/certificate-key-strength";
import { clusterAuth } from "./rules/cluster-auth";
import { clusterExecCommand } from "./rules/cluster-exec-command";
import { clusterLabels } from "./rules/cluster-labels";
import { clusterRights } from "./rules/cluster-rights";
import { clusterTls } from "./rules/cluster-tls";
import { codeExecution } from "./rules/code-execution";
import { execEnabled } from "./rules/exec-enabled";
import { kubernetesLiteralCredentials } from "./rules/kubernetes-literal-credentials";
import { noDefaultProject } from "./rules/no-default-project";
import { projectAllowWindowManualSync } from "./rules/project-allow-window-manual-sync";
import { projectClusterResourceBlacklist } from "./rules/project-cluster-resource-blacklist";
import { projectClusterResourceWhitelist } from "./rules/project-cluster-resource-whitelist";
import { projectDenyWindowManualSync } from "./rules/project-deny-window-manual-sync";
import { projectDescription } from "./rules/project-description";
import { projectDestinationNamespaceWildcard } from "./rules/project-destination-namespace-wildcard";
import { projectDestinationServerWildcard } from "./rules/project-destination-server-wildcard";
import { projectDestinations } from "./rules/project-destinations";
import { projectGroupNames } from "./rules/project-group-names";
import { projectNamespaceResources } from "./rules/project-namespace-resources";
import { projectOrphanedResources } from "./rules/project-orphaned-resources";
import { projectRoleEscalation } from "./rules/project-role-escalation";
import { projectRoleWildcard } from "./rules/project-role-wildcard";
import { projectScope } from "./rules/project-scope";
import { projectScopedClusters } from "./rules/project-scoped-clusters";
import { projectServiceAccounts } from "./rules/project-service-accounts";
import { projectSignatureKeys } from "./rules/project-signature-keys";
import { projectSourceNamespaces } from "./rules/project-source-namespaces";
import { projectSourcePatterns } from "./rules/project-source-patterns";
import { projectSourceWildcard } from "./rules/project-source-wildcard";
import { projectSyncWindowSchedule } from "./rules/project-sync-window-schedule";
import { projectSyncWindows } from "./rules/project-sync-windows";
import { rbacDefaultRole } from "./rules/rbac-default-role";
import { rbacWildcard } from "./rules/rbac-wildcard";
import { repoInsecure } from "./rules/repo-insecure";
import { repoScheme } from "./rules/repo-scheme";
import { requiredAnnotations } from "./rules/required-annotations";
import { requiredLabels } from "./rules/required-labels";
import { serverAuthentication } from "./rules/server-authentication";
import { serverGuards } from "./rules/server-guards";
import { serverTls } from "./rules/server-tls";
import { settingsPlainSecrets } from "./rules/settings-plain-secrets";
import { sshKeyTypes } from "./rules/ssh-key-type";
import { ssoVerification } from "./rules/sso-verification";
import { stackEnvironment } from "./rules/stack-environment";
import { stackKnownProject } from "./rules/stack-known-project";
import { stackOverlappingProjects } from "./rules/stack-overlapping-projects";
import { stackPermittedByProject } from "./rules/stack-permitted-by-project";
import { stackRancherClusters } from "./rules/stack-rancher-clusters";
import { stackSamePath } from "./rules/stack-same-path";
import { tokenExpiry } from "./rules/token-expiry";
import { urlCredentials } from "./rules/url-credentials";

/** Every rule, in the order in which they are listed and documented. A new rule is one file and one line here. */
export const rules: readonly PresetRule[] = [
  noDefaultProject,
  projectDescription,
  projectSourceWildcard,
  projectSourcePatterns,
  projectSourceNamespaces,
  projectDestinationServerWildcard,
  projectDestinationNamespaceWildcard,
  projectDestinations,
  projectServiceAccounts,
  projectClusterResourceWhitelist,
  projectClusterResourceBlacklist,
  projectNamespaceResources,
  projectRoleWildcard,
  projectRoleEscalation,
  projectGroupNames,
  projectSyncWindows,
  projectSyncWindowSchedule,
  projectDenyWindowManualSync,
  projectAllowWindowManualSync,
  projectOrphanedResources,
  projectSignatureKeys,
  projectScopedClusters,
  appAllowedProjects,
  appProjectAssignment,
  appFields,
  appRevisionPinned,
  appImageTags,
  appImageUpdater,
  appPruneAllowEmpty,
  appPruneDisabled,
  appSelfHeal,
  appDestinationNamespace,
  appEnvironmentIsolation,
  appFinalizer,
  appDeletionCascade,
  appNaming,
  appSyncOptions,
  appCreateNamespace,
  appPlainSecrets,
  appRetry,
  appIgnoreDifferences,
  appPlugins,
  requiredLabels,
  requiredAnnotations,
  appsetNameMatchesProject,
  appsetClusterSelector,
  appsetDeletion,
  appsetTemplatePatch,
  repoScheme,
  repoInsecure,
  urlCredentials,
  projectScope,
  kubernetesLiteralCredentials,
  clusterTls,
  clusterAuth,
  clusterExecCommand,
  clusterLabels,
  clusterRights,
  sshKeyTypes,
  certificateExpired,
  certificateExpiry,
  certificateKeyStrength,
  tokenExpiry,
  accountAdmin,
  rbacDefaultRole,
  rbacWildcard,
  anonymousAccess,
  adminEnabled,
  execEnabled,
  ssoVerification,
  settingsPlainSecrets,
  serverAuthentication,
  serverTls,
  serverGuards,
  codeExecution,
  stackPermittedByProject,
  stackSamePath,
  stackOverlappingProjects,
  stackKnownProject,
  stackRancherClusters,
  stackEnvironment,
];
