export * from "./common";
export * from "./generated";
export * from "./provider";
