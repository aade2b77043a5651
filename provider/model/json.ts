import { ExactNumber } from "./number";

/** What an object holds under a key of its own: keys that people choose may be called `constructor`. */
export function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Whether a value is a plain object, the only kind of object that JSON has. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber);
}

/** A text as it is, and anything else as none: what must be a text is checked elsewhere. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The value that a text holds as JSON; `undefined`, which no JSON stands for, if it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
