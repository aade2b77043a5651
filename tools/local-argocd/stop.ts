import { rmSync } from "node:fs";
import type { Layout } from "./layout";
import { endSessions, type ProcessIdentity } from "./processes";
import { type PartName, readParts, readState, writeState } from "./state";

const graceMilliseconds = 3_000;

/** The parts in the order in which they end: first those that would complain about the loss of the others. */
const stopOrder: readonly (readonly PartName[])[] = [
  [
    "argocd-server",
    "argocd-repo-server",
    "argocd-application-controller",
    "argocd-applicationset-controller",
    "argocd-commit-server",
    "kube-controller-manager",
  ],
  ["kube-apiserver", "redis"],
  ["etcd", "git"],
];

/** Ends every process of the local Argo CD in a folder. Its data stays. */
export async function endAllParts(layout: Layout): Promise<void> {
  const parts = readParts(layout);
  leaveEnded(layout);
  for (const names of stopOrder) {
    const leaders = names
      .map((name) => parts[name])
      .filter((leader): leader is ProcessIdentity => leader !== undefined);
    await endSessions(leaders, graceMilliseconds);
  }
  rmSync(layout.sockets, { recursive: true, force: true });
  const state = readState(layout);
  if (state !== undefined) {
    writeState(layout, { ...state, parts: {}, owner: undefined });
  }
}

/** Ends the processes of one part. */
export async function endPart(part: PartName, layout: Layout): Promise<void> {
  const leader = readParts(layout)[part];
  if (leader !== undefined) {
    forget(part, layout);
    await endSessions([leader], graceMilliseconds);
  }
}

/** What ends from now on is not started again. */
function leaveEnded(layout: Layout): void {
  const state = readState(layout);
  if (state !== undefined) writeState(layout, { ...state, kept: false });
}

function forget(part: PartName, layout: Layout): void {
  const state = readState(layout);
  if (state === undefined) return;
  const { [part]: _ended, ...parts } = state.parts;
  writeState(layout, { ...state, parts });
}
