import { isRecord } from "../../provider/model/json";
import type { Step } from "../../provider/model/paths";
import { hasCredentials } from "../../provider/model/url-credentials";

/** A URL; with `!` before it, one that a project denies. */
const url = /^!?([a-z][a-z0-9+.-]*:\/\/\S+)$/i;

/** The paths of URLs that carry a password or a token, wherever a person has written one: they would stand in the program. */
export function exposedAt(value: unknown, path: readonly Step[] = []): (readonly Step[])[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => exposedAt(item, [...path, index]));
  if (isRecord(value)) return Object.entries(value).flatMap(([key, item]) => exposedAt(item, [...path, key]));
  const [, address] = typeof value === "string" ? (url.exec(value) ?? []) : [];
  return address !== undefined && hasCredentials(address) ? [path] : [];
}
