import { type FunctionCase, realTarget, target } from "./case";

const pod = { version: "v1", kind: "Pod", namespace: "payments", name: "api-0", uid: "2" };

const deployment = { group: "apps", version: "v1", kind: "Deployment", namespace: "payments", name: "api" };

/** The node of a tree in an answer, with what Argo CD leaves out. */
function nodeOf(told: object) {
  const rest = { parentRefs: [], images: [], info: [], createdAt: "", health: undefined, networkingInfo: undefined };
  return { group: "", uid: "", ...rest, ...told };
}

const secret = { apiVersion: "v1", kind: "Secret", metadata: { name: "key" }, data: { key: "++++++++" } };
const configMap = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "a" }, data: { a: "1" } };

const event = {
  type: "Warning",
  reason: "BackOff",
  message: "restarting",
  firstTimestamp: "2026-01-01T00:00:00Z",
  lastTimestamp: "2026-01-01T00:01:00Z",
  involvedObject: { kind: "Pod", namespace: "payments", name: "api-0", uid: "2" },
  reportingComponent: "kubelet",
};
/** Events as Argo CD answers them, in an order of its own. */
const events = {
  metadata: {},
  items: [
    { ...event, count: 3, lastTimestamp: "2026-01-01T00:02:00Z" },
    { ...event, series: null },
  ],
};
const eventsResult = [
  { ...event, count: 0 },
  { ...event, count: 3, lastTimestamp: "2026-01-01T00:02:00Z" },
];

const link = { title: "logs", url: "https://logs.example.com" };
const linkResult = { ...link, description: "", iconClass: "" };
const window = { kind: "deny", schedule: "0 22 * * *", duration: "1h" };
const windowResult = { ...window, manualSync: false };

/** The live resource that cases on a real Argo CD are about. */
const realResource = (namespace: string) => ({
  resource: { version: "v1", kind: "ConfigMap", namespace, name: "one" },
});
const onResource = { given: { target, resource: deployment } };

/** The functions that read about one application. */
export const applicationCases: Readonly<Record<string, FunctionCase>> = {
  getResourceTree: {
    given: { target },
    sent: "GET /api/v1/applications/api/resource-tree",
    answer: { nodes: [{ ...pod, health: { status: "Degraded", message: "crashed" }, images: null, more: 1 }] },
    result: {
      nodes: [nodeOf({ ...pod, health: { status: "Degraded", message: "crashed" } })],
      orphanedNodes: [],
      hosts: [],
      shardsCount: 0,
    },
  },
  getManagedResources: {
    given: { target, kind: "ConfigMap" },
    sent: "GET /api/v1/applications/api/managed-resources",
    answer: {
      items: [
        {
          kind: "ConfigMap",
          namespace: "payments",
          name: "a",
          modified: true,
          liveState: JSON.stringify(configMap),
          targetState: JSON.stringify({ ...configMap, data: { a: "2", b: "3" } }),
          normalizedLiveState: JSON.stringify(configMap),
          predictedLiveState: JSON.stringify({ ...configMap, data: { a: "2", b: "3" } }),
          resourceVersion: "7",
        },
      ],
    },
    result: [
      {
        group: "",
        kind: "ConfigMap",
        namespace: "payments",
        name: "a",
        modified: true,
        changes: [
          { path: "data.a", live: "1", target: "2" },
          { path: "data.b", target: "3" },
        ],
        liveState: configMap,
        targetState: { ...configMap, data: { a: "2", b: "3" } },
        resourceVersion: "7",
      },
    ],
  },
  getManifests: {
    given: { target, revision: "main", noCache: true },
    sent: "GET /api/v1/applications/api/manifests",
    answer: { manifests: [JSON.stringify(configMap), JSON.stringify(secret)], revision: "abc" },
    result: [configMap, secret],
  },
  getResource: {
    ...onResource,
    sent: "GET /api/v1/applications/api/resource",
    answer: { manifest: JSON.stringify(configMap) },
    result: configMap,
    real: (place, { name }) => ({ ...realTarget(name), ...realResource(place.name) }),
  },
  getResourceActions: {
    ...onResource,
    sent: "GET /api/v1/applications/api/resource/actions",
    answer: { actions: [{ name: "scale", params: [{ name: "replicas" }] }] },
    result: [{ name: "scale", displayName: "", disabled: false, params: [{ name: "replicas" }] }],
    real: (place, { name }) => ({ ...realTarget(name), ...realResource(place.name) }),
  },
  getResourceLinks: {
    ...onResource,
    sent: "GET /api/v1/applications/api/resource/links",
    answer: { items: [link] },
    result: [linkResult],
    real: (place, { name }) => ({ ...realTarget(name), ...realResource(place.name) }),
  },
  getLinks: {
    given: { target },
    sent: "GET /api/v1/applications/api/links",
    answer: { items: [link] },
    result: [linkResult],
  },
  getEvents: {
    given: { target },
    sent: "GET /api/v1/applications/api/events",
    answer: events,
    result: eventsResult,
    real: (place, { name }) => ({ ...realTarget(name), ...realResource(place.name) }),
  },
  getLogs: {
    given: { target, tail: 5, since: "10m", filter: "error", mostLines: 3, onLine: () => undefined },
    sent: "GET /api/v1/applications/api/logs",
    answer: {},
    result: { lines: [], isCut: false, problems: [] },
  },
  getSyncWindows: {
    given: { target },
    sent: "GET /api/v1/applications/api/syncwindows",
    answer: { canSync: true, assignedWindows: [window] },
    result: { canSync: true, activeWindows: [], assignedWindows: [windowResult] },
  },
  getRevisionMetadata: {
    given: { target, versionId: 1 },
    sent: "GET /api/v1/applications/api/revisions/abc/metadata",
    answer: { author: "Ada", date: "2026-01-01T00:00:00Z", message: "Add retries" },
    result: {
      author: "Ada",
      date: "2026-01-01T00:00:00Z",
      tags: [],
      message: "Add retries",
      signatureInfo: "",
      sourceIntegrityResult: undefined,
      references: [],
    },
  },
  getChartDetails: {
    given: { target, revision: "1.0.0", sourceIndex: 1 },
    sent: "GET /api/v1/applications/api/revisions/1.0.0/chartdetails",
    answer: { description: "an ingress" },
    result: { description: "an ingress", home: "", maintainers: [] },
    refused: /no chart found for application/,
  },
  getOciMetadata: {
    given: { target, revision: "sha256:1" },
    sent: "GET /api/v1/applications/api/revisions/sha256%3A1/ocimetadata",
    answer: { version: "1.0.0" },
    result: {
      createdAt: "",
      authors: "",
      imageUrl: "",
      docsUrl: "",
      sourceUrl: "",
      version: "1.0.0",
      description: "",
    },
    refused: /oci/i,
  },
  getApplicationSetTree: {
    given: { target },
    sent: "GET /api/v1/applicationsets/api/resource-tree",
    answer: { nodes: [{ kind: "Application", version: "v1alpha1", namespace: "argocd", name: "one" }] },
    result: [nodeOf({ kind: "Application", version: "v1alpha1", namespace: "argocd", name: "one" })],
    real: (_place, { name }) => ({ target: { name } }),
  },
  getApplicationSetEvents: {
    given: { target },
    sent: "GET /api/v1/applicationsets/api/events",
    answer: events,
    result: eventsResult,
    real: (_place, { name }) => ({ target: { name } }),
  },
};
