import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** A process, told apart from a later one with the same number by the time it started. */
export interface ProcessIdentity {
  readonly id: number;
  readonly started: string;
}

interface ListedProcess extends ProcessIdentity {
  readonly group: number;
  readonly session: number;
}

/** What to run detached, and where its output goes. */
export interface DetachedCommand {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly directory: string;
  readonly logFile: string;
}

const pollMilliseconds = 40;
const killMilliseconds = 10_000;

/** Starts a program in a session of its own, so that it outlives this process and is found again with all its children. */
export function startDetached(command: DetachedCommand): Promise<ProcessIdentity> {
  const log = openSync(command.logFile, "a", 0o600);
  try {
    const child = spawn(command.program, command.arguments, {
      cwd: command.directory,
      detached: true,
      env: { ...command.environment },
      stdio: ["ignore", log, log],
    });
    return new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("spawn", () => {
        child.unref();
        const id = child.pid as number;
        resolve({ id, started: startOf(id) ?? "ended at once" });
      });
    });
  } finally {
    closeSync(log);
  }
}

/** This process, as others can recognise it. */
export function thisProcess(): ProcessIdentity {
  return { id: process.pid, started: startOf(process.pid) ?? "" };
}

/** Whether exactly this process (not a later one of the same number) still runs. */
export function isAlive(identity: ProcessIdentity): boolean {
  return startOf(identity.id) === identity.started;
}

/** Sends a signal to every process of the given sessions. */
export function signalSessions(leaders: readonly ProcessIdentity[], signal: NodeJS.Signals): void {
  for (const { id } of membersOf(leaders)) {
    sendSignal(id, signal);
  }
}

/** Ends every process of the given sessions: politely, and by force once the grace is over. */
export async function endSessions(leaders: readonly ProcessIdentity[], graceMilliseconds: number): Promise<void> {
  const forceAt = Date.now() + graceMilliseconds;
  const giveUpAt = forceAt + killMilliseconds;
  signalSessions(leaders, "SIGTERM");
  // A paused process acts on the signal only once it continues.
  signalSessions(leaders, "SIGCONT");
  while (membersOf(leaders).length > 0) {
    if (Date.now() >= giveUpAt) {
      throw new Error(`These processes cannot be ended: ${membersOf(leaders).map(({ id }) => id)}`);
    }
    if (Date.now() >= forceAt) {
      signalSessions(leaders, "SIGKILL");
    }
    await sleep(pollMilliseconds);
  }
}

function sendSignal(id: number, signal: NodeJS.Signals): void {
  try {
    process.kill(id, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") {
      throw error;
    }
  }
}

function membersOf(leaders: readonly ProcessIdentity[]): ListedProcess[] {
  if (leaders.length === 0) {
    return [];
  }
  const processes = listProcesses();
  const startedById = new Map(processes.map(({ id, started }) => [id, started]));
  const sessions = new Set(
    leaders
      // The number of a leader that has ended may by now belong to somebody else.
      .filter(({ id, started }) => (startedById.get(id) ?? started) === started)
      .map(({ id }) => id),
  );
  return processes.filter(({ session, id }) => sessions.has(session) && id !== process.pid);
}

function startOf(id: number): string | undefined {
  if (hasProcessFileSystem) {
    return readProcess(id)?.started;
  }
  return listProcesses().find((candidate) => candidate.id === id)?.started;
}

const hasProcessFileSystem = existsSync("/proc/self/stat");

function listProcesses(): ListedProcess[] {
  if (!hasProcessFileSystem) {
    return listByCommand();
  }
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readProcess(Number(name)))
    .filter((found) => found !== undefined);
}

function readProcess(id: number): ListedProcess | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${id}/stat`, "utf8");
  } catch {
    return undefined;
  }
  // The program's name stands in brackets and may itself hold brackets and spaces.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const [state, , group, session] = fields;
  const started = fields[19];
  if (state === "Z" || state === "X" || started === undefined) {
    return undefined;
  }
  return { id, group: Number(group), session: Number(session), started };
}

function listByCommand(): ListedProcess[] {
  const listing = spawnSync("ps", ["-axo", "pid=,pgid=,stat=,lstart="], { encoding: "utf8" });
  return listing.stdout.split("\n").flatMap((line) => {
    const [id, group, state, ...started] = line.trim().split(/\s+/);
    if (id === undefined || id === "" || state === undefined || state.startsWith("Z")) {
      return [];
    }
    // Where sessions are not listed, the leader's process group stands for them.
    return [{ id: Number(id), group: Number(group), session: Number(group), started: started.join(" ") }];
  });
}
