import * as z from "zod";
import { type Json, UserError } from "../contract";
import { mistakes } from "../model/validation";
import type { Caller } from "./call";
import type { FunctionDefinition } from "./definition";
import { deleteResource } from "./delete-resource";
import { generateApplications } from "./generate-applications";
import { invalidateClusterCache } from "./invalidate-cluster-cache";
import { patchResource } from "./patch-resource";
import { applicationReadings } from "./reading/applications";
import { serverReadings } from "./reading/server";
import { refreshApplication } from "./refresh-application";
import { rollbackApplication } from "./rollback-application";
import { rotateClusterAuth } from "./rotate-cluster-auth";
import { runResourceAction } from "./run-resource-action";
import { syncApplication } from "./sync-application";
import { terminateOperation } from "./terminate-operation";
import { waitForApplication } from "./wait-for-application";

/** Every function of this package, in the order of the documentation. */
export const functions: readonly FunctionDefinition[] = [
  syncApplication,
  rollbackApplication,
  terminateOperation,
  refreshApplication,
  runResourceAction,
  waitForApplication,
  patchResource,
  deleteResource,
  generateApplications,
  invalidateClusterCache,
  rotateClusterAuth,
  ...applicationReadings,
  ...serverReadings,
];

/**
 * Runs a function, given arguments and options by their names.
 * @throws UserError that names each argument or option which is wrong; nothing is sent then.
 */
export async function runFunction(name: string, given: Json, caller: Caller = {}): Promise<unknown> {
  const definition = functionOf(name);
  const schema = z.strictObject({ ...definition.arguments.shape, ...definition.options.shape });
  const wrong = mistakes(schema, given).map(({ reason }) => reason);
  if (wrong.length > 0) throw new UserError(`${name}: ${wrong.join("; ")}`);
  return definition.run(given, caller);
}

/** The function of a name. */
export function functionOf(name: string): FunctionDefinition {
  const found = functions.find((definition) => definition.name === name);
  if (!found) throw new Error(`there is no function ${name}`);
  return found;
}
