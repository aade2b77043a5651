import { refusal } from "./errors";

/** What part of a list is asked for. */
export interface Request {
  /** How many there are to be at most in all pages; below 1 as many as there are. */
  readonly limit: number;
  /** How many there are to be at most in one page; below 1 as many as there are. */
  readonly pageSize: number;
  /** What the page before has said; empty for the first one. */
  readonly token: string;
}

/** A page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** What asks for the next one; nothing where this is the last. */
  readonly next: string | undefined;
}

/** Where a page goes on. By the last id and not by a count, since the list may have become another one. */
interface Place {
  readonly after: string;
  readonly given: number;
  readonly limit: number;
}

/** A part of what is in the order of its ids. */
export function pageOf<Item extends { readonly id: string }>(all: readonly Item[], request: Request): Page<Item> {
  const { limit, pageSize, token } = request;
  const place = token === "" ? undefined : placeOf(token);
  const left = place === undefined ? all : all.filter(({ id }) => id > place.after);
  // The protocol has the first page's limit for each of them; Pulumi's own command counts down what it has got.
  const given = place !== undefined && place.limit === limit ? place.given : 0;
  const most = Math.min(limit < 1 ? left.length : limit - given, left.length);
  const items = left.slice(0, Math.max(0, pageSize < 1 ? most : Math.min(most, pageSize)));
  const last = items.at(-1);
  const isLast = last === undefined || items.length === most;
  return { items, next: isLast ? undefined : tokenOf({ after: last.id, given: given + items.length, limit }) };
}

function tokenOf(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** @throws ProtocolError for a text that no page has said. */
function placeOf(token: string): Place {
  try {
    const { after, given, limit } = JSON.parse(Buffer.from(token, "base64url").toString()) as Partial<Place>;
    if (typeof after === "string" && typeof given === "number" && typeof limit === "number") {
      return { after, given, limit };
    }
  } catch {
    // Said below.
  }
  throw refusal("the continuation token is none that a page of this list has given: ask for the first page");
}
