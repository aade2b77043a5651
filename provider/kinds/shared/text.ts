import * as z from "zod";
import { unknown } from "../../contract";

/** A duration as Go reads it: `30s`, `1h30m`, `1.5h`. */
export const goDurationPattern = /^(0|((\d+(\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h))+)$/;

/** A text in one line. What ends in a URL path must be one: a line break there would split the request. */
export function line(): z.ZodString {
  return z.string().regex(/^\P{Cc}*$/u, "must be one line without control characters: remove the line break or tab");
}

/** A text in one line that is not empty. */
export function requiredLine(whatToWrite: string): z.ZodString {
  return line().min(1, whatToWrite);
}

/** The wait between attempts: seconds without a unit, or a Go duration. */
export function backoffDuration(): z.ZodString {
  return z.string().refine((text) => /^\d+$/.test(text) || goDurationPattern.test(text), {
    error: "must be a duration such as `5s`, `3m` or `1h30m` (a number without a unit means seconds)",
  });
}

/** Whether a field is set to something other than an empty text, list or object. */
export function isSet(value: unknown): boolean {
  if (value === undefined || value === null || value === "" || value === false || value === 0) return false;
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === "object" ? Object.keys(value).length > 0 : true;
}

/** Whether a field is present at all, even when it is empty. */
export function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Whether a list has two items with the same key; items that are not known yet are left out. */
export function repeats(list: unknown, keyOf: (item: unknown) => unknown): boolean {
  if (!Array.isArray(list)) return false;
  const keys = list.filter((item) => !JSON.stringify(item ?? null).includes(unknown)).map(keyOf);
  return new Set(keys).size < keys.length;
}

/** What a refresh shows in the place of a value that was changed and that Argo CD shows to nobody. */
export const changedInArgoCd = "changed in Argo CD";
