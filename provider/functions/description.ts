import type { Descriptions, FieldDescription, ObjectDescription, ValueType } from "../model/description";
import { descriptionOf, shapeOf } from "../model/schema";
import type { Effect, FunctionDefinition, FunctionDocumentation } from "./definition";

/** What a function takes and answers. */
export interface FunctionDescription {
  readonly name: string;
  /** The command that does the same in a shell. */
  readonly command: string;
  readonly effect: Effect;
  readonly documentation: FunctionDocumentation;
  /** What a call gives by position, in this order. */
  readonly arguments: readonly FieldDescription[];
  readonly options: ObjectDescription;
  readonly result: { readonly type: ValueType; readonly text: string };
}

/** Describes a function; the objects that it takes and answers are added to the descriptions. */
export function describeFunction(definition: FunctionDefinition, descriptions: Descriptions): FunctionDescription {
  const { name, command, effect, documentation, options, result } = definition;
  const given = descriptions.fields(name, shapeOf(definition.arguments) ?? {});
  const described = descriptions.object(options);
  const both = described.fields.find((field) => given.some((argument) => argument.name === field.name));
  if (both) throw new Error(`\`${both.name}\` of ${name} is both an argument and an option`);
  return {
    name,
    command,
    effect,
    documentation,
    arguments: given,
    options: described,
    result: { type: descriptions.type(result), text: descriptionOf(result) ?? "" },
  };
}
