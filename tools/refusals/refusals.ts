import { join } from "node:path";
import { argocdSource } from "../argocd-module";
import { counts, problems, renewed } from "./check";
import { reasons } from "./reasons";
import { readRecord, writeRecord } from "./record";
import { packages, readPlaces } from "./source";

/*
 * Counts the places in the pinned Argo CD's source that make what it refuses with, and records them in `places.json`: fails
 * unless each has a row in the table of explanations, or a reason why it needs none. Run by `npm run refusals`.
 */

const { directory, version } = argocdSource(join(__dirname, "../.."));
const record = renewed(version, readPlaces(directory), readRecord().places);
writeRecord(record);

const found = problems(record);
const { explained, open, ...left } = counts(record);
const outcomes = Object.entries(left).map(
  ([reason, count]) => `${count} left out: ${reasons[reason as keyof typeof left]}`,
);
console.log(
  [`Argo CD ${version}, ${packages.length} packages`, `${explained} places explained`, ...outcomes].join("\n"),
);
if (found.length > 0) {
  console.error(
    [
      ...found,
      `${found.length} problems: write a row in provider/argo/explanations, or a reason in ${__dirname}/places.json`,
    ].join("\n"),
  );
  process.exitCode = 1;
}
