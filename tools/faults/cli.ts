import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { jest } from "../jest";
import { addUp, writeReport } from "./report";

const root = join(__dirname, "..", "..");
const help = `Usage: npm run faults -- [part ...] [options]

Runs the fault, kill, race, fuzz and canary tests in full and writes docs/reliability.md.

  part               fuzz, a test file of test/faults by its name, such as network, or report, which runs nothing and
                     writes the page anew from the last counts; default: all
  --kill-rounds N    runs that are killed (200)
  --rename-rounds N  renames that are killed (40)
  --race-rounds N    rounds of two stacks that write at the same time (100)
  --fuzz-cases N     generated cases of each property (10000)
  --seed N           where kills and generated cases begin (20261122)
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "kill-rounds": { type: "string", default: "200" },
    "rename-rounds": { type: "string", default: "40" },
    "race-rounds": { type: "string", default: "100" },
    "fuzz-cases": { type: "string", default: "10000" },
    seed: { type: "string", default: "20261122" },
    help: { type: "boolean", default: false },
  },
});

const tests = join(root, "test", "faults");
const files = readdirSync(tests)
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => name.replace(".test.ts", ""));
const parts = positionals.length > 0 ? positionals : ["fuzz", ...files];

async function run(): Promise<number> {
  const unknown = parts.filter((part) => !["fuzz", "report", ...files].includes(part));
  if (values.help || unknown.length > 0) {
    process.stderr.write(unknown.length > 0 ? `No such part: ${unknown.join(", ")}\n\n${help}` : help);
    return unknown.length > 0 ? 2 : 0;
  }
  const folder = mkdtempSync(join(tmpdir(), "pulumi-argocd-faults-"));
  const record = join(folder, "record");
  writeFileSync(record, "");
  const environment = {
    ...process.env,
    FAULTS_RECORD: record,
    FUZZ_CASES: values["fuzz-cases"],
    FAST_CHECK_SEED: values.seed,
    KILL_ROUNDS: values["kill-rounds"],
    RENAME_ROUNDS: values["rename-rounds"],
    RACE_ROUNDS: values["race-rounds"],
    FAULTS_SEED: values.seed,
  };
  try {
    const codes: number[] = [];
    if (parts.includes("fuzz"))
      codes.push(await jest(["--selectProjects", "unit", "--", "test/unit/fuzz"], environment));
    const chosen = parts.filter((part) => files.includes(part)).map((part) => join(tests, `${part}.test.ts`));
    if (chosen.length > 0) {
      // One after the other: each file uses all of the machine, and kills count on their own processes alone.
      const parameters = ["--selectProjects", "faults", "--runInBand", "--verbose", "--runTestsByPath", ...chosen];
      codes.push(await jest(parameters, environment));
    }
    writeReport(addUp(readFileSync(record, "utf8")));
    return Math.max(0, ...codes);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

run().then((code) => {
  process.exitCode = code;
});
