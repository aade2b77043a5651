import { describedObjects, describedTexts } from "./described";
import { interfacesModule, plainType, property } from "./typescript";

/** The types of resolved values: what programs get, and what the schemas take. */
export function declarationsModule(): string {
  return interfacesModule(
    [...describedObjects.values()],
    (field) => {
      const type = plainType(field.type);
      return property(field, !field.isRequired, field.isRequired ? type : `${type} | undefined`);
    },
    describedTexts.values(),
  );
}
