import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, startLocalArgoCd, streamProgress } from "../../tools/local-argocd";

/**
 * Starts the Argo CD that all contract, e2e and fault tests of a run share, and which ends with this process at the latest;
 * one that is named already must work.
 */
export default async function globalSetup(): Promise<void> {
  const given = process.env.ARGOCD_TEST_DIRECTORY;
  if (given) {
    await connect(given);
    return;
  }
  const directory = mkdtempSync(join(tmpdir(), "pulumi-argocd-test-"));
  await startLocalArgoCd({
    directory,
    endWithThisProcess: true,
    progress: streamProgress(process.stderr),
    // What the hydrator writes to can be declared; nothing is hydrated.
    serverEnvironment: { ARGOCD_HYDRATOR_ENABLED: "true" },
  });
  process.env.ARGOCD_TEST_DIRECTORY = directory;
  process.env.ARGOCD_TEST_OWNED = "true";
}
