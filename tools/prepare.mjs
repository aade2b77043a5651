// Installs and builds what the commands of this repository need, if anything is missing or out of date. Plain Node without
// packages: it runs before there are any.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const inRoot = (...path) => join(root, ...path);
const oldestNode = [20, 19];

/** Something a person can act on: shown as its message alone. */
export class PrepareError extends Error {}

/** Makes the checkout ready: Node is recent, packages are as locked, `dist` is as the sources. */
export async function prepare() {
  requireNode();
  if (!packagesAreAsLocked()) await withLock(installPackages);
  if (!buildIsCurrent()) await withLock(build);
}

/** Shows an error, in one line where a person can act on it, and ends the process. */
export function fail(error) {
  process.stderr.write(`${error instanceof PrepareError ? error.message : error.stack}\n`);
  process.exit(1);
}

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const [oldestMajor, oldestMinor] = oldestNode;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    throw new PrepareError(
      `Node ${oldestNode.join(".")} or newer is needed, and this is ${process.versions.node}: install a newer one and put it first on PATH.`,
    );
  }
}

/** Compares the lock file with the one that npm writes once all packages are in place. */
function packagesAreAsLocked() {
  const installedFile = inRoot("node_modules", ".package-lock.json");
  if (!existsSync(installedFile) || !existsSync(inRoot("node_modules", "pulumi-argocd"))) return false;
  const locked = JSON.parse(readFileSync(inRoot("package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(installedFile, "utf8")).packages;
  return Object.entries(locked).every(([path, { version, integrity, optional, peer }]) => {
    const found = installed[path];
    // What is optional may be for other systems.
    if (path === "" || (found === undefined && (optional || peer))) return true;
    return found !== undefined && found.version === version && found.integrity === integrity;
  });
}

async function installPackages() {
  if (packagesAreAsLocked()) return;
  // Also where the environment says that this is production: what builds and tests is needed.
  await step("npm packages", npm(), ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (!packagesAreAsLocked()) {
    throw new PrepareError(
      "npm installed something else than package-lock.json says: delete node_modules and try again.",
    );
  }
}

/** npm as it runs this script, else the one on PATH. */
function npm() {
  const { npm_execpath: script = "" } = process.env;
  return /npm-cli\.c?js$/.test(script) ? [process.execPath, script] : ["npm"];
}

async function build() {
  if (buildIsCurrent()) return;
  const identity = sourceIdentity();
  await step("compiling the provider", [process.execPath, inRoot("tools", "build.mjs")], []);
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ identity, built: builtAt() }));
}

const stampFile = inRoot("node_modules", ".cache", "pulumi-argocd-build.json");

function buildIsCurrent() {
  if (!existsSync(stampFile)) return false;
  const stamp = JSON.parse(readFileSync(stampFile, "utf8"));
  return stamp.identity === sourceIdentity() && stamp.built === builtAt();
}

/** When `dist` was written: a build by hand in between may have been of other sources. */
function builtAt() {
  return statSync(inRoot("dist", "sdk", "index.js"), { throwIfNoEntry: false })?.mtimeMs;
}

/** Stands for everything that the build reads. */
function sourceIdentity() {
  const hash = createHash("sha256");
  const folders = ["provider", "sdk", "policy-packs"].filter((folder) => existsSync(inRoot(folder)));
  const files = folders.flatMap((folder) =>
    readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.parentPath.includes("node_modules"))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const settings = ["tsconfig.json", "tsconfig.build.json", "package.json", "package-lock.json"];
  const others = [...settings, "tools/build.mjs", "provider/schema.json"];
  for (const file of [...files.sort(), ...others.map((name) => inRoot(name))])
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update("\0");
  return hash.digest("hex");
}

/** Runs a command and says what is going on; its output goes to stderr, since stdout may be read by a shell. */
async function step(title, [program, ...first], parameters) {
  const since = Date.now();
  const seconds = () => `${((Date.now() - since) / 1000).toFixed(1)} s`;
  process.stderr.write(`  … ${title}\n`);
  const ticker = setInterval(() => process.stderr.write(`  … ${title}: ${seconds()}\n`), 10_000);
  const child = spawn(program, [...first, ...parameters], {
    cwd: root,
    stdio: ["ignore", process.stderr, process.stderr],
  });
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  let interrupted = false;
  const forward = (signal) => {
    interrupted = true;
    child.kill(signal);
    // npm first undoes what it has installed, which the next run makes anew anyway.
    setTimeout(() => child.kill("SIGKILL"), 3_000).unref();
  };
  for (const signal of signals) process.on(signal, forward);
  try {
    const code = await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
    if (interrupted) throw new PrepareError("Interrupted.");
    if (code !== 0) throw new PrepareError(`${title} has failed, see above.`);
    process.stderr.write(`  ✔ ${title}  ${seconds()}\n`);
  } finally {
    for (const signal of signals) process.off(signal, forward);
    clearInterval(ticker);
  }
}

/**
 * Keeps commands that were started at the same time from installing and building over each other. By hand, since it runs
 * before any package is there.
 */
async function withLock(work) {
  const name = createHash("sha256").update(root).digest("hex").slice(0, 12);
  const lock = join(tmpdir(), `pulumi-argocd-prepare-${name}`);
  while (!tryLock(lock)) await sleep(100);
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function tryLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (!holderIsAlive(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function holderIsAlive(lock) {
  try {
    const holder = Number(readFileSync(lock, "utf8"));
    // Not written yet: its holder has only just made it.
    if (holder === 0) return Date.now() - statSync(lock).mtimeMs < 10_000;
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await prepare().catch(fail);
