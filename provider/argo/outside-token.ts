import { exec } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { authTokenPattern } from "../connection/settings";
import { UserError } from "../contract";
import { oneLine } from "./errors";

/** Milliseconds that a command has for a token: some open a browser. */
const longestCommand = 120_000;
const longestReason = 300;

function tokenIn(text: string, what: string): string {
  const token = text.trim();
  if (token === "") throw new UserError(`${what} holds no token`);
  if (!authTokenPattern.test(token))
    throw new UserError(`${what} holds more than a token: white space or a line break`);
  return token;
}

/**
 * Reads the token from a file.
 * @param label names the setting.
 * @throws UserError that says what keeps it from being read, and shows nothing of it.
 */
export async function readTokenFile(path: string, label: string): Promise<string> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    throw new UserError(`the file of ${label} cannot be read (${code}): ${path}`);
  }
  return tokenIn(text, `the file of ${label}`);
}

/**
 * Lets a command print the token.
 * @param label names the setting.
 * @throws UserError that says how the command ended, with the last line of its standard error.
 */
export async function runTokenCommand(command: string, label: string): Promise<string> {
  const run = promisify(exec)(command, { timeout: longestCommand, windowsHide: true });
  // One that asks for input would wait for ever for an answer that nobody can give.
  run.child.stdin?.end();
  try {
    return tokenIn((await run).stdout, `the standard output of ${label}`);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code, killed, stderr = "" } = error as { code?: unknown; killed?: boolean; stderr?: string };
    const end = killed ? `did not end within ${longestCommand / 1000} s` : `ended with ${String(code)}`;
    const reason = oneLine(stderr.trim().split("\n").at(-1) ?? "").slice(0, longestReason);
    throw new UserError(`the command of ${label} ${end}${reason && `: ${reason}`}`);
  }
}
