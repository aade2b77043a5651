import { jest } from "../jest";
import { versionVariable } from "../local-argocd/build/other-version";

const help = `Usage: npm run test:versions -- version ...

Builds each Argo CD, such as 3.2.11, once for this machine, and runs the contract and lifecycle suites against it.
`;

/** What has to hold on every Argo CD. How the policies match is how the pinned one does. */
const suites = ["--selectProjects", "contract", "e2e", "--", "test/contract/[^/]+$", "test/e2e/lifecycle.test.ts"];

async function run(versions: readonly string[]): Promise<number> {
  if (versions.length === 0) {
    process.stderr.write(help);
    return 2;
  }
  const codes: number[] = [];
  for (const version of versions) {
    process.stderr.write(`\nArgo CD ${version}\n`);
    codes.push(await jest(suites, { ...process.env, [versionVariable]: version }));
  }
  return Math.max(...codes);
}

void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
