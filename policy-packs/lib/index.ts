export { globMatches } from "./argo/glob";
export { globsOverlap } from "./argo/glob-overlap";
export { type Destination, type ProjectDestination, permitsDestination, permitsSource } from "./argo/project";
export { type RevisionKind, revisionKind } from "./argo/revision";
export { configFor, configProblems, type EnvironmentConfig, type GovernanceConfig } from "./config";
export { type Levels, type PresetName, presetNames, type RuleConfig, type RuleConfigs } from "./levels";
export { notes } from "./notes";
export type { PolicyOptions } from "./policy";
export { policies } from "./policy";
export { presets } from "./presets";
export {
  type Checking,
  type Environment,
  type Leveled,
  type ObjectRule,
  objectRule,
  type PresetRule,
  type Remedying,
  type Report,
  type Rule,
  type StackChecking,
  type StackRule,
  stackRule,
} from "./rule";
export { rules } from "./rules";
export * as settings from "./settings";
export { argoObjects, isArgoType, type PolicyInput } from "./view/adapter";
export {
  type ArgoKind,
  type ArgoObject,
  annotationsOf,
  labelsOf,
  type Origin,
  objectName,
} from "./view/argo-object";
export * from "./view/cluster-rights";
export * from "./view/connections";
export * from "./view/deployments";
export { Field } from "./view/field";
export { type Generator, generatorsOf } from "./view/generators";
export { connectorsOf, customizationsOf, oidcOf, rbacLines, settingOf, settingsOf } from "./view/own-settings";
export * from "./view/permissions";
