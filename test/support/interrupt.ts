import { spawn } from "node:child_process";
import type { Outcome } from "./run";
import type { Stack } from "./stack";

/** A command of the Pulumi CLI that runs, and can be interrupted as by Ctrl-C. */
export interface Running {
  readonly ended: Promise<Outcome>;
  /** Everything that the user has seen so far. */
  output(): string;
  /** The signal that a terminal sends on Ctrl-C. */
  interrupt(): void;
  /** Ends the CLI at once; what it has started lives on. */
  kill(): void;
}

/** Starts a command and leaves it running. */
export function startCommand(stack: Stack, ...parameters: string[]): Running {
  const child = spawn("pulumi", [...parameters, "--non-interactive", "--color=never"], {
    cwd: stack.directory,
    env: stack.environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const keep = (chunk: unknown) => {
    output += String(chunk);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  return {
    ended: new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code) => resolve({ code: code ?? -1, output }));
    }),
    output: () => output,
    interrupt: () => void child.kill("SIGINT"),
    kill: () => void child.kill("SIGKILL"),
  };
}
