import { describedObjects, describedTexts } from "./described";
import { interfacesModule, offeredTypes, plainType, property } from "./typescript";

/** The types of resolved values: what programs get, and what the schemas take. */
export function declarationsModule(): string {
  const interfaces = interfacesModule([...describedObjects.values()], (field) => {
    const type = plainType(field.type);
    return property(field, !field.isRequired, field.isRequired ? type : `${type} | undefined`);
  });
  return `${interfaces}\n${offeredTypes(describedTexts.values())}`;
}
