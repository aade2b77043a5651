import * as z from "zod";
import { namespaceName, objectName } from "../../model/kubernetes-names";

/** What names one ApplicationSet. */
export const applicationSetNameFields = {
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
};
