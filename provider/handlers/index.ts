import type { ResourceHandler } from "../contract";
import type { Kind } from "../tokens";
import { appProjectHandler } from "./app-project";
import { applicationHandler } from "./application";
import { certificateHandler } from "./certificate";
import { clusterHandler } from "./cluster";
import type { Context } from "./context";
import { repositoryHandler } from "./repository";

/** The handler of each kind. */
export const handlers: Readonly<Record<Kind, ResourceHandler<Context>>> = {
  Application: applicationHandler,
  AppProject: appProjectHandler,
  Repository: repositoryHandler,
  Cluster: clusterHandler,
  Certificate: certificateHandler,
};
