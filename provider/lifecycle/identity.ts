import type { Json } from "../contract";
import { changedIdentity, declaredIdentity } from "../model/inputs";
import { own } from "../model/json";
import { isSame } from "../model/normalise";
import { shapeOf } from "../model/schema";
import { holdsUnknown } from "../model/unknowns";
import type { KindDefinition } from "./definition";

type Identified<Live> = Pick<KindDefinition<Live>, "identity" | "schema">;

/** The id that is computed from values; `undefined` where they hold none, or are not known yet. */
export function computedId(
  { fields, compute }: { readonly fields: readonly string[]; compute(values: Json): string | undefined },
  values: Json,
): string | undefined {
  return fields.some((field) => holdsUnknown(values[field])) ? undefined : compute(values);
}

/** The paths whose change makes the declaration another object's. What is not known yet counts as unchanged. */
export function identityChanges<Live>({ identity, schema }: Identified<Live>, olds: Json, news: Json): string[] {
  if (identity.from !== "fields") return changedIdentity(schema, olds, news);
  const { fields } = identity;
  if (fields.some((field) => holdsUnknown(olds[field]) || holdsUnknown(news[field]))) return [];
  if (identity.compute(olds) === identity.compute(news)) return [];
  const shape = shapeOf(schema);
  return fields.filter((field) => !isSame(own(shape, field), olds[field], news[field]));
}

/** What a declaration says of its object's identity: the paths that say it, and a text that others of that object share. */
export interface DeclaredIdentity {
  readonly paths: readonly string[];
  readonly key: string;
}

/**
 * The identity as it is declared; `undefined` while a part of it is not known, and where Argo CD makes it. What Argo CD fills
 * in, such as its default namespace, is not in it.
 */
export function identityOf<Live>({ identity, schema }: Identified<Live>, inputs: Json): DeclaredIdentity | undefined {
  if (identity.from === "answer") return undefined;
  if (identity.from === "inputs") return declaredIdentity(schema, inputs);
  const key = computedId(identity, inputs);
  return key === undefined
    ? undefined
    : { paths: identity.fields.filter((field) => Object.hasOwn(inputs, field)), key };
}
