import { readdirSync, readFileSync, readlinkSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { eventually } from "../../support/eventually";
import { type Choice, drop, type Exchange, type Fault, Rule } from "../../support/faults";
import { testedHost } from "../../support/hosts";
import { startCommand } from "../../support/interrupt";
import type { ArgoProxy } from "../../support/proxy";
import type { Stack } from "../../support/stack";

/** What is killed. */
export type Victim = "provider" | "cli";

/** When something is killed: at a request, before or after Argo CD has acted on it, or at a time, whatever goes on then. */
export type KillPoint =
  | { readonly moment: "before" | "after"; readonly request: Choice }
  | { readonly moment: "time"; readonly milliseconds: number };

/** A stack that reaches Argo CD through a proxy. */
export interface Watched {
  readonly stack: Stack;
  readonly proxy: ArgoProxy;
}

function commandLine(pid: string): string {
  return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
}

/** The provider processes that work for a stack: they run in its folder. */
export function providersOf(stack: Stack): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === stack.directory && testedHost.process.test(commandLine(pid));
      } catch {
        // It has ended meanwhile.
        return false;
      }
    })
    .map(Number);
}

/** Ends processes at once, as the kernel does when memory is short. */
export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** Runs a command, kills the victim at a point of it, and waits for its end. Answers what it said, or nothing if it was not hit. */
export async function killDuring(
  { stack, proxy }: Watched,
  command: "up" | "destroy",
  victim: Victim,
  point: KillPoint,
): Promise<string | undefined> {
  proxy.passed.length = 0;
  let hit = false;
  const kill = () => {
    const pids = victim === "cli" ? [] : providersOf(stack);
    killAll(pids);
    if (victim === "cli") running.kill();
    hit = victim === "cli" || pids.length > 0;
  };
  const killAtRequest: Fault = async (exchange: Exchange) => {
    if (point.moment === "after") await exchange.forward();
    kill();
    await drop("before")(exchange);
  };
  if (point.moment !== "time") proxy.rules = [new Rule(killAtRequest, { ...point.request, times: 1 })];
  const running = startCommand(stack, command, "--yes", "--skip-preview");
  const timer = point.moment === "time" ? setTimeout(kill, point.milliseconds) : undefined;
  const { code, output } = await running.ended;
  clearTimeout(timer);
  proxy.rules = [];
  return hit ? `${command} ended with ${code}:\n${output}` : undefined;
}

/** The files in which the library behind Pulumi's file backend keeps the media types of those beside them. */
export function filesBesideState({ directory }: Stack): string[] {
  const folder = join(directory, "state");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".attrs"))
    .map((name) => join(folder, name));
}

/** Unlocks the stack. A kill can leave a file beside the state empty; the state itself is replaced at one stroke. */
async function unlock(stack: Stack): Promise<void> {
  const { code, output } = await stack.command("cancel", "--yes");
  if (code === 0) return;
  expect(output).toContain("failed to load checkpoint: EOF");
  const cut = filesBesideState(stack).filter((file) => statSync(file).size === 0);
  process.stderr.write(`left empty: ${cut.map((file) => basename(file)).join(", ")}\n`);
  for (const file of cut) rmSync(file);
  await stack.succeed("cancel", "--yes");
}

/** Makes a stack ready for the next command, as a person does after a kill. */
export async function makeReady({ stack, proxy }: Watched, victim: Victim): Promise<void> {
  if (victim === "provider") return;
  // One that was not asked for anything yet runs none of our code, and would stay and do nothing.
  if (proxy.passed.length === 0) killAll(providersOf(stack));
  // Otherwise two runs would be at work.
  await eventually(async () => providersOf(stack).length === 0);
  await unlock(stack);
}
