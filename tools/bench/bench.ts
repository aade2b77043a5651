/** Measures the provider beside what Argo CD's API and Pulumi themselves need; see `usage`. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  connect,
  type LocalArgoCd,
  pulumiToolchain,
  ReportedError,
  startLocalArgoCd,
  streamProgress,
} from "../local-argocd";
import { measureBeside, measureConstruction, measureRaw, type OnStep, stepsOfOne } from "./measure";
import { type Options, readOptions, usage } from "./options";
import { writePage } from "./page";
import { measureOverhead, overheadText } from "./policies/overhead";
import { ProgressBar } from "./progress";
import { ratios } from "./report";
import { filesOf, keepResults, type Repetition, type Results, readResults } from "./results";
import { statusSizes, type Workload } from "./subjects";

/** Often enough that applications are compared, and not so often that comparisons are all that this machine does. */
const reconciliationTimeout = "1h";
const sdkPackage = join(__dirname, "../../node_modules/@pulumi/pulumi/package.json");

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) return void process.stdout.write(usage);
  const { argocd, end } = await openArgoCd(options);
  // Where stacks that have failed remove what they have made.
  process.env.ARGOCD_TEST_DIRECTORY = argocd.directory;
  try {
    const results = await measureAll(argocd, options);
    const written = filesOf(options.out).join(", ");
    const governed = overheadText(await measureOverhead(await pulumiToolchain(), options.repetitions));
    process.stdout.write(`\nWritten: ${written}\n${governed}\nRatios: ${JSON.stringify(ratios(results))}\n`);
  } finally {
    await end();
  }
}

async function openArgoCd({ directory }: Options): Promise<{ argocd: LocalArgoCd; end: () => Promise<void> }> {
  if (directory !== undefined) return { argocd: await connect(directory), end: async () => undefined };
  const own = mkdtempSync(join(tmpdir(), "pulumi-argocd-bench-"));
  const argocd = await startLocalArgoCd({
    directory: own,
    endWithThisProcess: true,
    controllerEnvironment: { ARGOCD_RECONCILIATION_TIMEOUT: reconciliationTimeout },
    progress: streamProgress(process.stderr),
  });
  return {
    argocd,
    end: async () => {
      await argocd.stop();
      rmSync(own, { recursive: true, force: true });
    },
  };
}

async function versions(): Promise<string> {
  const pulumi = execFileSync(join(await pulumiToolchain(), "pulumi"), ["version"], { encoding: "utf8" }).trim();
  const { version } = JSON.parse(readFileSync(sdkPackage, "utf8")) as { version: string };
  return `Node ${process.version}, Pulumi ${pulumi} with SDK ${version}`;
}

/** What is to be measured, small before large, so that an interrupted run has figures to show. */
function planOf({ sizes, repetitions }: Options): (Workload & { readonly repetition: number })[] {
  return sizes.flatMap((size) =>
    [...Array(repetitions).keys()].flatMap((repetition) =>
      statusSizes.map((resources) => ({ size, resources, repetition })),
    ),
  );
}

async function measureAll(argocd: LocalArgoCd, options: Options): Promise<Results> {
  const known = await versions();
  const earlier = readResults(options.out, known);
  const isKept = ({ size }: Repetition) => options.resume || !options.sizes.includes(size);
  let results: Results = { ...earlier, repetitions: earlier.repetitions.filter(isKept) };
  const plan = planOf(options).filter(
    (wanted) => !results.repetitions.some((one) => isSame(one, wanted) && one.resources === wanted.resources),
  );
  const bar = new ProgressBar(plan.length * stepsOfOne);
  try {
    for (const wanted of plan) {
      const measured = await measureOne(argocd, wanted, results, bar);
      results = { ...results, repetitions: [...results.repetitions, measured] };
      writePage(options.out, results);
      keepResults(options.out, results);
    }
  } finally {
    bar.end();
  }
  return results;
}

function isSame(one: { size: number; repetition: number }, other: { size: number; repetition: number }): boolean {
  return one.size === other.size && one.repetition === other.repetition;
}

async function measureOne(
  argocd: LocalArgoCd,
  wanted: Workload & { readonly repetition: number },
  { repetitions }: Results,
  bar: ProgressBar,
): Promise<Repetition> {
  const prefix = `bench-${process.pid}-${wanted.resources}-${wanted.repetition}-`;
  const applications = { argocd, prefix, project: "default", size: wanted.size, resources: wanted.resources };
  const onStep: OnStep = (name, work) =>
    bar.step(`${wanted.size} × ${wanted.resources}, ${wanted.repetition + 1}: ${name}`, work);
  const raw = await measureRaw(applications, onStep);
  const beside = await measureBeside(applications, wanted.repetition, onStep);
  // A program does not know what Argo CD has in a status.
  const same = repetitions.find((one) => isSame(one, wanted));
  return { ...wanted, ...beside, raw, construction: same?.construction ?? (await measureConstruction(applications)) };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ReportedError ? error.message : ((error as Error).stack ?? error)}\n`);
  process.exitCode = 1;
});
