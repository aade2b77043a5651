import { type Json, unknown } from "../contract";
import { changedIdentity } from "../model/inputs";
import type { KindDefinition } from "./definition";

/** The paths whose change makes the declaration another object's. What is not known yet counts as unchanged. */
export function identityChanges<Live>(
  { identity, schema }: Pick<KindDefinition<Live>, "identity" | "schema">,
  olds: Json,
  news: Json,
): string[] {
  if (identity.from !== "field") return changedIdentity(schema, olds, news);
  const [before, after] = [olds[identity.field], news[identity.field]];
  if (before === unknown || after === unknown) return [];
  return identity.compute(before) === identity.compute(after) ? [] : [identity.field];
}
