import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

test("an answer that is cut off anywhere, whatever its status, neither ends a script nor shows its token", async () => {
  const program = ["--import", "tsx", join(__dirname, "cut-answers.ts")];
  const env = { ...process.env, TOKEN: "a-marked-token" };
  // A program that crashes rejects, with all that it has written.
  const { stdout, stderr } = await promisify(execFile)(process.execPath, program, { env });
  expect(stdout).toMatch(/^\d{4} answers\n$/);
  expect(stdout + stderr).not.toContain("a-marked-token");
});
