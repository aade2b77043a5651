import { isHeld } from "./number";
import { formatPath, type Step } from "./paths";

/** What to do about values that JSON, or Pulumi on the way to it, loses without a word. */
const advice: Readonly<Record<string, string>> = {
  bigint: "write the number, or its digits as a text",
  function: "call it, or remove it",
  symbol: "write a text",
  Date: "write a text, such as its `toISOString()`",
  Map: "write an object, such as `Object.fromEntries(map)`",
  Set: "write a list, such as `[...set]`",
};

/** What kind of value JSON cannot hold this is, if it is one. Objects of a program's own classes stand for their fields. */
function lostKind(value: unknown): string | undefined {
  if (typeof value === "bigint" || typeof value === "function" || typeof value === "symbol") return typeof value;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const kind = Object.prototype.toString.call(value).slice("[object ".length, -1);
  return kind === "Object" ? undefined : kind;
}

const rounded =
  "is a whole number beyond ±(2^53 − 1), which JavaScript and Pulumi round: write its digits in quotes, as a text. A Helm " +
  "template prints a text as it is (`| int64` makes a number of it); the number itself Helm would round, in `helm.values` too";

function lossOf(value: unknown): string | undefined {
  if (Number.isNaN(value)) return "is not a number (`NaN`), which JSON cannot hold: write a number";
  if (value === Infinity || value === -Infinity) {
    return "is infinite, or too large for a number (such as `1e400`), which JSON cannot hold: write a number, or a text";
  }
  if (typeof value === "number" && !isHeld(value)) return rounded;
  const kind = lostKind(value);
  if (kind === undefined) return undefined;
  return `is a ${kind}, which would get lost: ${advice[kind] ?? "write texts, numbers, lists and objects"}`;
}

/** Something that a program declares and that would not arrive. */
export interface Loss {
  /** Where it stands, as people write it. */
  readonly place: string;
  readonly reason: string;
}

/**
 * Everything in a value that would not arrive as it is written.
 * @param isOther what is not looked into, because it is no value yet.
 */
export function lossesIn(
  value: unknown,
  isOther: (value: unknown) => boolean = () => false,
  path: readonly Step[] = [],
): Loss[] {
  if (isOther(value)) return [];
  const loss = lossOf(value);
  if (loss !== undefined) return [{ place: formatPath(path), reason: `\`${formatPath(path)}\` ${loss}` }];
  if (Array.isArray(value)) return value.flatMap((item, index) => lossesIn(item, isOther, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const here = [...path, key];
    if (key !== "__proto__") return lossesIn(item, isOther, here);
    const place = formatPath(here);
    return [{ place, reason: `\`${place}\` is a key that JavaScript takes for something else and loses: rename it` }];
  });
}
