import type { PresetRule } from "./rule";
import { appAllowedProjects } from "./rules/app-allowed-projects";
import { appCreateNamespace } from "./rules/app-create-namespace";
import { appDeletionCascade } from "./rules/app-deletion-cascade";
import { appDestinationNamespace } from "./rules/app-destination-namespace";
import { appEnvironmentIsolation } from "./rules/app-environment-isolation";
import { appFields } from "./rules/app-fields";
import { appFinalizer } from "./rules/app-finalizer";
import { appIgnoreDifferences } from "./rules/app-ignore-differences";
import { appNaming } from "./rules/app-naming";
import { appPlainSecrets } from "./rules/app-plain-secrets";
import { appPlugins } from "./rules/app-plugins";
import { appProjectAssignment } from "./rules/app-project-assignment";
import { appPruneAllowEmpty } from "./rules/app-prune-allow-empty";
import { appRetry } from "./rules/app-retry";
import { appRevisionPinned } from "./rules/app-revision-pinned";
import { appSelfHeal } from "./rules/app-self-heal";
import { appSyncOptions } from "./rules/app-sync-options";
import { appsetNameMatchesProject } from "./rules/appset-name-matches-project";
import { certificateExpired } from "./rules/certificate-expired";
import { certificateExpiry } from "./rules/certificate-expiry";
import { certificateKeyStrength } from "./rules/certificate-key-strength";
import { clusterAuth } from "./rules/cluster-auth";
import { clusterLabels } from "./rules/cluster-labels";
import { clusterTls } from "./rules/cluster-tls";
import { kubernetesLiteralCredentials } from "./rules/kubernetes-literal-credentials";
import { noDefaultProject } from "./rules/no-default-project";
import { projectClusterResourceBlacklist } from "./rules/project-cluster-resource-blacklist";
import { projectClusterResourceWhitelist } from "./rules/project-cluster-resource-whitelist";
import { projectDenyWindowManualSync } from "./rules/project-deny-window-manual-sync";
import { projectDescription } from "./rules/project-description";
import { projectDestinationNamespaceWildcard } from "./rules/project-destination-namespace-wildcard";
import { projectDestinationServerWildcard } from "./rules/project-destination-server-wildcard";
import { projectDestinations } from "./rules/project-destinations";
import { projectGroupNames } from "./rules/project-group-names";
import { projectOrphanedResources } from "./rules/project-orphaned-resources";
import { projectRoleEscalation } from "./rules/project-role-escalation";
import { projectRoleWildcard } from "./rules/project-role-wildcard";
import { projectScope } from "./rules/project-scope";
import { projectScopedClusters } from "./rules/project-scoped-clusters";
import { projectSignatureKeys } from "./rules/project-signature-keys";
import { projectSourcePatterns } from "./rules/project-source-patterns";
import { projectSourceWildcard } from "./rules/project-source-wildcard";
import { projectSyncWindowSchedule } from "./rules/project-sync-window-schedule";
import { projectSyncWindows } from "./rules/project-sync-windows";
import { repoInsecure } from "./rules/repo-insecure";
import { repoScheme } from "./rules/repo-scheme";
import { requiredAnnotations } from "./rules/required-annotations";
import { requiredLabels } from "./rules/required-labels";
import { sshKeyTypes } from "./rules/ssh-key-type";
import { stackEnvironment } from "./rules/stack-environment";
import { stackKnownProject } from "./rules/stack-known-project";
import { stackOverlappingProjects } from "./rules/stack-overlapping-projects";
import { stackPermittedByProject } from "./rules/stack-permitted-by-project";
import { stackRancherClusters } from "./rules/stack-rancher-clusters";
import { stackSamePath } from "./rules/stack-same-path";
import { urlCredentials } from "./rules/url-credentials";

/** Every rule, in the order in which they are listed and documented. A new rule is one file and one line here. */
export const rules: readonly PresetRule[] = [
  noDefaultProject,
  projectDescription,
  projectSourceWildcard,
  projectSourcePatterns,
  projectDestinationServerWildcard,
  projectDestinationNamespaceWildcard,
  projectDestinations,
  projectClusterResourceWhitelist,
  projectClusterResourceBlacklist,
  projectRoleWildcard,
  projectRoleEscalation,
  projectGroupNames,
  projectSyncWindows,
  projectSyncWindowSchedule,
  projectDenyWindowManualSync,
  projectOrphanedResources,
  projectSignatureKeys,
  projectScopedClusters,
  appAllowedProjects,
  appProjectAssignment,
  appFields,
  appRevisionPinned,
  appPruneAllowEmpty,
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
  repoScheme,
  repoInsecure,
  urlCredentials,
  projectScope,
  kubernetesLiteralCredentials,
  clusterTls,
  clusterAuth,
  clusterLabels,
  sshKeyTypes,
  certificateExpired,
  certificateExpiry,
  certificateKeyStrength,
  stackPermittedByProject,
  stackSamePath,
  stackOverlappingProjects,
  stackKnownProject,
  stackRancherClusters,
  stackEnvironment,
];
