import { isDeepStrictEqual } from "node:util";
import type { Json } from "../contract";
import { isRecord, own } from "./json";

/** One operation of a JSON patch (RFC 6902). */
export type PatchOperation =
  | { readonly op: "add" | "replace" | "test"; readonly path: string; readonly value: unknown }
  | { readonly op: "remove"; readonly path: string };

function pointer(path: string, key: string): string {
  return `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

// `rfc6902` and `fast-json-patch` diff lists item by item and guard no addition: on another list than was read, they hit
// another item.
/**
 * The patch that turns one object into another and touches nothing else. Lists and new maps are guarded by tests, so
 * that a patch computed from an outdated read fails instead of undoing what somebody else wrote in between.
 */
export function jsonPatch(from: unknown, to: unknown, path = ""): PatchOperation[] {
  if (isDeepStrictEqual(from, to)) return [];
  if (isRecord(from) && isRecord(to)) {
    const removed = Object.keys(from).filter((key) => from[key] !== undefined && own(to, key) === undefined);
    return [
      ...removed.flatMap((key): PatchOperation[] => [
        ...tests(pointer(path, key), from[key]),
        { op: "remove", path: pointer(path, key) },
      ]),
      ...Object.keys(to).flatMap((key) => {
        if (to[key] === undefined) return [];
        const present = own(from, key);
        if (present !== undefined) return jsonPatch(present, to[key], pointer(path, key));
        return addition(pointer(path, key), to[key]);
      }),
    ];
  }
  return [...tests(path, from), { op: "replace", path, value: to }];
}

/** Argo CD's server panics when it tests a list that holds null as one value: such a list is tested item by item. */
function tests(path: string, value: unknown): PatchOperation[] {
  if (!hasListWithNull(value)) return [{ op: "test", path, value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => tests(`${path}/${index}`, item));
  return Object.entries(value as Json).flatMap(([key, item]) => tests(pointer(path, key), item));
}

function hasListWithNull(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((item) => item === null || hasListWithNull(item));
  return isRecord(value) && Object.values(value).some(hasListWithNull);
}

function addition(path: string, value: unknown): PatchOperation[] {
  const add: PatchOperation = { op: "add", path, value };
  return isRecord(value) || Array.isArray(value) ? [{ op: "test", path, value: null }, add] : [add];
}
