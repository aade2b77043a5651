import { readdirSync, readFileSync } from "node:fs";

const interval = 200;

/** What the command line of a provider's process holds. */
export type ProviderProcess = string;

/** The processes of our hosts: Pulumi's own for providers that are written for Node.js, and the plugin's. */
export const providerProcesses = {
  ours: "dynamic-provider",
  plugin: "pulumi-resource-argocd",
} as const satisfies Record<string, ProviderProcess>;

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // The process has just ended, or this system has no such files.
    return "";
  }
}

function parentOf(id: number): number {
  // After the command's name, which is in parentheses and may hold anything, come state and parent.
  return Number(read(`/proc/${id}/stat`).split(")").at(-1)?.trim().split(" ")[1] ?? 0);
}

function isOurs(id: number): boolean {
  for (let ancestor = parentOf(id); ancestor > 1; ancestor = parentOf(ancestor)) {
    if (ancestor === process.pid) return true;
  }
  return false;
}

/** The processes with something in their command line, as far as we started them. */
function processes(command: ProviderProcess): number[] {
  let names: string[] = [];
  try {
    names = readdirSync("/proc");
  } catch {
    return [];
  }
  return names
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => read(`/proc/${id}/cmdline`).includes(command) && isOurs(id));
}

/**
 * Runs something, and answers the most memory that a process had meanwhile, in bytes; 0 where none is seen.
 * @param process what its command line holds.
 */
export async function withPeakMemory<T>(
  work: () => Promise<T>,
  process: ProviderProcess,
): Promise<{ result: T; peak: number }> {
  let peak = 0;
  const look = () => {
    for (const id of processes(process)) {
      const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${id}/status`))?.[1] ?? 0);
      peak = Math.max(peak, kilobytes * 1024);
    }
  };
  const timer = setInterval(look, interval);
  try {
    return { result: await work(), peak };
  } finally {
    clearInterval(timer);
  }
}
