import { readFileSync } from "node:fs";
import { schemaFile } from "../../tools/schema/schema";
import type { PackageSpec, PropertySpecs, TypeSpec } from "../../tools/schema/spec";

/* The types of Pulumi's schema, as SDKs of the plugin have them. */

const schema = JSON.parse(readFileSync(schemaFile, "utf8")) as PackageSpec;

/** Fields by their names; nothing for maps and free values. */
type Fields = PropertySpecs | undefined;

/** The inputs of a resource by its token. */
export function inputsOfToken(token: string): PropertySpecs {
  const resource = schema.resources[token];
  if (!resource) throw new Error(`there is no ${token}`);
  return resource.inputProperties;
}

/** The fields of the objects that a type has, whatever else it may be. */
export function fieldsIn(type: TypeSpec | undefined): Fields {
  const options = [type, ...(type?.oneOf ?? [])];
  for (const option of options) {
    const key = option?.$ref?.replace("#/types/", "") ?? "";
    const known = schema.types[key];
    if (known && "properties" in known) return known.properties;
  }
  return undefined;
}

/** The type of what lists and maps hold. */
export function heldBy(type: TypeSpec | undefined): TypeSpec | undefined {
  return type?.items ?? type?.additionalProperties;
}
