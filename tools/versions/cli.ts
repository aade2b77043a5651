import { spawn } from "node:child_process";
import { join } from "node:path";
import { versionVariable } from "../local-argocd/build/other-version";

const root = join(__dirname, "..", "..");
const help = `Usage: npm run test:versions -- version ...

Builds each Argo CD, such as 3.2.11, once for this machine, and runs the contract and lifecycle suites against it.
`;

/** What has to hold on every Argo CD. How the policies match is how the pinned one does. */
const suites = ["test/contract/[^/]+$", "test/e2e/lifecycle.test.ts"];

/** Runs the suites on one Argo CD with jest's own output. Answers its exit code. */
function suitesOn(version: string): Promise<number> {
  const program = join(root, "node_modules", "jest", "bin", "jest.js");
  const parameters = [program, "--selectProjects", "contract", "e2e", "--", ...suites];
  const environment = { ...process.env, [versionVariable]: version };
  const child = spawn(process.execPath, parameters, { cwd: root, stdio: "inherit", env: environment });
  return new Promise((resolve, reject) => child.once("error", reject).once("close", (code) => resolve(code ?? 1)));
}

async function run(versions: readonly string[]): Promise<number> {
  if (versions.length === 0) {
    process.stderr.write(help);
    return 2;
  }
  const codes: number[] = [];
  for (const version of versions) {
    process.stderr.write(`\nArgo CD ${version}\n`);
    codes.push(await suitesOn(version));
  }
  return Math.max(...codes);
}

void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
