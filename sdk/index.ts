import "./debug-log";

export * from "./generated";
export type { Inputs } from "./input";
export * from "./provider";
export type { ApplicationTarget, ApplicationTargetInput } from "./target";
