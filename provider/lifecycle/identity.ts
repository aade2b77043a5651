import { type Json, unknown } from "../contract";
import { changedIdentity, declaredIdentity } from "../model/inputs";
import type { KindDefinition } from "./definition";

type Identified<Live> = Pick<KindDefinition<Live>, "identity" | "schema">;

/** The paths whose change makes the declaration another object's. What is not known yet counts as unchanged. */
export function identityChanges<Live>({ identity, schema }: Identified<Live>, olds: Json, news: Json): string[] {
  if (identity.from !== "field") return changedIdentity(schema, olds, news);
  const [before, after] = [olds[identity.field], news[identity.field]];
  if (before === unknown || after === unknown) return [];
  return identity.compute(before) === identity.compute(after) ? [] : [identity.field];
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
  const value = inputs[identity.field];
  const key = value === unknown ? undefined : identity.compute(value);
  return key === undefined ? undefined : { paths: [identity.field], key };
}
