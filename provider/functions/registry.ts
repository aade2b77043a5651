import type { FunctionDefinition } from "./definition";
import { refreshApplication } from "./refresh-application";
import { rollbackApplication } from "./rollback-application";
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
];

/** The function of a name. */
export function functionOf(name: string): FunctionDefinition {
  const found = functions.find((definition) => definition.name === name);
  if (!found) throw new Error(`there is no function ${name}`);
  return found;
}
