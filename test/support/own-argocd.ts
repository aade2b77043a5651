import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type LocalArgoCd,
  type LocalArgoCdOptions,
  silentProgress,
  startLocalArgoCd,
  stopLocalArgoCd,
} from "../../tools/local-argocd";

/** An Argo CD of a test's own, for what would disturb others. */
export interface OwnArgoCd {
  readonly argocd: LocalArgoCd;
  /** Ends it and deletes everything. */
  close(): Promise<void>;
}

/** Starts an {@link OwnArgoCd}, which ends with this process at the latest. */
export async function startOwnArgoCd(options: Omit<LocalArgoCdOptions, "directory"> = {}): Promise<OwnArgoCd> {
  const directory = mkdtempSync(join(tmpdir(), "argocd-own-"));
  const close = async () => {
    await stopLocalArgoCd(directory);
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    const argocd = await startLocalArgoCd({
      directory,
      endWithThisProcess: true,
      progress: silentProgress,
      ...options,
    });
    return { argocd, close };
  } catch (error) {
    await close();
    throw error;
  }
}
