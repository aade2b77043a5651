import "./debug-log";

export type { DependsOn } from "./dependencies";
export * from "./generated";
export type { Inputs } from "./input";
export * from "./provider";
export type {
  ApplicationSetTarget,
  ApplicationSetTargetInput,
  ApplicationTarget,
  ApplicationTargetInput,
  ClusterTarget,
  ClusterTargetInput,
} from "./target";
