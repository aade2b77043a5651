import { unknown } from "../contract";
import { formatPath, type Step } from "./paths";

/** Where a value is not known before the update, as people write it. */
export function unknownPaths(value: unknown, path: readonly Step[] = []): string[] {
  if (value === unknown) return [formatPath(path)];
  if (Array.isArray(value)) return value.flatMap((item, index) => unknownPaths(item, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => unknownPaths(item, [...path, key]));
}

/** Whether a value, or something in it, is not known before the update. */
export function holdsUnknown(value: unknown): boolean {
  return unknownPaths(value).length > 0;
}
