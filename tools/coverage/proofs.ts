import { existsSync, readFileSync } from "node:fs";
import * as z from "zod";
import { recordFile, ways } from "../../test/support/round-trip-record";

const proofsSchema = z.record(z.enum(ways), z.array(z.string()));
const roundTripSchema = z.record(z.string(), proofsSchema);

/** The fields of a kind that a real server gave back as they were sent, by the way in which that was seen. */
export type Proofs = z.output<typeof proofsSchema>;

/** What the recorded round trips have proved, by kind. */
export type RoundTrip = z.output<typeof roundTripSchema>;

/** Reads what `npm run round-trip` has recorded. */
export function readProofs(): RoundTrip {
  return existsSync(recordFile) ? roundTripSchema.parse(JSON.parse(readFileSync(recordFile, "utf8"))) : {};
}

/** Whether a recorded run has proved a field, or something inside it. */
export function proofOf(proofs: Proofs | undefined): (path: string) => boolean {
  const paths = Object.values(proofs ?? {}).flat();
  const known = new Set(paths);
  return (path) =>
    known.has(path) || paths.some((other) => other.startsWith(`${path}.`) || other.startsWith(`${path}[`));
}
