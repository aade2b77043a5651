import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import type { Stack } from "../../support/stack";

function commandLine(pid: string): string {
  return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
}

/** The provider processes that work for a stack: they run in its folder. */
export function providersOf(stack: Stack): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === stack.directory && /\/dynamic-provider\b/.test(commandLine(pid));
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
