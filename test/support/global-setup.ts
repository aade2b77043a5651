import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startLocalArgoCd, streamProgress } from "../local-argocd";

/** Starts the Argo CD that all contract, e2e and fault tests of a run share; it ends with this process at the latest. */
export default async function globalSetup(): Promise<void> {
  if (process.env.ARGOCD_TEST_DIRECTORY) return;
  const directory = mkdtempSync(join(tmpdir(), "pulumi-argocd-test-"));
  await startLocalArgoCd({ directory, endWithThisProcess: true, progress: streamProgress(process.stderr) });
  process.env.ARGOCD_TEST_DIRECTORY = directory;
  process.env.ARGOCD_TEST_OWNED = "true";
}
