import type { FunctionCase } from "./case";

/** The functions that read about an Argo CD as a whole. */
export const serverCases: Readonly<Record<string, FunctionCase>> = {
  getNotificationTriggers: {
    given: {},
    sent: "GET /api/v1/notifications/triggers",
    answer: { items: [{ name: "on-deployed" }] },
    result: [{ name: "on-deployed" }],
    real: () => ({}),
  },
};
