import * as z from "zod";
import { ownExplanations } from "../../provider/argo/explanations/table";
import { reasons } from "./reasons";
import { entryOf, type Place } from "./scan";

/** What a place comes to: a row of the table, a reason why it needs none, or `open` until somebody has decided. */
const outcomeSchema = z.enum(["explained", "open", ...(Object.keys(reasons) as (keyof typeof reasons)[])]);
export type Outcome = z.output<typeof outcomeSchema>;

/** The places of one release of Argo CD by their files, with what each comes to. */
export const recordSchema = z.strictObject({
  version: z.string(),
  places: z.record(z.string(), z.record(z.string(), outcomeSchema)),
});
export type PlacesRecord = z.output<typeof recordSchema>;

const explainedTexts: ReadonlySet<string> = new Set(
  Object.values(ownExplanations).flatMap((rows) => rows.flatMap(({ says }) => says)),
);

/** The text of an entry, without its function. */
function textOf(entry: string): string {
  return entry.slice(entry.indexOf(": ") + 2);
}

/** The places as they are, each with what was decided of it before. What the table has is explained. */
export function renewed(version: string, places: readonly Place[], before: PlacesRecord["places"]): PlacesRecord {
  const files: Record<string, Record<string, Outcome>> = {};
  for (const place of places) {
    const entry = entryOf(place);
    const decided = before[place.file]?.[entry];
    const outcome = explainedTexts.has(place.text) ? "explained" : decided === "explained" ? "open" : decided;
    files[place.file] = { ...files[place.file], [entry]: outcome ?? "open" };
  }
  return { version, places: files };
}

/** What is wrong, one text for each problem. */
export function problems({ places }: PlacesRecord): string[] {
  const all = Object.entries(places).flatMap(([file, entries]) =>
    Object.entries(entries).map(([entry, outcome]) => ({ file, entry, outcome })),
  );
  const made = new Set(all.map(({ entry }) => textOf(entry)));
  return [
    ...all.flatMap(({ file, entry, outcome }) => {
      const isExplained = explainedTexts.has(textOf(entry));
      if (outcome === "open") return [`${file} ${entry}\n    is neither explained nor left out for a reason`];
      if (isExplained === (outcome === "explained")) return [];
      return [`${file} ${entry}\n    ${isExplained ? "is explained, and left out as well" : "is explained by no row"}`];
    }),
    ...[...explainedTexts].filter((text) => !made.has(text)).map((text) => `no place says\n    ${text}`),
  ];
}

/** How many places come to what. */
export function counts({ places }: PlacesRecord): Record<Outcome, number> {
  const result = Object.fromEntries(outcomeSchema.options.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const entries of Object.values(places)) for (const outcome of Object.values(entries)) result[outcome] += 1;
  return result;
}
