import type { Json } from "../contract";
import { markAnnotation, replacesAnnotation } from "../model/annotations";
import { objectPart } from "../model/inputs";
import { isRecord, textOf } from "../model/json";
import { withExactNumbers } from "../model/number";
import { asStored } from "../model/ownership";
import { type Paths, parsePath } from "../model/paths";
import { shapeOf } from "../model/schema";
import { unprovenMark } from "../tokens";
import type { KindDefinition } from "./definition";
import { findCurrent, type Work } from "./work";

/**
 * The paths that the program leaves to another controller.
 * @throws UserError when a text is no path.
 */
export function managedPaths(values: Json): Paths {
  const paths = values.externallyManaged;
  return Array.isArray(paths) ? paths.map((path) => parsePath(textOf(path))) : [];
}

/** The paths at which an object stays as declared: what is left to another controller, and what the server shows other values of. */
export function unseenPaths<Live>({ overlaid }: KindDefinition<Live>, live: Live, values: Json): Paths {
  return [...managedPaths(values), ...(overlaid?.(live) ?? []).map(parsePath)];
}

/** The declared object with the creation mark among its annotations, where the kind has a place for it. */
export function marked<Live>({ definition, replaces }: Work<Live>, inputs: Json, mark: unknown): Json {
  const object = withExactNumbers(objectPart(definition.schema, inputs)) as Json;
  if (!definition.mark || typeof mark !== "string") return object;
  const isFlat = shapeOf(definition.schema)?.metadata === undefined;
  const holder = isFlat ? object : isRecord(object.metadata) ? object.metadata : {};
  const annotations = {
    ...(isRecord(holder.annotations) ? holder.annotations : {}),
    [markAnnotation]: mark,
    ...(replaces !== undefined && { [replacesAnnotation]: replaces }),
  };
  return isFlat ? { ...object, annotations } : { ...object, metadata: { ...holder, annotations } };
}

/** Whether an object carries the mark of this very resource. */
export function isOurs<Live>({ definition }: Work<Live>, live: Live, inputs: Json): boolean {
  return inputs.__mark !== undefined && definition.mark?.(live) === inputs.__mark;
}

/** Whether the mark proves it: no other state can have one that an organization vouches for. */
export function isProvedOurs<Live>(work: Work<Live>, live: Live, inputs: Json): boolean {
  return isOurs(work, live, inputs) && !textOf(inputs.__mark).startsWith(unprovenMark);
}

/**
 * Brings an existing object to the declaration, keeping what others own.
 * @param owned what the program declared before; empty for an object that is taken over.
 * @param mark the creation mark to leave, for an object that becomes this resource's.
 * @param managedBefore what was left to another controller until now, and stays as it is once more.
 */
export function write<Live>(
  work: Work<Live>,
  live: Live,
  inputs: Json,
  {
    owned,
    mark,
    managedBefore = [],
  }: { readonly owned: Json; readonly mark?: unknown; readonly managedBefore?: Paths },
): Promise<Live> {
  const { definition, context } = work;
  const managed = [...managedPaths(inputs), ...managedBefore];
  const wanted = marked(work, inputs, mark);
  return definition.write(context, {
    live,
    inputs,
    owned,
    stored: (present) => asStored(definition.schema, wanted, owned, definition.shape(present), managed) as Json,
  });
}

/** Brings what a list has shown, or the answer of a create, to the declaration. */
export async function writeFound<Live>(work: Work<Live>, found: Live, inputs: Json, owned: Json): Promise<Live> {
  const live = (await findCurrent(work, inputs)) ?? found;
  return write(work, live, inputs, { owned, mark: inputs.__mark });
}
