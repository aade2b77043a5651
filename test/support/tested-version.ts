import { isAtLeast } from "../../provider/model/features";
import type { Release } from "../../provider/model/traits";
import { versionVariable } from "../../tools/local-argocd/build/other-version";

/** Whether the Argo CD of this test run is of a release or newer. The pinned one knows everything. */
export function testedArgoCdKnows(release: Release): boolean {
  const version = process.env[versionVariable];
  return !version || isAtLeast(version, release);
}
