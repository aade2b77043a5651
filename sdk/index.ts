export * from "./functions";
export * from "./generated";
export type { Inputs } from "./input";
export * from "./provider";
