import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type PlacesRecord, recordSchema } from "./check";

const file = join(__dirname, "places.json");

/** What is recorded of the pinned Argo CD's texts; no Go is needed to read it. */
export function readRecord(): PlacesRecord {
  if (!existsSync(file)) return { version: "", places: {} };
  return recordSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

export function writeRecord(record: PlacesRecord): void {
  writeFileSync(file, `${JSON.stringify(record, undefined, 2)}\n`);
}
