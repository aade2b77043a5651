import { statusOf } from "../../provider/kinds/application/definition";
import { inCluster } from "../support/programs";
import { type FunctionCase, live, realTarget, target } from "./case";

/** What an ApplicationSet makes, as Argo CD answers it: with an empty status. */
const made = {
  metadata: { name: "api-one", namespace: "argocd" },
  spec: { destination: { name: "in-cluster" }, source: { repoURL: "https://git.example.com/api", path: "." } },
};

const resource = { group: "apps", version: "v1", kind: "Deployment", namespace: "payments", name: "api" };
const realResource = (namespace: string) => ({ resource: { ...resource, namespace } });

/** The functions that act, and the one that foretells. */
export const actingCases: Readonly<Record<string, FunctionCase>> = {
  syncApplication: {
    given: { target, sync: { prune: true } },
    sent: "POST /api/v1/applications/api/sync",
    result: statusOf(live),
    real: (_place, { name }) => ({ ...realTarget(name), waitFor: "synced" }),
  },
  rollbackApplication: {
    given: { target, id: 3, dryRun: true },
    sent: "POST /api/v1/applications/api/rollback",
    result: statusOf(live),
    real: (_place, { name, entry }) => ({ ...realTarget(name), id: entry, waitFor: "synced" }),
  },
  terminateOperation: {
    given: { target },
    sent: "DELETE /api/v1/applications/api/operation",
    result: true,
  },
  refreshApplication: {
    given: { target, hard: true },
    sent: "GET /api/v1/applications/api",
    result: statusOf(live),
  },
  runResourceAction: {
    given: { target, resource, action: "restart" },
    sent: "POST /api/v1/applications/api/resource/actions/v2",
    result: undefined,
    real: (place, { name }) => ({ ...realTarget(name), ...realResource(place.name), action: "restart" }),
  },
  waitForApplication: {
    given: { target, waitFor: "synced" },
    sent: "GET /api/v1/applications/api",
    result: statusOf(live),
    real: (_place, { name }) => ({ ...realTarget(name), waitFor: "synced" }),
  },
  patchResource: {
    given: { target, resource, patch: "{}", type: "json" },
    sent: "POST /api/v1/applications/api/resource",
    result: undefined,
    real: (place, { name }) => ({
      ...realTarget(name),
      ...realResource(place.name),
      patch: '{"metadata":{"annotations":{"patched":"yes"}}}',
    }),
  },
  deleteResource: {
    given: { target, resource, orphan: true },
    sent: "DELETE /api/v1/applications/api/resource",
    result: undefined,
    real: (place, { name }) => ({ ...realTarget(name), ...realResource(place.name) }),
  },
  generateApplications: {
    given: { target },
    sent: "POST /api/v1/applicationsets/generate",
    answer: { applications: [{ ...made, status: { health: {} } }] },
    result: [made],
    real: (place, { name }) => ({
      target: {
        name,
        spec: {
          generators: [{ list: { elements: [] } }],
          template: {
            metadata: { name: "{{name}}" },
            spec: {
              project: "default",
              source: { repoURL: `${place.argocd.gitDaemonUrl}/${place.name}.git`, path: "." },
              destination: { server: inCluster, namespace: place.name },
            },
          },
        },
      },
    }),
  },
  invalidateClusterCache: {
    given: { target },
    sent: "POST /api/v1/clusters/https%253A%252F%252Fapi.example/invalidate-cache",
    result: undefined,
    real: (_place, { cluster }) => ({ target: { server: cluster } }),
  },
  rotateClusterAuth: {
    given: { target },
    sent: "POST /api/v1/clusters/https%253A%252F%252Fapi.example/rotate-auth",
    result: undefined,
    real: (_place, { cluster }) => ({ target: { server: cluster } }),
  },
};
