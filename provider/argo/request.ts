import { UserError } from "../contract";
import type { ItemPath } from "./items";
import type { Right } from "./rbac";

/** One request to Argo CD's REST API. */
export interface ApiRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path below the root path, each segment already encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** A value that is sent as JSON, or bytes that are sent as they are. */
  readonly body?: unknown;
  /**
   * Whole time for the request with its repetitions, in milliseconds. Default 2 min for GET, 5 min for writes; never
   * longer than the operation's own time.
   */
  readonly timeout?: number;
  /** Whether repeating the request after a lost answer does no harm. Default: all but POST. */
  readonly repeatable?: boolean;
  /** Whether it changes nothing in Argo CD, whatever its method, so that what was read before holds. Default: GET alone. */
  readonly changesNothing?: boolean;
  /** Whether it carries the version that it was made for, so that a conflict needs a fresh read. Default `false`. */
  readonly conditional?: boolean;
  /** Whether it is a write that Argo CD takes long for, one after the other, so that few go out at once. Default `false`. */
  readonly costly?: boolean;
  /** The rights that it needs, where Argo CD does not say which one is missing. */
  readonly needs?: readonly Right[];
  /** Sent without credentials. */
  readonly anonymous?: boolean;
  /** Sent with this token in place of the connection's. */
  readonly token?: string;
  /**
   * For a list that may be large: what to keep of each item, `undefined` for nothing. The answer is read item by item,
   * and is `{ items }` of what was kept.
   */
  readonly keep?: (item: unknown) => unknown;
  /** Beside `keep`: what of each item is left empty, which saves reading it. */
  readonly passed?: readonly ItemPath[];
  readonly signal?: AbortSignal;
}

/** The query string: absent values left out, lists repeated. */
function queryString(query: ApiRequest["query"]): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const item of value === undefined ? [] : [value].flat()) parameters.append(name, item as string);
  }
  // A `+` would be decoded twice by the server, and end as a space.
  const text = parameters.toString().replaceAll("+", "%20");
  return text ? `?${text}` : "";
}

/** The full URL of a request; refuses a path that would leave the configured server or root path. */
export function requestUrl(address: string, request: Pick<ApiRequest, "path" | "query">): string {
  const wanted = `${address}${request.path}`;
  if (!request.path.startsWith("/") || /[\s\\?#]/.test(request.path) || new URL(wanted).href !== wanted) {
    throw new UserError("a name in the request cannot be part of a URL: no white space, `..`, or control characters");
  }
  return wanted + queryString(request.query);
}
