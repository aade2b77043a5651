import type * as z from "zod";
import { traits } from "../../../model/traits";
import { requiredLine } from "../text";

/** The project that an entry is in. */
export function projectField(): z.ZodString {
  return requiredLine("write the name of the project")
    .describe(
      "Name of the project, which somebody else owns: another stack, or another tool. Write `project.metadata.name` of an " +
        "AppProject of the same program.",
    )
    .register(traits, { identity: true });
}
