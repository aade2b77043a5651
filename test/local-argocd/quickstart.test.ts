import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../support/run";

const root = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "quickstart-"));

/** Runs it as `npm run quickstart` does in a checkout that is ready. */
function quickstart(...parameters: string[]) {
  const all = ["--import", "tsx", "tools/quickstart/quickstart.ts", "--dir", join(folder, "own"), ...parameters];
  return run(process.execPath, all, { cwd: root, env: process.env, timeout: 600_000 });
}

afterAll(async () => {
  await quickstart("--destroy");
  rmSync(folder, { recursive: true, force: true });
});

/**
 * @promise It ends with what was made, how to log in and what to try next, and leaves Argo CD running until `--destroy`.
 * @promise (`.quickstart/env` is for the quickstart's own stack, which it names to every `pulumi` command.)
 */
test("shows what it made, how to log in and what is next, leaves it running, and takes all of it away", async () => {
  const first = await quickstart();
  expect(first).toMatchObject({
    code: 0,
    output: expect.stringMatching(/Application +guestbook-dev-helm +Synced +Healthy/),
  });
  expect(first.output).toMatch(/Login +admin \/ \S+\n+Try next\n/);
  expect(readFileSync(join(folder, "own/env"), "utf8")).toMatch(/^export PULUMI_OPTION_STACK='?dev'?$/m);

  const second = await quickstart();
  expect(second).toMatchObject({ code: 0, output: expect.stringMatching(/runs already\n.*Nothing to do/s) });

  const last = await quickstart("--destroy");
  expect(last).toMatchObject({ code: 0, output: expect.stringContaining("Argo CD is as it was") });
  expect(existsSync(join(folder, "own"))).toBe(false);
});
