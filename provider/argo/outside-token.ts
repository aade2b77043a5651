import { exec } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { promisify } from "node:util";
import { tokenMistake } from "../connection/settings";
import { UserError } from "../contract";
import { oneLine } from "./errors";
import { inTime } from "./in-time";

/** Milliseconds that a command has for a token: some open a browser. */
const longestCommand = 120_000;
/** Milliseconds for a file, which may be on a network. */
const longestRead = 10_000;
const longestReason = 300;

function tokenIn(text: string, what: string): string {
  const token = text.trim();
  if (token === "") throw new UserError(`${what} holds no token`);
  const mistake = tokenMistake(token);
  if (mistake) throw new UserError(`${what} holds more than a token: ${mistake}`);
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
    // A pipe or a device may never end.
    if (!(await stat(path)).isFile()) throw Object.assign(new Error(), { code: "no file" });
    const read = (signal: AbortSignal) => readFile(path, { encoding: "utf8", signal });
    text = await inTime(longestRead, read, () => Object.assign(new Error(), { code: "ETIMEDOUT" }));
  } catch (error) {
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    throw new UserError(`the file of ${label} cannot be read (${code}): ${path}`);
  }
  return tokenIn(text, `the file of ${label}`);
}

/**
 * Lets a command print the token.
 * @param label names the setting.
 * @param signal ends the command early.
 * @throws UserError that says how the command ended, with the last line of its standard error.
 */
export async function runTokenCommand(command: string, label: string, signal?: AbortSignal): Promise<string> {
  const late = () => Object.assign(new Error(), { killed: true });
  const run = (over: AbortSignal) => {
    const end = signal ? AbortSignal.any([over, signal]) : over;
    const running = promisify(exec)(command, { signal: end, killSignal: "SIGKILL", windowsHide: true });
    // One that asks for input would wait for ever for an answer that nobody can give.
    running.child.stdin?.end();
    return running;
  };
  try {
    // What it has begun in the background may keep its output open.
    const { stdout } = await inTime(longestCommand, run, late);
    return tokenIn(stdout, `the standard output of ${label}`);
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (signal?.aborted) throw new UserError(`interrupted while the command of ${label} ran`);
    throw new UserError(`the command of ${label} ${howItEnded(error as Ending)}`);
  }
}

/** How a command has ended that has given no token. */
interface Ending {
  readonly code?: unknown;
  readonly signal?: unknown;
  readonly killed?: boolean;
  readonly stdout?: string;
  readonly stderr?: string;
}

function howItEnded({ code, signal, killed, stdout = "", stderr = "" }: Ending): string {
  if (killed) return `did not end within ${longestCommand / 1000} s`;
  const end = `ended with ${String(code ?? signal)}`;
  const reason = oneLine(stderr.trim().split("\n").at(-1) ?? "").slice(0, longestReason);
  // What it prints may be a token, wherever it prints it.
  const isPrinted = stdout.split(/\s+/).some((word) => word !== "" && reason.includes(word));
  return reason === "" || isPrinted ? end : `${end}: ${reason}`;
}
