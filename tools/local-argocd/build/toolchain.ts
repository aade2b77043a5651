import { execFile } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { silentProgress } from "../progress";
import { type BuildOptions, buildSinglePart } from "./build";
import { kubernetesProviderPart, languageHostParts, newestPulumiPart, pulumiCodegenPart, pulumiPart } from "./parts";

const run = promisify(execFile);

/** The oldest CLI of a user's own that is used as it is. */
const oldestPulumi = [3, 216, 0] as const;

/** The folder to put at the front of PATH so that `pulumi` and its Node.js parts are found: the user's own, or the built one. */
export async function pulumiToolchain(
  options: Partial<BuildOptions> = {},
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  if (environment.PULUMI_ARGOCD_TOOLCHAIN !== "built") {
    const own = await ownToolchain(environment);
    if (own !== undefined) {
      return own;
    }
  }
  return join(await buildSinglePart(pulumiPart, { progress: silentProgress, ...options }), "bin");
}

/** The folder of the newest CLI with its Node.js parts, always the built one: for what older ones cannot do. */
export async function newestPulumiToolchain(options: Partial<BuildOptions> = {}): Promise<string> {
  return join(await buildSinglePart(newestPulumiPart, { progress: silentProgress, ...options }), "bin");
}

/** The folder to put on PATH so that the CLI finds Pulumi's Kubernetes provider. Built when it is first asked for. */
export async function kubernetesProvider(options: Partial<BuildOptions> = {}): Promise<string> {
  return join(await buildSinglePart(kubernetesProviderPart, { progress: silentProgress, ...options }), "bin");
}

/** Languages of programs whose hosts are built here. */
export type HostedLanguage = keyof typeof languageHostParts;

/** The folder to put on PATH so that the CLI runs programs in a language: the user's own, or one that is built once. */
export async function pulumiLanguageHost(
  language: HostedLanguage,
  options: Partial<BuildOptions> = {},
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  if (environment.PULUMI_ARGOCD_TOOLCHAIN !== "built") {
    const own = findProgram(`pulumi-language-${language}`, environment);
    if (own !== undefined) return dirname(own);
  }
  return join(await buildSinglePart(languageHostParts[language], { progress: silentProgress, ...options }), "bin");
}

/** The program that checks schemas and writes SDKs. Built when it is first asked for. */
export async function pulumiCodegen(options: Partial<BuildOptions> = {}): Promise<string> {
  const folder = await buildSinglePart(pulumiCodegenPart, { progress: silentProgress, ...options });
  return join(folder, "bin", "pulumi-codegen");
}

/** Whether a version as the CLI tells it (v3.220.0) is recent enough. */
export function isRecentPulumi(version: string): boolean {
  const match = /^v?(\d+)\.(\d+)\.(\d+)/.exec(version.trim());
  if (match === null) {
    return false;
  }
  for (const [index, oldest] of oldestPulumi.entries()) {
    const found = Number(match[index + 1]);
    if (found !== oldest) {
      return found > oldest;
    }
  }
  return true;
}

async function ownToolchain(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  const pulumi = findProgram("pulumi", environment);
  if (pulumi === undefined || findProgram("pulumi-language-nodejs", environment) === undefined) {
    return undefined;
  }
  try {
    const { stdout } = await run(pulumi, ["version"], { env: { ...environment, PULUMI_SKIP_UPDATE_CHECK: "true" } });
    return isRecentPulumi(stdout) ? dirname(pulumi) : undefined;
  } catch {
    return undefined;
  }
}

function findProgram(name: string, environment: NodeJS.ProcessEnv): string | undefined {
  return (environment.PATH ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, name))
    .find(isRunnable);
}

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
