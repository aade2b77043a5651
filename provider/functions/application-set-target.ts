import * as z from "zod";
import { UserError } from "../contract";
import type { ApplicationSetKey } from "../kinds/application-set/api";
import { applicationSetSchema } from "../kinds/application-set/schema";
import { namespaceName, objectName } from "../model/kubernetes-names";
import { named } from "../model/named";

const referenceSchema = named("ApplicationSetReference", "Which ApplicationSet is meant.", {
  name: z
    .string()
    .min(1, "must name an ApplicationSet")
    .regex(objectName.pattern, objectName.message)
    .describe("Name of the ApplicationSet."),
  namespace: z
    .string()
    .regex(namespaceName.pattern, namespaceName.message)
    .optional()
    .describe("Namespace of the ApplicationSet. Default: the namespace that Argo CD runs in."),
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
