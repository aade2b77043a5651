import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { streamProgress } from "../../tools/local-argocd";
import { cacheDirectory } from "../../tools/local-argocd/build/cache";
import { Codegen } from "../../tools/schema/codegen";
import { schemaFile } from "../../tools/schema/schema";
import { run } from "./run";

const requirements = join(__dirname, "../sdks/python/requirements.txt");

/** A command that hangs is ended. */
const timeout = 600_000;

/** Runs a command, and answers what it has said. */
async function succeed(command: string, ...parameters: string[]): Promise<string> {
  const { code, output } = await run(command, parameters, { cwd: __dirname, env: process.env, timeout });
  if (code !== 0) throw new Error(output);
  return output;
}

/** The folder of a Python environment with Pulumi's SDK, installed once for this machine. */
export async function pythonEnvironment(): Promise<string> {
  const version = await succeed("python3", "--version");
  const key = createHash("sha256")
    .update(version + readFileSync(requirements, "utf8"))
    .digest("hex")
    .slice(0, 16);
  const installed = join(cacheDirectory(), `python-${key}`);
  if (!existsSync(installed)) {
    const unfinished = `${installed}.${process.pid}`;
    mkdirSync(cacheDirectory(), { recursive: true });
    await succeed("python3", "-m", "venv", unfinished);
    await succeed(join(unfinished, "bin/python"), "-m", "pip", "install", "--quiet", "--requirement", requirements);
    renameSync(unfinished, installed);
  }
  return installed;
}

/** Generates the SDK for Python from the schema, and installs it below a folder. Answers where Python finds it. */
export async function installPythonSdk(environment: string, folder: string): Promise<string> {
  const codegen = await Codegen.ready(streamProgress());
  const [sdk, site] = [join(folder, "sdk"), join(folder, "site")];
  await codegen.write("python", schemaFile, sdk);
  await succeed(join(environment, "bin/python"), "-m", "pip", "install", "--quiet", "--no-deps", "--target", site, sdk);
  return site;
}
