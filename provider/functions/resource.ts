import * as z from "zod";
import { named } from "../model/named";

/** Which live resource of an application is meant. */
export const resourceSchema = named("ResourceReference", "One live resource of an application.", {
  group: z.string().optional().describe("API group; left out for the core group."),
  version: z
    .string()
    .optional()
    .describe("API version, such as `v1`. Default: the one in which Argo CD watches the resource."),
  kind: z.string().describe("Kind, such as `Deployment`."),
  namespace: z.string().optional().describe("Namespace; left out for what has none."),
  name: z.string().describe("Name of the resource."),
});

/** Which live resource of an application is meant. */
export type ResourceReference = z.output<typeof resourceSchema>;

/** The argument of a function that says which live resource is meant. */
export function resource(whatFor: string) {
  return resourceSchema.describe(whatFor);
}
