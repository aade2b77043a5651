import type { Json } from "../../contract";
import { own } from "../../model/json";
import { type Schema, shapeOf } from "../../model/schema";
import { secretPathsOf } from "../../model/secret-paths";
import { traitsOf } from "../../model/traits";
import { asSecret } from "./secret-form";

/**
 * A state in which the computed outputs are secrets that always are, and those that may repeat the declaration, where it has
 * some. The class cannot say so of the latter: it names outputs before it is known what is a secret.
 */
export function asSecrets(computed: Schema, state: Json): Json {
  const hasSecrets = secretPathsOf(state).length > 0;
  const shape = shapeOf(computed);
  const entries = Object.entries(state).map(([name, value]): [string, unknown] => {
    const { secret, repeats } = traitsOf(own(shape, name));
    const isSecret = value !== undefined && (secret === true || (hasSecrets && repeats === true));
    return [name, isSecret ? asSecret(value) : value];
  });
  return Object.fromEntries(entries);
}
