import * as z from "zod";
import { named, namedTexts } from "../../model/named";
import { requiredLine } from "./text";

const requirementSchema = named("LabelSelectorRequirement", "A condition that a label must meet.", {
  key: requiredLine("write the label's key").describe("Key of the label, or name of the parameter."),
  operator: namedTexts("LabelSelectorOperator", "How a label is compared.", [
    "In",
    "NotIn",
    "Exists",
    "DoesNotExist",
  ]).describe("`In`, `NotIn`, `Exists` or `DoesNotExist`."),
  values: z.array(z.string()).optional().describe("The values that `In` and `NotIn` compare with."),
});

/** Objects by their labels. */
export const labelSelectorSchema = named("LabelSelector", "Conditions that must all be met.", {
  matchLabels: z.record(z.string(), z.string()).optional().describe("Labels and the values that they must have."),
  matchExpressions: z.array(requirementSchema).optional().describe("Conditions of other kinds."),
});
