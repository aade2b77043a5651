import type * as z from "zod";
import { UserError } from "../contract";
import type { ApplicationSetKey } from "../kinds/application-set/api";
import { applicationSetNameFields } from "../kinds/application-set/reference";
import { applicationSetSchema } from "../kinds/application-set/schema";
import { named } from "../model/named";

const referenceSchema = named("ApplicationSetReference", "Which ApplicationSet is meant.", {
  ...applicationSetNameFields,
  spec: applicationSetSchema.shape.spec
    .optional()
    .describe("The `spec` of an `ApplicationSet`, which need not be stored. Default: what is stored under the name."),
});

/** Which ApplicationSet is meant. */
export type ApplicationSetReference = z.output<typeof referenceSchema>;

/** The first argument of a function that is about an ApplicationSet. */
export const applicationSetTarget = referenceSchema.describe(
  "Which ApplicationSet is meant: its name, its manifest, or an `ApplicationSet`'s outputs.",
);

/** What to say of one that is not there. */
export function noApplicationSet({ name, namespace }: ApplicationSetKey, whatToDo: string): UserError {
  return new UserError(`there is no ApplicationSet "${name}" in the namespace ${namespace}: ${whatToDo}`);
}
