import { randomUUID } from "node:crypto";
import pLimit from "p-limit";
import { objectPath } from "../local-argocd";
import type { Applications } from "./subjects";

const atOnce = 8;

/** A status as the controller leaves it behind for an application that has deployed so many resources. */
function statusOf(resources: number, spec: { source: unknown; destination: unknown }): object {
  const revision = "0123456789abcdef0123456789abcdef01234567";
  const moment = "2025-01-01T00:00:00Z";
  const keys = [...Array(resources).keys()].map((number) => ({
    group: "apps",
    version: "v1",
    kind: "Deployment",
    namespace: "payments",
    name: `payments-api-${randomUUID()}-${number}`,
  }));
  return {
    sync: { status: "Synced", revision, comparedTo: { source: spec.source, destination: spec.destination } },
    health: { status: "Healthy", lastTransitionTime: moment },
    resources: keys.map((key) => ({ ...key, status: "Synced", health: { status: "Healthy" } })),
    history: [...Array(5).keys()].map((id) => ({ id, revision, deployedAt: moment, source: spec.source })),
    operationState: {
      operation: { sync: { revision } },
      phase: "Succeeded",
      message: "successfully synced (all tasks run)",
      startedAt: moment,
      finishedAt: moment,
      syncResult: {
        revision,
        source: spec.source,
        resources: keys.map((key) => ({
          ...key,
          status: "Synced",
          message: "deployment.apps/x configured",
          syncPhase: "Sync",
        })),
      },
    },
    reconciledAt: moment,
    sourceType: "Directory",
    summary: { images: ["registry.example.com/payments/api:v1.4.2", "registry.example.com/payments/web:v1.4.2"] },
  };
}

/** Gives the applications the status of ones that have deployed much, which the controller leaves alone. */
export async function writeStatuses({ argocd, prefix, resources, size }: Applications): Promise<void> {
  const limit = pLimit(atOnce);
  const path = objectPath("argoproj.io/v1alpha1", "applications", "argocd");
  const spec = {
    source: { repoURL: "https://git.example.com/payments", path: "deploy", targetRevision: "main" },
    destination: { server: "https://kubernetes.default.svc", namespace: "payments" },
  };
  const numbers = [...Array(size).keys()];
  await Promise.all(
    numbers.map((number) =>
      limit(() => argocd.kubernetes.patch(`${path}/${prefix}${number}`, { status: statusOf(resources, spec) })),
    ),
  );
}
