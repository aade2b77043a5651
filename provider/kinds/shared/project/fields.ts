import type * as z from "zod";
import { traits } from "../../../model/traits";
import { requiredLine } from "../text";
import type { EntryList } from "./left";

/** The project that an entry of a list is in. */
export function projectField(list: EntryList): z.ZodString {
  return requiredLine("write the name of the project")
    .describe(
      "Name of the project, which somebody else owns: another stack, or another tool. Write `project.metadata.name` of an " +
        `AppProject of the same program, which must leave the list alone: \`externallyManaged: ["spec.${list}"]\`.`,
    )
    .register(traits, { identity: true });
}
