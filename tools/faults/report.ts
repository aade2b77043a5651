import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type PromiseEntry, type PromiseName, promises } from "../../test/support/promises";
import type { Runs } from "../../test/support/record";

/** Runs and failures of each promise. */
export type Totals = Partial<Record<PromiseName, { readonly runs: number; readonly failures: number }>>;

const root = join(__dirname, "..", "..");
const recordFile = join(root, "docs", "reliability.json");
const pageFile = join(root, "docs", "reliability.md");
const [begin, end] = ["<!-- table: npm run faults -->", "<!-- end of table -->"];

/** Adds up what tests have counted, one JSON object a line. */
export function addUp(lines: string): Totals {
  const totals: Record<string, { runs: number; failures: number }> = {};
  for (const line of lines.split("\n").filter(Boolean)) {
    const { promise, runs, failures } = JSON.parse(line) as Runs;
    const before = totals[promise] ?? { runs: 0, failures: 0 };
    totals[promise] = { runs: before.runs + runs, failures: before.failures + failures };
  }
  return totals;
}

/** The table of all promises, in groups. */
export function table(totals: Totals): string {
  const entries = Object.entries(promises) as [PromiseName, PromiseEntry][];
  const groups = [...new Set(entries.map(([, { group }]) => group))];
  return groups
    .map((group) => {
      const rows = entries
        .filter(([, entry]) => entry.group === group)
        .map(([name, { fault, promise, test }]) => {
          const { runs, failures } = totals[name] ?? { runs: 0, failures: 0 };
          return `| ${fault} | ${promise} | [${test}](../${test}) | ${runs} | ${failures} |`;
        });
      return [
        `### ${group}`,
        "",
        "| fault | promise | test | runs | failures |",
        "|---|---|---|---|---|",
        ...rows,
      ].join("\n");
    })
    .join("\n\n");
}

/** The page with another table. */
export function withTable(page: string, text: string): string {
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Error(`docs/reliability.md has lost "${begin}" or "${end}"`);
  return `${before}${begin}\n\n${text}\n\n${end}${after}`;
}

/** Takes over what was counted now; what was not tried now keeps its last count. */
export function writeReport(counted: Totals): void {
  const record = { ...(JSON.parse(readFileSync(recordFile, "utf8")) as Totals), ...counted };
  const known = Object.keys(promises).filter((name) => record[name as PromiseName] !== undefined) as PromiseName[];
  const kept: Totals = Object.fromEntries(known.map((name) => [name, record[name]]));
  writeFileSync(recordFile, `${JSON.stringify(kept, undefined, 2)}\n`);
  writeFileSync(pageFile, withTable(readFileSync(pageFile, "utf8"), table(kept)));
}
