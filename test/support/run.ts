import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** How a command ended. */
export interface Outcome {
  readonly code: number;
  /** Everything that the user saw. */
  readonly output: string;
}

/** Where a command runs, and for how many milliseconds at most. */
export interface RunOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly timeout: number;
}

/** Runs a command to its end, without input. */
export function run(command: string, parameters: readonly string[], options: RunOptions): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    // Line by line: what is said on one channel must not break a line of the other.
    for (const input of [child.stdout, child.stderr]) {
      createInterface({ input }).on("line", (line) => {
        output += `${line}\n`;
      });
    }
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? -1, output }));
  });
}
