import "./debug-log";

export type { DependsOn } from "./dependencies";
export * from "./generated";
export type { Inputs } from "./input";
export * from "./provider";
export type { ApplicationTarget, ApplicationTargetInput } from "./target";
