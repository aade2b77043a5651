import { answeredObjects, describedObjects, describedTexts } from "./described";
import { interfacesModule, offeredTypes, plainType, property } from "./typescript";

/** The types of plain values: what the schemas take, and what functions for scripts are given. */
export function declarationsModule(): string {
  const objects = [...describedObjects.values()].filter((object) => !answeredObjects.includes(object));
  const interfaces = interfacesModule(objects, (field) => {
    const type = plainType(field.type);
    return property(field, !field.isRequired, field.isRequired ? type : `${type} | undefined`);
  });
  return `${interfaces}\n${offeredTypes(describedTexts.values())}`;
}
