import type { Passed } from "./proxy";

/** Questions by which a list is narrowed, and which tell one use of it from another. */
const filters = ["name", "projects", "fields", "server", "hostNamePattern"];

/** What kind of request it was, such as `GET applications/*` or `GET applications?name`. */
export function kindOf({ method, path }: Pick<Passed, "method" | "path">): string {
  const [way = "", query = ""] = path.split("?");
  const [first = "", ...rest] = way.replace(/^.*\/api\/(v1\/)?/, "").split("/");
  const below = first === "account" ? ["can-i"] : rest.map((part, index) => (index === 0 ? "*" : part));
  const names = [...new URLSearchParams(query).keys()].filter((name) => method === "GET" && filters.includes(name));
  const narrowed = below.length === 0 && names.length > 0 ? `?${[...new Set(names)].sort().join("&")}` : "";
  return `${method} ${[first, ...below].join("/")}${narrowed}`.replace("stream/*", "stream");
}

/** How many requests there were of each kind, without writes that met another writer's and had to be sent again. */
export function tally(requests: readonly Passed[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const request of requests.filter(({ method, status = 200 }) => method === "GET" || status < 400))
    counts[kindOf(request)] = (counts[kindOf(request)] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort());
}
