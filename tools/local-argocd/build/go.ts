import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import { ReportedError } from "../errors";

const run = promisify(execFile);
const oldestGo = [1, 26] as const;

/** The Go installation found, as far as it determines what it builds. */
export interface GoInstallation {
  readonly version: string;
  readonly system: string;
  readonly architecture: string;
}

/** How a Go command ended. */
export interface GoResult {
  readonly succeeded: boolean;
  readonly output: string;
}

/** Finds Go and git, or says what is missing. */
export async function findGo(): Promise<GoInstallation> {
  const [settings] = await Promise.all([goSettings(), requireGit()]);
  if (!isRecentGo(settings.GOVERSION)) {
    throw new ReportedError(
      `Go ${oldestGo.join(".")} or newer is needed to build the local Argo CD, and this is ${settings.GOVERSION}. ` +
        "Get a newer one from https://go.dev/dl and put it first on PATH.",
    );
  }
  return { version: settings.GOVERSION, system: settings.GOOS, architecture: settings.GOARCH };
}

/** Whether a version as Go tells it (go1.26.8, go1.27rc1) is recent enough. A development build is taken at its word. */
export function isRecentGo(version: string): boolean {
  const match = /^go(\d+)\.(\d+)/.exec(version);
  if (match === null) {
    return true;
  }
  const [major, minor] = [Number(match[1]), Number(match[2])];
  return major > oldestGo[0] || (major === oldestGo[0] && minor >= oldestGo[1]);
}

/** Runs Go in a folder and ends it with everything it started when the signal says so. */
export function runGo(
  parameters: readonly string[],
  options: { readonly folder: string; readonly environment?: Record<string, string>; readonly signal?: AbortSignal },
): Promise<GoResult> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that the compilers Go starts can be ended with it.
    const child = spawn("go", parameters, {
      cwd: options.folder,
      detached: true,
      env: { ...process.env, ...pinnedEnvironment, ...options.environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    const abort = () => endGroup(child.pid);
    options.signal?.addEventListener("abort", abort, { once: true });
    child.once("error", reject);
    child.once("close", (code) => {
      options.signal?.removeEventListener("abort", abort);
      if (options.signal?.aborted) {
        reject(options.signal.reason);
      } else {
        resolve({ succeeded: code === 0, output });
      }
    });
  });
}

function endGroup(leader: number | undefined): void {
  if (leader === undefined) {
    return;
  }
  try {
    process.kill(-leader, "SIGKILL");
  } catch {
    // It has ended by itself in between.
  }
}

/** Settings a user may have for other work, which must not change what is built. */
const pinnedEnvironment = { CGO_ENABLED: "0", GOFLAGS: "", GOWORK: "off", GOOS: "", GOARCH: "" };

async function goSettings(): Promise<Record<"GOVERSION" | "GOOS" | "GOARCH", string>> {
  try {
    const { stdout } = await run("go", ["env", "-json", "GOVERSION", "GOOS", "GOARCH"], {
      env: { ...process.env, ...pinnedEnvironment },
    });
    return JSON.parse(stdout);
  } catch (error) {
    throw new ReportedError(
      `The local Argo CD is built with Go ${oldestGo.join(".")} or newer, and no working "go" is on PATH ` +
        `(${firstLine(error)}). Get it from https://go.dev/dl and try again.`,
    );
  }
}

async function requireGit(): Promise<void> {
  try {
    await run("git", ["--version"]);
  } catch (error) {
    throw new ReportedError(
      `The local Argo CD needs git, and no working "git" is on PATH (${firstLine(error)}). Install it and try again.`,
    );
  }
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split("\n")[0] ?? "";
}
