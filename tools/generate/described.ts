import { describeComponent } from "../../provider/components/description";
import { components } from "../../provider/components/registry";
import { connectionSchema } from "../../provider/connection/settings";
import { describeFunction } from "../../provider/functions/description";
import { functions } from "../../provider/functions/registry";
import { describeKind } from "../../provider/kinds/description";
import { registry } from "../../provider/kinds/registry";
import {
  Descriptions,
  type FieldDescription,
  type ObjectDescription,
  objectsIn,
} from "../../provider/model/description";

const descriptions = new Descriptions();

/** Every kind, in the order of the registry. */
export const describedKinds = Object.values(registry).map((definition) => describeKind(definition, descriptions));

/** Every function, in the order of the registry. */
export const describedFunctions = functions.map((definition) => describeFunction(definition, descriptions));

/** The settings of a connection. */
export const describedConnection = descriptions.object(connectionSchema);

/** Every component, in the order of the registry. */
export const describedComponents = components.map((definition) => describeComponent(definition, descriptions));

/** Every type with fields that kinds, functions, components and connections lead to, by its name. */
export const describedObjects = descriptions.objects;

/** Every named set of texts that fields take, by its name. */
export const describedTexts = descriptions.offered;

/** The names of the objects that fields lead to, at any depth, in the order in which they are met. */
export function objectsBehind(
  fields: readonly Pick<FieldDescription, "type">[],
  found = new Set<string>(),
): ReadonlySet<string> {
  for (const name of fields.flatMap(({ type }) => objectsIn(type))) {
    if (found.has(name)) continue;
    found.add(name);
    objectsBehind(describedObjects.get(name)?.fields ?? [], found);
  }
  return found;
}

function objectsNamed(names: Iterable<string>): ObjectDescription[] {
  const wanted = new Set(names);
  return [...describedObjects.values()].filter(({ name }) => wanted.has(name));
}

/** The objects that programs declare with, or give to functions. */
export const declaredObjects = objectsNamed([
  ...[
    describedConnection,
    ...describedFunctions.map(({ options }) => options),
    ...describedComponents.map(({ args }) => args),
  ].map(({ name }) => name),
  ...objectsBehind([
    ...describedConnection.fields,
    ...describedKinds.flatMap(({ object, options }) => [...object, ...options]),
    ...describedFunctions.flatMap((described) => [...described.arguments, ...described.options.fields]),
    ...describedComponents.flatMap(({ args }) => args.fields),
  ]),
]);

/** The objects that programs get of kinds, and from functions. */
export const receivedObjects = objectsNamed(
  objectsBehind([
    ...describedKinds.flatMap(({ object, computed }) => [...object, ...computed]),
    ...describedFunctions.map(({ result }) => result),
  ]),
);

/** The objects that programs get and never give. */
export const answeredObjects = receivedObjects.filter((object) => !declaredObjects.includes(object));

/** The file of a kind, without ending: `app-project` for `AppProject`. */
export function fileNameOf(kind: string): string {
  return kind.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
}
