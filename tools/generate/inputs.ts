import type { FieldDescription } from "../../provider/model/description";
import {
  describedConnection,
  describedFunctions,
  describedKinds,
  describedObjects,
  describedTexts,
  objectsBehind,
} from "./described";
import { inputType, interfacesModule, property } from "./typescript";

/** The types of what programs declare with, in which every value may be an output of another resource. */
export function inputsModule(): string {
  const fields = [
    ...describedConnection.fields,
    ...describedKinds.flatMap(({ object, options }) => [...object, ...options]),
    ...describedFunctions.flatMap((described) => [...described.arguments, ...described.options.fields]),
  ];
  const declared = [describedConnection, ...describedFunctions.map(({ options }) => options)].map(({ name }) => name);
  const names = new Set([...declared, ...objectsBehind(fields)]);
  const objects = [...describedObjects.values()].filter(({ name }) => names.has(name));
  const texts = [...describedTexts.keys()].join(", ");
  return `import type * as pulumi from "@pulumi/pulumi";
import type { ${texts} } from "./declarations";

export type { ${texts} };

${interfacesModule(objects, (field) => inputProperty(field))}`;
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
