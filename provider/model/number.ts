/** Marks in a text that it stands for a number: a text of the same digits is another value. */
const mark = " (number)";

const numberText = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Whether a number is the only one that its double stands for: no integer beyond ±(2^53 − 1), nothing infinite. */
export function isHeld(value: number): boolean {
  return Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
}

/** A number that JavaScript would not write as it was read, such as `1234567890123456789` or `1.0`. */
export class ExactNumber {
  /** @param text the number as JSON has it. */
  constructor(readonly text: string) {}

  /** What states and previews show, which hold doubles: the double where it stands for this number alone, else a text. */
  toJSON(): number | string {
    const value = Number(this.text);
    return isHeld(value) ? value : `${this.text}${mark}`;
  }
}

/** The number that a text of JSON stands for. */
export function readNumber(text: string): number | ExactNumber {
  const value = Number(text);
  return isHeld(value) && String(value) === text ? value : new ExactNumber(text);
}

/**
 * A value in which what {@link ExactNumber} is shown as is that number again: a state, and `ignoreChanges` with it, gives back
 * what a refresh has found.
 */
export function withExactNumbers(value: unknown): unknown {
  if (typeof value === "string") return fromShown(value) ?? value;
  if (Array.isArray(value)) return value.map(withExactNumbers);
  if (typeof value !== "object" || value === null || value instanceof ExactNumber) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withExactNumbers(item)]));
}

function fromShown(text: string): ExactNumber | undefined {
  if (!text.endsWith(mark)) return undefined;
  const digits = text.slice(0, -mark.length);
  return numberText.test(digits) && !isHeld(Number(digits)) ? new ExactNumber(digits) : undefined;
}
