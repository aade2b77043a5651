import type { Json } from "../../contract";
import { own } from "../../model/json";
import { type Schema, shapeOf } from "../../model/schema";
import { secretPathsOf } from "../../model/secret-paths";
import { traitsOf } from "../../model/traits";
import { asSecret } from "./secret-form";

/**
 * A state in which the computed outputs that may repeat the declaration are secrets, where the declaration has some. The
 * class cannot say so: it names outputs before it is known what is a secret.
 */
export function asSecrets(computed: Schema, state: Json): Json {
  if (secretPathsOf(state).length === 0) return state;
  const shape = shapeOf(computed);
  const entries = Object.entries(state).map(([name, value]): [string, unknown] => {
    const isSecret = value !== undefined && traitsOf(own(shape, name)).repeats === true;
    return [name, isSecret ? asSecret(value) : value];
  });
  return Object.fromEntries(entries);
}
