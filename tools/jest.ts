import { spawn } from "node:child_process";
import { join } from "node:path";

const root = join(__dirname, "..");

/** Runs jest with its own output. Answers its exit code. */
export function jest(parameters: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const program = join(root, "node_modules", "jest", "bin", "jest.js");
  const child = spawn(process.execPath, [program, ...parameters], { cwd: root, stdio: "inherit", env: environment });
  return new Promise((resolve, reject) => child.once("error", reject).once("close", (code) => resolve(code ?? 1)));
}
