export * from "./app-project";
export * from "./application";
export * from "./certificate";
export * from "./cluster";
export type { Inputs } from "./input";
export * from "./provider";
export * from "./repository";
