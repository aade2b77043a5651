import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { promisify } from "node:util";
import { withPeakMemory } from "../memory";

/** What the governance pack costs a preview. */
export interface Overhead {
  /** The fastest preview without a pack, in seconds. */
  readonly without: number;
  /** The fastest with the pack and all its rules disabled: what Pulumi itself needs to ask a pack. */
  readonly idle: number;
  /** The fastest with the pack. */
  readonly governed: number;
  /** The most memory of the pack's process, in bytes. */
  readonly memory: number;
}

const cwd = join(__dirname, "three-hundred");
const pack = resolve(__dirname, "../../../policy-packs/governance");

/**
 * Previews 300 applications without the pack, with it asleep, and with it, in turns.
 * @param toolchain the folder of the Pulumi CLI.
 */
export async function measureOverhead(toolchain: string, rounds: number): Promise<Overhead> {
  const folder = mkdtempSync(join(tmpdir(), "policies-overhead-"));
  const config = join(folder, "policies.json");
  const disabled = join(folder, "disabled.json");
  const env = {
    ...process.env,
    PATH: [toolchain, process.env.PATH].join(delimiter),
    ARGOCD_POLICIES: config,
    PULUMI_HOME: join(folder, "home"),
    PULUMI_BACKEND_URL: `file://${folder}`,
    PULUMI_CONFIG_PASSPHRASE: "test",
    PULUMI_SKIP_UPDATE_CHECK: "true",
  };
  const pulumi = (...parameters: readonly string[]) =>
    promisify(execFile)("pulumi", [...parameters, "--non-interactive"], { cwd, env, maxBuffer: 1e9 });
  const preview = async (...parameters: readonly string[]) => {
    const begun = performance.now();
    await pulumi("preview", "--stack", "prod", ...parameters);
    return (performance.now() - begun) / 1000;
  };
  try {
    writeFileSync(config, JSON.stringify({ preset: "production" }));
    writeFileSync(disabled, JSON.stringify({ all: "disabled" }));
    await pulumi("stack", "init", "prod");
    const never = Number.POSITIVE_INFINITY;
    let best: Overhead = { without: never, idle: never, governed: never, memory: 0 };
    for (let round = 0; round < rounds; round += 1) {
      const without = await preview();
      const idle = await preview("--policy-pack", pack, "--policy-pack-config", disabled);
      const { result, peak } = await withPeakMemory(() => preview("--policy-pack", pack), "run-policy-pack");
      best = {
        without: Math.min(best.without, without),
        idle: Math.min(best.idle, idle),
        governed: Math.min(best.governed, result),
        memory: Math.max(best.memory, peak),
      };
    }
    return best;
  } finally {
    rmSync(join(cwd, "Pulumi.prod.yaml"), { force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The cost in one line. */
export function overheadText({ without, idle, governed, memory }: Overhead): string {
  const more = (seconds: number) => `${((seconds / without - 1) * 100).toFixed(0)} % more`;
  return (
    `Policies: a preview of 300 applications takes ${governed.toFixed(1)} s with the governance pack, ` +
    `${without.toFixed(1)} s without (${more(governed)}; ${more(idle)} with all rules disabled), ` +
    `and its process ${Math.round(memory / 1e6)} MB`
  );
}
