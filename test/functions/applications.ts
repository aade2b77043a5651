import { type FunctionCase, target } from "./case";

const pod = { version: "v1", kind: "Pod", namespace: "payments", name: "api-0", uid: "2" };

/** The functions that read about one application. */
export const applicationCases: Readonly<Record<string, FunctionCase>> = {
  getResourceTree: {
    given: { target },
    sent: "GET /api/v1/applications/api/resource-tree",
    answer: { nodes: [{ ...pod, health: { status: "Degraded", message: "crashed" }, images: null, more: 1 }] },
    result: {
      nodes: [
        {
          ...pod,
          group: "",
          parentRefs: [],
          health: { status: "Degraded", message: "crashed" },
          images: [],
          info: [],
          createdAt: "",
          networkingInfo: undefined,
        },
      ],
      orphanedNodes: [],
      hosts: [],
      shardsCount: 0,
    },
  },
};
