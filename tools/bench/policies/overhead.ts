import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/*
 * What the governance pack costs: a preview of 500 applications with it and with an empty pack, in turns, and the ratio
 * of the fastest of each. `npx tsx tools/bench/policies/overhead.ts [ROUNDS]`, with `pulumi` on the PATH, after a build.
 */

const rounds = Number(process.argv[2] ?? 5);
const cwd = join(__dirname, "five-hundred");
const packs = {
  empty: join(__dirname, "empty-pack"),
  governance: resolve(__dirname, "../../../policy-packs/governance"),
};
const folder = mkdtempSync(join(tmpdir(), "policies-overhead-"));
const config = join(folder, "policies.json");

const env = {
  ...process.env,
  ARGOCD_POLICIES: config,
  PULUMI_HOME: join(folder, "home"),
  PULUMI_BACKEND_URL: `file://${folder}`,
  PULUMI_CONFIG_PASSPHRASE: "test",
  PULUMI_SKIP_UPDATE_CHECK: "true",
};

function pulumi(...args: readonly string[]): void {
  execFileSync("pulumi", [...args, "--non-interactive"], { cwd, env, stdio: "pipe", maxBuffer: 64 * 1024 * 1024 });
}

function seconds(pack: string): number {
  const start = performance.now();
  pulumi("preview", "--stack", "prod", "--policy-pack", pack);
  return (performance.now() - start) / 1000;
}

try {
  writeFileSync(config, JSON.stringify({ preset: "production" }));
  pulumi("stack", "init", "prod");
  const times = Array.from({ length: rounds }, () => ({
    empty: seconds(packs.empty),
    governance: seconds(packs.governance),
  }));
  const [empty, governance] = (["empty", "governance"] as const).map((pack) =>
    Math.min(...times.map((time) => time[pack])),
  );
  console.log(JSON.stringify({ times, empty, governance, ratio: (governance ?? 0) / (empty ?? 1) }));
} finally {
  rmSync(join(cwd, "Pulumi.prod.yaml"), { force: true });
  rmSync(folder, { recursive: true, force: true });
}
