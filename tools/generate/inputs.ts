import type { FieldDescription } from "../../provider/model/description";
import { declaredObjects, describedObjects, describedTexts } from "./described";
import { importedTexts, inputType, interfacesModule, property } from "./typescript";

/** The types of what programs declare with, in which every value may be an output of another resource. */
export function inputsModule(): string {
  const interfaces = interfacesModule(declaredObjects, (field) => inputProperty(field));
  return `import type * as pulumi from "@pulumi/pulumi";\n${importedTexts(describedTexts.keys())}\n${interfaces}`;
}

/** A field as a program declares it; `prefix` stands before the names of types with fields. */
export function inputProperty(field: FieldDescription, prefix = ""): string {
  const isOptional = mayBeLeftOut(field);
  return property(field, isOptional, inputType(field.type, isOptional, prefix));
}

function fieldsInside({ type }: FieldDescription): readonly FieldDescription[] {
  return type.is === "object" ? (describedObjects.get(type.name)?.fields ?? []) : [];
}

/** Whether an object holds a name that the class fills in, and else nothing that a program must write. */
export function isNamedByResource(field: FieldDescription): boolean {
  const inside = fieldsInside(field);
  return inside.some(({ traits }) => traits.namedByResource) && inside.every(mayBeLeftOut);
}

function mayBeLeftOut(field: FieldDescription): boolean {
  return !field.isRequired || field.traits.namedByResource === true || isNamedByResource(field);
}
