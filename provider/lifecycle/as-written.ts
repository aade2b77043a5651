import type { Json } from "../contract";
import { smallest } from "../model/as-written";
import { withoutBookkeeping } from "../model/bookkeeping";
import { isRecord } from "../model/json";
import { shapeOf } from "../model/schema";
import type { KindDefinition } from "./definition";

/**
 * The smallest inputs that a person would write of an object, which the lifecycle takes for equal to it. Every text is as the
 * server has it.
 * @param shape the object in the shape of the inputs, as `definition.shape` answers it.
 * @param ownNamespace the namespace of Argo CD itself, which no program needs to name. Default: none.
 */
export function asWritten(
  definition: Pick<KindDefinition<unknown>, "schema" | "byOptions">,
  shape: Json,
  ownNamespace?: string,
): Json {
  const { schema, byOptions } = definition;
  const { options = {}, object = shape } = byOptions?.(shape) ?? {};
  const isFlat = shapeOf(schema)?.metadata === undefined;
  const plain = isFlat ? withoutMarks(object) : { ...object, metadata: plainMetadata(object, ownNamespace) };
  return { ...(smallest(schema, plain) as Json), ...options };
}

function plainMetadata({ metadata }: Json, ownNamespace: string | undefined): Json {
  const { namespace, ...rest } = withoutMarks(isRecord(metadata) ? metadata : {});
  return { ...rest, ...(namespace !== ownNamespace && { namespace }) };
}

function withoutMarks(holder: Json): Json {
  const maps = ["labels", "annotations"].filter((name) => isRecord(holder[name]));
  return { ...holder, ...Object.fromEntries(maps.map((name) => [name, withoutBookkeeping(holder[name] as Json)])) };
}
