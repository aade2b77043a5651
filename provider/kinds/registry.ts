import type { ResourceHandler } from "../contract";
import type { Context } from "../lifecycle/context";
import type { Kind } from "../tokens";
import { appProjectHandler } from "./app-project/definition";
import { applicationHandler } from "./application/definition";
import { certificateHandler } from "./certificate/definition";
import { clusterHandler } from "./cluster/definition";
import { repositoryHandler } from "./repository/definition";

/** The handler of each kind. */
export const handlers: Readonly<Record<Kind, ResourceHandler<Context>>> = {
  Application: applicationHandler,
  AppProject: appProjectHandler,
  Repository: repositoryHandler,
  Cluster: clusterHandler,
  Certificate: certificateHandler,
};
