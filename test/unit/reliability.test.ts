import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addUp, type Totals, table, withTable } from "../../tools/faults/report";
import { promises } from "../support/promises";

const root = join(__dirname, "..", "..");
const page = readFileSync(join(root, "docs", "reliability.md"), "utf8");
const record = JSON.parse(readFileSync(join(root, "docs", "reliability.json"), "utf8")) as Totals;

/**
 * @promise `npm run faults` tries what the tables at the end of this page name, against a real Argo CD and a real
 * Pulumi engine (generated input in memory), and writes them.
 */
test("the page shows what is recorded: npm run faults -- report", () => {
  expect(page).toBe(withTable(page, table(record)));
});

/** @promise What the provider promises when the network, Argo CD or the run itself fails, and how often that was tried. */
test("every promise was tried, and none has failed", () => {
  const kept = Object.entries(record).filter(([, { runs, failures }]) => runs > 0 && failures === 0);
  expect(record).toEqual(Object.fromEntries(kept));
  expect(Object.keys(record)).toEqual(Object.keys(promises));
});

test("each promise names a test that is there", () => {
  const missing = Object.values(promises).filter((promise) => !existsSync(join(root, promise.test)));
  expect(missing).toEqual([]);
});

test("runs of one promise are added up", () => {
  const lines = [
    { promise: "race", runs: 1, failures: 0 },
    { promise: "race", runs: 2, failures: 1 },
    { promise: "delay", runs: 1, failures: 0 },
  ];
  expect(addUp(lines.map((line) => `${JSON.stringify(line)}\n`).join(""))).toEqual({
    race: { runs: 3, failures: 1 },
    delay: { runs: 1, failures: 0 },
  });
});
