import { UserError } from "../contract";

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const unprintable = /[\u0000-\u001f\u007f\p{Surrogate}]/u;

/** Encodes one segment of a path; refuses what could leave the path or break the header. */
export function pathSegment(value: string): string {
  if (value === "" || value === "." || value === ".." || unprintable.test(value)) {
    throw new UserError("a name is empty, `.`, `..`, or has control characters: it cannot be part of a URL");
  }
  return encodeURIComponent(value).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * Encodes a URL that is itself a key in a path (of a repository or a cluster). Twice, because Argo CD decodes twice,
 * and an ingress that normalises `%2F` would break a single encoding.
 */
export function urlKey(value: string): string {
  return pathSegment(pathSegment(value));
}
