// Runs a TypeScript program of this repository, after making the checkout ready for it:
// node tools/run.mjs tools/quickstart/quickstart.ts [its arguments]
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { fail, prepare } from "./prepare.mjs";

const [program, ...parameters] = process.argv.slice(2);
if (program === undefined) {
  process.stderr.write("Usage: node tools/run.mjs <program.ts> [arguments]\n");
  process.exit(2);
}
await prepare().catch(fail);
// In this process, so that signals reach the program and nobody else.
const require = createRequire(import.meta.url);
const file = resolve(program);
process.argv = [process.argv[0], file, ...parameters];
require("tsx/cjs");
require(file);
