import type { DeployedText } from "./deployed-texts";
import { isOnlyName, isPublicKey, isSecretKey } from "./secret-names";
import { isReference, looksRandom, secretShape } from "./secret-shapes";

/** From when on a word counts as random. */
export interface Randomness {
  /** Bits for each character; with 0 nothing does. */
  readonly minimumEntropy: number;
  /** Characters. */
  readonly minimumLength: number;
}

/** What is random enough to be a generated secret, where nobody says otherwise. */
export const usualRandomness: Randomness = { minimumEntropy: 4, minimumLength: 24 };

/** A text, and what stands around it. */
type Literal = Pick<DeployedText<unknown>, "key" | "text" | "siblings">;

/** Why a text is taken for a secret, as the end of a sentence that never says the text; `undefined` where it is none. */
export function whySecret(literal: Literal, randomness: Randomness = usualRandomness): string | undefined {
  const { key, text } = literal;
  if (isReference(text)) return undefined;
  const shape = secretShape(text);
  if (shape !== undefined) return `has the form of ${shape}`;
  if (isSecretByName(literal)) return "is a secret by its name";
  const { minimumEntropy, minimumLength } = randomness;
  const isRandom = minimumEntropy > 0 && !isPublicKey(key) && looksRandom(text, minimumEntropy, minimumLength);
  return isRandom ? "looks like a generated secret" : undefined;
}

/** Words that switch something on: helm's parameters are texts, and some charts make the secret themselves. */
const switches = /^(true|false|null|yes|no|on|off|none|auto|enabled?|disabled?|generated?)$/i;

function isSecretByName({ key, text, siblings }: Literal): boolean {
  return isSecretKey(key) && !switches.test(text) && !isOnlyName(key, text, siblings);
}

/** A key as messages show it. Keys are free texts too, so one that is no plain path is not shown. */
export function keyText(key: string): string | undefined {
  return /^[\w./[\]\\@-]{1,80}$/.test(key) && secretShape(key) === undefined ? key : undefined;
}
