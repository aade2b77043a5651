import type { Descriptions, FieldDescription, ObjectDescription } from "../model/description";
import { shapeOf } from "../model/schema";
import type { ComponentDefinition } from "./definition";

/** A component as data. */
export interface ComponentDescription extends Pick<ComponentDefinition, "component" | "documentation"> {
  readonly args: ObjectDescription;
  readonly outputs: readonly FieldDescription[];
}

/** Describes a component, and in `descriptions` every type that its arguments lead to. */
export function describeComponent(
  { component, documentation, schema, outputs }: ComponentDefinition,
  descriptions: Descriptions,
): ComponentDescription {
  return {
    component,
    documentation,
    args: descriptions.object(schema),
    outputs: descriptions.fields(component, shapeOf(outputs) ?? {}),
  };
}
