import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { registry } from "../../provider/kinds/registry";
import type { Schema } from "../../provider/model/schema";
import { traitsOf } from "../../provider/model/traits";
import type { Kind } from "../../sdk/generated/kinds";
import { fieldPaths, filledPaths } from "./field-paths";
import { fieldAt } from "./values";

/**
 * How a field was proved: `shown` by the API as it was sent, `stored` in the Secret or ConfigMap that Argo CD wrote when
 * the API hides it, or `read` through the API from a Secret that the test wrote, when Argo CD stores it only where a
 * cloud's login succeeds.
 */
export const ways = ["shown", "stored", "read"] as const;
export type Way = (typeof ways)[number];

/** The fields that have been proved so far, by kind. */
export class RoundTrips {
  private readonly found = new Map<Kind, Map<string, Way>>();

  /** Adds fields that were proved in one way; what the API shows needs no other proof. */
  prove(kind: Kind, way: Way, paths: readonly string[]): void {
    const known = this.found.get(kind) ?? new Map<string, Way>();
    for (const path of paths) if (way === "shown" || !known.has(path)) known.set(path, way);
    this.found.set(kind, known);
  }

  /** Adds the fields that are both in a declaration and in what the API shows of the object. */
  show(kind: Kind, declared: unknown, live: unknown): void {
    const shown = new Set(filledPaths(registry[kind].schema, live));
    this.prove(
      kind,
      "shown",
      filledPaths(registry[kind].schema, declared).filter((path) => shown.has(path)),
    );
  }

  /** Writes what this run has proved of a kind; what other runs have proved of the others stays. */
  write(kind: Kind): void {
    const proofs = [...(this.found.get(kind) ?? [])];
    const paths = (way: Way) => proofs.flatMap(([path, found]) => (found === way ? [path] : [])).sort();
    const record: Record<string, unknown> = JSON.parse(readFileSync(recordFile, "utf8"));
    record[kind] = Object.fromEntries(ways.map((way) => [way, paths(way)]));
    const kinds = Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
    writeFileSync(recordFile, `${JSON.stringify(Object.fromEntries(kinds), undefined, 2)}\n`);
  }
}

/** Where the recorded run is kept. */
export const recordFile = join(__dirname, "..", "..", "docs", "round-trip.json");

/** The fields of an object, options left out, that Argo CD never shows, with all that stands below them. */
export function hiddenPaths(schema: Schema): string[] {
  return fieldPaths(schema).filter((path) => {
    const { secret, unreadable } = traitsOf(fieldAt(schema, path));
    return secret === true || unreadable === true;
  });
}
