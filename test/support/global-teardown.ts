import { existsSync, readFileSync, rmSync } from "node:fs";
import { stopLocalArgoCd } from "../../tools/local-argocd";
import { layoutOf } from "../../tools/local-argocd/layout";

/** Stops the shared Argo CD, unless somebody else started it. */
export default async function globalTeardown(): Promise<void> {
  const directory = process.env.ARGOCD_TEST_DIRECTORY;
  if (!directory || process.env.ARGOCD_TEST_OWNED !== "true") return;
  delete process.env.ARGOCD_TEST_DIRECTORY;
  tellEndings(layoutOf(directory).endings);
  await stopLocalArgoCd(directory);
  rmSync(directory, { recursive: true, force: true });
}

/** A part that ended by itself has disturbed tests: what it wrote tells why. */
function tellEndings(file: string): void {
  if (existsSync(file)) process.stderr.write(readFileSync(file, "utf8"));
}
