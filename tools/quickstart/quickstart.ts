/** From a fresh clone to applications that Argo CD calls Synced and Healthy; see `usage`. */
import { existsSync, rmSync } from "node:fs";
import { relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type LocalArgoCd, ReportedError, startLocalArgoCd, streamProgress } from "../local-argocd";
import { withLock } from "../local-argocd/lock";
import { Folder } from "./folder";
import { differences, type Inventory, takeInventory } from "./inventory";
import { Pulumi, quickstartStack } from "./pulumi";
import { changeSummary, nextSteps, resourceTable } from "./report";

const usage = `Usage: npm run quickstart [-- --destroy] [--dir FOLDER]

Starts a local Argo CD, deploys the stack "${quickstartStack}" of this repository's Pulumi program to it, and shows what was made.
Run again, it deploys what you have changed since.

  --destroy      take all of it away again
  --dir FOLDER   keep it in another folder than .quickstart
`;

const progress = streamProgress(process.stdout);

async function main(): Promise<void> {
  const { destroy, dir, help } = readOptions();
  if (help) {
    process.stdout.write(usage);
    return;
  }
  const folder = new Folder(dir && resolve(dir));
  if (destroy && !existsSync(folder.root)) {
    process.stdout.write("There is no quickstart to take away.\n");
    return;
  }
  folder.make();
  const signal = interruption();
  await withLock(folder.lockFile, () => (destroy ? takeAway(folder, signal) : deploy(folder, signal)), { signal });
  if (destroy) rmSync(folder.root, { recursive: true, force: true });
}

function readOptions(): { destroy: boolean; dir: string | undefined; help: boolean } {
  try {
    const { values } = parseArgs({
      options: { destroy: { type: "boolean" }, dir: { type: "string" }, help: { type: "boolean", short: "h" } },
    });
    return { destroy: values.destroy ?? false, dir: values.dir, help: values.help ?? false };
  } catch (error) {
    throw new ReportedError(`${(error as Error).message}\n\n${usage}`);
  }
}

/** Aborted at the first sign that the user wants to stop. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (!controller.signal.aborted) process.stdout.write("\nInterrupted: stopping what was started.\n");
      controller.abort(new ReportedError("Interrupted. `npm run quickstart` goes on from here."));
    });
  }
  return controller.signal;
}

/** Starts the quickstart's Argo CD. What this run started ends with it when the work fails because of an interruption. */
async function withArgoCd(
  folder: Folder,
  signal: AbortSignal,
  work: (argocd: LocalArgoCd) => Promise<void>,
): Promise<void> {
  process.stdout.write("\nA local Argo CD\n");
  const argocd = await startLocalArgoCd({ directory: folder.argocd, progress, signal });
  if (argocd.wasRunning) process.stdout.write("  ✔ runs already\n");
  try {
    await work(argocd);
    signal.throwIfAborted();
  } catch (error) {
    if (signal.aborted && !argocd.wasRunning) await argocd.stop();
    throw error;
  }
}

async function deploy(folder: Folder, signal: AbortSignal): Promise<void> {
  await withArgoCd(folder, signal, async (argocd) => {
    if (folder.before() === undefined) folder.rememberBefore(await takeInventory(argocd));
    const pulumi = new Pulumi(folder, argocd, signal);
    await pulumi.prepareStack();
    folder.writeEnvironment(pulumi.shellEnvironment());
    process.stdout.write(`\npulumi up, stack ${quickstartStack}\n`);
    const changes = await pulumi.up();
    const inventory = await takeInventory(argocd);
    const own = differences(folder.before() ?? {}, inventory).added;
    requireHealthy(inventory, own);
    process.stdout.write(`\nWhat Argo CD says\n${resourceTable(inventory, own)}`);
    process.stdout.write(`\n${changeSummary(changes)}\n`);
    process.stdout.write(nextSteps(argocd, folder));
  });
}

function requireHealthy(inventory: Inventory, own: readonly string[]): void {
  for (const key of own) {
    const found = inventory[key];
    if (found?.kind === "Application" && (found.sync !== "Synced" || found.health !== "Healthy")) {
      throw new ReportedError(`Argo CD says that ${found.name} is ${found.sync} and ${found.health}.`);
    }
  }
}

async function takeAway(folder: Folder, signal: AbortSignal): Promise<void> {
  await withArgoCd(folder, signal, async (argocd) => {
    const pulumi = new Pulumi(folder, argocd, signal);
    if (await pulumi.hasStack()) {
      process.stdout.write(`\npulumi destroy, stack ${quickstartStack}\n`);
      await pulumi.destroy();
    }
    proveAsBefore(folder, await takeInventory(argocd));
    process.stdout.write("\nThe local Argo CD\n");
    await progress.step("stopped", () => argocd.stop());
  });
  process.stdout.write(
    `\nAll of it is taken away, also the folder ${shown(folder.root)}. What was built is kept for the next time.\n`,
  );
}

/** Shows that Argo CD holds what it held before the first deployment, and stops where it does not. */
function proveAsBefore(folder: Folder, now: Inventory): void {
  const before = folder.before();
  if (before === undefined) return;
  const { added, removed } = differences(before, now);
  if (added.length + removed.length > 0) {
    const list = [...added.map((key) => `left: ${key}`), ...removed.map((key) => `missing: ${key}`)].join("\n  ");
    throw new ReportedError(
      `Argo CD is not as it was before:\n  ${list}\nIf that is yours, delete it, and run this again; or end it all with ` +
        `\`npm run argocd -- stop --dir ${shown(folder.argocd)}\` and \`rm -r ${shown(folder.root)}\`.`,
    );
  }
  process.stdout.write(`\nArgo CD is as it was: the ${Object.keys(now).length} objects from before, nothing else.\n`);
}

/** A folder as a person types it here. */
function shown(folder: string): string {
  return relative(process.cwd(), folder);
}

main().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof ReportedError ? error.message : ((error as Error).stack ?? error)}\n`);
  process.exitCode = 1;
});
