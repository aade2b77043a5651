import { describedTexts, receivedObjects } from "./described";
import { importedTexts, interfacesModule, plainType, property } from "./typescript";

/**
 * The types of what programs get. A field that may be missing is declared all the same, with `undefined` among its values: of an
 * output, Pulumi makes an output for each declared field.
 */
export function outputsModule(): string {
  const interfaces = interfacesModule(receivedObjects, (field) => {
    const type = plainType(field.type);
    return property(field, false, field.isRequired ? type : `${type} | undefined`);
  });
  return `${importedTexts(describedTexts.keys())}\n${interfaces}`;
}
