import type { Json } from "../contract";
import type { Work } from "./work";

/** Shows what an object would bring about. */
export async function foreshow<Live>({ definition, context }: Work<Live>, inputs: Json): Promise<void> {
  for (const line of (await definition.foreshow?.(context, inputs)) ?? []) {
    context.log.info(`${definition.title(inputs)} ${line}`);
  }
}

/** Says what an update would mean for those who refer to the object. */
export function foretell<Live>({ definition, context }: Work<Live>, olds: Json, news: Json): void {
  const line = definition.foretell?.(olds, news);
  if (line !== undefined) context.warnOnce(`${definition.title(news)}: ${line}`);
}
