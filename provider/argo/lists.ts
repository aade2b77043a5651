import * as z from "zod";

/**
 * A list as Argo CD answers it. An empty one is `"items": null`: an answer without items is not Argo CD's, and proves
 * nothing to be missing.
 */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.looseObject({ items: z.array(item).nullable() }).transform(({ items }) => items ?? []);
}
