export * from "./common";
export * from "./generated/plugin";
export * from "./plugin-provider";
