import { spawn } from "node:child_process";

/** Runs git, apart from the user's own settings, and returns what it printed, trimmed. */
export function runGit(
  parameters: readonly string[],
  options: { readonly folder?: string; readonly input?: string; readonly environment?: Record<string, string> } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", parameters, {
      cwd: options.folder,
      env: { ...gitEnvironment(), ...options.environment },
      stdio: ["pipe", "pipe", "pipe"],
    });
    // A command that reads nothing may have ended before its input is closed.
    child.stdin.on("error", () => {});
    let output = "";
    let errors = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) {
        resolve(output.trim());
      } else {
        reject(new Error(`git ${parameters.join(" ")} failed: ${errors.trim()}`));
      }
    });
    child.stdin.end(options.input ?? "");
  });
}

/** The environment in which git does the same on every machine. */
export function gitEnvironment(): Record<string, string> {
  const person = { NAME: "Local Argo CD", EMAIL: "local@example.com" };
  return {
    PATH: process.env.PATH ?? "",
    HOME: "/nonexistent",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_TERMINAL_PROMPT: "0",
    GIT_AUTHOR_NAME: person.NAME,
    GIT_AUTHOR_EMAIL: person.EMAIL,
    GIT_COMMITTER_NAME: person.NAME,
    GIT_COMMITTER_EMAIL: person.EMAIL,
  };
}
