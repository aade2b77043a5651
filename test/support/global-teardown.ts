import { rmSync } from "node:fs";
import { stopLocalArgoCd } from "../../tools/local-argocd";

/** Stops the shared Argo CD, unless somebody else started it. */
export default async function globalTeardown(): Promise<void> {
  const directory = process.env.ARGOCD_TEST_DIRECTORY;
  if (!directory || process.env.ARGOCD_TEST_OWNED !== "true") return;
  delete process.env.ARGOCD_TEST_DIRECTORY;
  await stopLocalArgoCd(directory);
  rmSync(directory, { recursive: true, force: true });
}
