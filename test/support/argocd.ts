import { LocalArgoCd } from "../../tools/local-argocd";
import { layoutOf } from "../../tools/local-argocd/layout";
import { readState } from "../../tools/local-argocd/state";

/** The Argo CD that this test run shares; that it works was seen once, when the run began. */
export async function sharedArgoCd(): Promise<LocalArgoCd> {
  const directory = process.env.ARGOCD_TEST_DIRECTORY;
  if (!directory) throw new Error("no shared Argo CD: run this test through the projects in jest.config.ts");
  const state = readState(layoutOf(directory));
  if (!state) throw new Error(`no shared Argo CD: none was started in ${directory}`);
  return new LocalArgoCd(directory, state, true);
}

/** A name that no other test of the run uses. */
export function uniqueName(prefix: string): string {
  return `${prefix}-${Math.random().toString(36).slice(2, 8)}`;
}
