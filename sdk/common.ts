import "./debug-log";

export type { DependsOn } from "./dependencies";
export type { Inputs } from "./input";
export type { ProviderArgs } from "./provider-arguments";
export type {
  ApplicationSetTarget,
  ApplicationSetTargetInput,
  ApplicationTarget,
  ApplicationTargetInput,
  ClusterTarget,
  ClusterTargetInput,
} from "./target";
