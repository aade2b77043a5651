import { type FieldDescription, objectsIn } from "../../provider/model/description";
import { describedConnection, describedKinds, describedObjects } from "./described";
import { inputType, interfacesModule, property } from "./typescript";

/** The types of what programs declare with, in which every value may be an output of another resource. */
export function inputsModule(): string {
  const names = reached([{ is: "object", name: describedConnection.name }]);
  for (const { object, options } of describedKinds) reached(typesOf([...object, ...options]), names);
  const objects = [...describedObjects.values()].filter(({ name }) => names.has(name));
  return `import type * as pulumi from "@pulumi/pulumi";\n\n${interfacesModule(objects, (field) => inputProperty(field))}`;
}

function typesOf(fields: readonly FieldDescription[]) {
  return fields.map(({ type }) => type);
}

/** The names of the objects that types lead to, at any depth. */
function reached(types: readonly FieldDescription["type"][], found = new Set<string>()): Set<string> {
  for (const name of types.flatMap(objectsIn)) {
    if (found.has(name)) continue;
    found.add(name);
    reached(typesOf(describedObjects.get(name)?.fields ?? []), found);
  }
  return found;
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
