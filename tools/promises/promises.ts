import { advice, problems, promised } from "./check";
import { readRepository } from "./repository";

/*
 * Every sentence of the docs that promises something is quoted by the test that proves it: fails where that is not so.
 * Run by `npm run promises`; with `-- list` it shows each promise and its tests.
 */

const subject = readRepository();
const found = problems(subject);
const all = promised(subject);

if (process.argv.includes("list")) {
  for (const { page, text, proofs } of all) {
    console.log(`${page}: ${text}`);
    for (const { file, line } of proofs) console.log(`    ${file}:${line}`);
  }
}
if (found.length > 0) {
  console.error([...found, advice, `${found.length} problems`].join("\n"));
  process.exitCode = 1;
} else {
  console.log(`${all.length} promises, each quoted by a test`);
}
