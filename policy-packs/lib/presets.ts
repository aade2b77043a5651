import type { EnforcementLevel } from "@pulumi/policy";

/** The ready choices of levels. */
export const presetNames = ["baseline", "production", "strict"] as const;

/** The name of a preset. */
export type PresetName = (typeof presetNames)[number];

/** A rule's level, alone or with settings. */
export type RuleConfig =
  | EnforcementLevel
  | ({ readonly enforcementLevel?: EnforcementLevel } & Readonly<Record<string, unknown>>);

/** Levels and settings by rule. */
export type RuleConfigs = Readonly<Record<string, RuleConfig>>;

type Row = readonly [baseline: RuleConfig, production: RuleConfig, strict: RuleConfig];

const off = "disabled";
const warn = "advisory";
const must = "mandatory";

/**
 * The level of every rule in each preset. `baseline` stops what is never right and warns of the rest; `production` stops
 * what an environment with users cannot afford; `strict` stops everything. No preset changes resources: `remediate` is
 * for a team to choose. Rules whose row is `mandatory` throughout say nothing until they are configured, or find what is
 * wrong everywhere.
 */
const table: Readonly<Record<string, Row>> = {
  "argocd-no-default-project": [warn, must, must],
  "argocd-project-description": [warn, warn, must],
  "argocd-project-source-wildcard": [warn, must, must],
  "argocd-project-source-patterns": [must, must, must],
  "argocd-project-destination-server-wildcard": [warn, must, must],
  "argocd-project-destination-namespace-wildcard": [warn, must, must],
  "argocd-project-destinations": [must, must, must],
  "argocd-project-cluster-resource-whitelist": [warn, must, must],
  "argocd-project-cluster-resource-blacklist": [off, off, must],
  // `<project>/*` is bounded by the project, so only `strict` asks for single applications.
  "argocd-project-role-wildcard": [
    { enforcementLevel: warn, parts: ["resource", "action"] },
    { enforcementLevel: must, parts: ["resource", "action"] },
    must,
  ],
  "argocd-project-role-escalation": [must, must, must],
  "argocd-project-group-names": [must, must, must],
  "argocd-project-sync-windows": [off, warn, must],
  "argocd-project-sync-window-schedule": [must, must, must],
  "argocd-project-deny-window-manual-sync": [warn, must, must],
  "argocd-project-orphaned-resources": [off, warn, must],
  "argocd-project-signature-keys": [off, off, must],
  "argocd-project-scoped-clusters": [off, off, must],
  "argocd-app-allowed-projects": [must, must, must],
  "argocd-app-project-assignment": [must, must, must],
  "argocd-app-fields": [must, must, must],
  "argocd-app-revision-pinned": [off, must, { enforcementLevel: must, git: ["sha"] }],
  "argocd-app-prune-allow-empty": [must, must, must],
  "argocd-app-self-heal": [off, must, must],
  "argocd-app-destination-namespace": [warn, must, must],
  "argocd-app-environment-isolation": [must, must, { enforcementLevel: must, otherStacks: "forbidden" }],
  "argocd-app-finalizer": [off, warn, must],
  "argocd-app-deletion-cascade": [warn, must, must],
  "argocd-app-naming": [warn, must, must],
  "argocd-app-sync-options": [warn, must, must],
  "argocd-app-create-namespace": [off, off, must],
  "argocd-app-plain-secrets": [warn, must, must],
  "argocd-app-retry": [off, warn, must],
  "argocd-app-ignore-differences": [warn, must, must],
  "argocd-app-plugins": [off, warn, must],
  "argocd-required-labels": [must, must, must],
  "argocd-required-annotations": [must, must, must],
  "argocd-appset-name-matches-project": [off, off, must],
  "argocd-repo-scheme": [warn, must, must],
  "argocd-repo-insecure": [warn, must, must],
  "argocd-url-credentials": [must, must, must],
  "argocd-project-scope": [off, off, must],
  "argocd-kubernetes-literal-credentials": [warn, must, must],
  "argocd-cluster-tls": [warn, must, { enforcementLevel: must, requireCaData: true }],
  "argocd-cluster-auth": [warn, must, must],
  "argocd-cluster-labels": [must, must, must],
  "argocd-ssh-key-type": [warn, must, must],
  "argocd-certificate-expired": [must, must, must],
  "argocd-certificate-expiry": [warn, warn, must],
  "argocd-certificate-key-strength": [warn, must, { enforcementLevel: must, rsaBits: 3072 }],
  "argocd-app-permitted-by-project": [must, must, must],
  "argocd-stack-same-path": [warn, must, must],
  "argocd-stack-overlapping-projects": [off, warn, must],
  "argocd-stack-known-project": [off, warn, must],
  "argocd-stack-rancher-clusters": [off, warn, must],
};

/** The presets: the level, and where it differs the settings, of every rule. */
export const presets: Readonly<Record<PresetName, RuleConfigs>> = {
  baseline: column(0),
  production: column(1),
  strict: column(2),
};

function column(index: 0 | 1 | 2): RuleConfigs {
  return Object.fromEntries(Object.entries(table).map(([name, row]) => [name, row[index]]));
}
