import { execFile, spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { archiveName, executableName } from "./names";

const run = promisify(execFile);

/** The oldest Node that builds executables by itself. */
const oldestNode = [25, 5] as const;

/** What an executable is made of. */
export interface Parts {
  /** The Node that builds it, and goes into it. */
  readonly node: string;
  /** The folder of the plugin, as the build writes it. */
  readonly plugin: string;
}

/**
 * Makes the plugin and its Node one executable for this system, and packs it with their licences as a release has it.
 * @returns the path of the archive.
 * @throws Error when the Node is too old or has no licence beside it, or the executable does not start.
 */
export async function buildExecutable(parts: Parts, folder: string): Promise<string> {
  await requireNode(parts.node);
  const staging = mkdtempSync(join(tmpdir(), "executable-"));
  try {
    const name = executableName(process.platform);
    await inject(parts, join(staging, name));
    await requireStart(join(staging, name));
    const licences = copyLicences(parts, staging);
    const archive = archiveName(versionOf(parts.plugin), process.platform, process.arch);
    // By a relative name: to some of the programs called tar, a colon in a path means another machine.
    await run("tar", ["-czf", archive, name, ...licences], { cwd: staging });
    mkdirSync(folder, { recursive: true });
    copyFileSync(join(staging, archive), join(folder, archive));
    return join(folder, archive);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function versionOf(plugin: string): string {
  return (JSON.parse(readFileSync(join(plugin, "package.json"), "utf8")) as { version: string }).version;
}

async function requireNode(node: string): Promise<void> {
  const version = (await run(node, ["--version"])).stdout.trim().slice(1);
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor, oldestMinor] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(`Node ${oldestNode.join(".")} or newer builds executables, and this is ${version}.`);
}

/** Writes the executable. */
async function inject({ node, plugin }: Parts, output: string): Promise<void> {
  const settings = {
    main: "index.js",
    output,
    disableExperimentalSEAWarning: true,
    // The code need not be compiled at each start.
    useCodeCache: true,
    // What a program's Node is told is not meant for this one.
    execArgvExtension: "none",
    assets: { "package.json": "package.json", "schema.json": "schema.json" },
  };
  const file = `${output}.json`;
  writeFileSync(file, JSON.stringify(settings));
  // In the plugin's folder, so that no path of this machine is in it.
  await run(node, ["--build-sea", file], { cwd: plugin });
  // macOS runs nothing without a signature, and Node's own no longer fits.
  if (process.platform === "darwin") await run("codesign", ["--force", "--sign", "-", output]);
}

/** A plugin that is whole says on which port it listens. */
async function requireStart(executable: string): Promise<void> {
  const child = spawn(executable, [], { stdio: ["ignore", "pipe", "pipe"] });
  const said: string[] = [];
  child.stderr.on("data", (text: Buffer) => said.push(text.toString()));
  try {
    await new Promise<void>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", () => reject(new Error(`The executable does not start: ${said.join("")}`)));
      createInterface(child.stdout).once("line", (line) =>
        /^\d+$/.test(line) ? resolve() : reject(new Error(`The executable begins with ${line}, and not with a port.`)),
      );
    });
  } finally {
    await ended(child);
  }
}

/** Ends a process: Windows keeps the file of one that runs. */
async function ended(child: ReturnType<typeof spawn>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const end = new Promise((resolve) => child.once("close", resolve));
  child.kill();
  await end;
}

/** Copies the licences of what is in the executable. Answers the names of the copies. */
function copyLicences({ node, plugin }: Parts, folder: string): string[] {
  const besideNode = [dirname(node), dirname(dirname(node))].map((place) => join(place, "LICENSE"));
  const ofNode = besideNode.find((file) => existsSync(file));
  if (ofNode === undefined) throw new Error(`There is no licence of Node beside ${node}: take one from its archive.`);
  const licences = {
    LICENSE: join(plugin, "LICENSE"),
    "NODE-LICENSE": ofNode,
    "THIRD-PARTY-LICENSES.txt": join(plugin, "THIRD-PARTY-LICENSES.txt"),
  };
  for (const [name, file] of Object.entries(licences)) copyFileSync(file, join(folder, name));
  return Object.keys(licences);
}
