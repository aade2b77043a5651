import { firstOf } from "../../model/listing";
import type { ApplicationHead } from "./application-heads";
import { namespacedId } from "./metadata";

const mostNames = 10;

/** The id of an application. */
export function idOfHead({ metadata }: ApplicationHead): string {
  return namespacedId(metadata);
}

/** The ids of applications for a message, of many only the first. */
export function namesOfHeads(applications: readonly ApplicationHead[]): string {
  return firstOf(applications.map(idOfHead), mostNames);
}
