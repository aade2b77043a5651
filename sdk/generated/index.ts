// Written by `npm run generate` from the registry, which is the source.
export * from "./account-token";
export * from "./app-project";
export * from "./application";
export * from "./application-set";
export * from "./certificate";
export * from "./cluster";
export * from "./common";
export * from "./gpg-key";
export * from "./project-destination";
export * from "./project-role";
export * from "./project-source-repository";
export * from "./project-sync-window";
export * from "./project-token";
export * from "./repository";
export * from "./repository-credentials";
export * from "./write-repository";
export * from "./write-repository-credentials";
