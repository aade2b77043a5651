import type { ApplicationHead } from "./application-heads";

const mostNames = 10;

/** The id of an application. */
export function idOfHead({ metadata }: ApplicationHead): string {
  return `${metadata.namespace}/${metadata.name}`;
}

/** The ids of applications for a message, of many only the first. */
export function namesOfHeads(applications: readonly ApplicationHead[]): string {
  const more = applications.length - mostNames;
  return applications.slice(0, mostNames).map(idOfHead).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
