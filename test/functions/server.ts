import type { FunctionCase } from "./case";

const named = (...names: string[]) => ({ items: names.map((name) => ({ name })) });

const ci = {
  name: "ci",
  enabled: true,
  capabilities: ["apiKey"],
  tokens: [{ id: "deploy", issuedAt: 1764150000, expiresAt: 0 }],
};

/** The functions that read about an Argo CD as a whole. */
export const serverCases: Readonly<Record<string, FunctionCase>> = {
  getServer: {
    given: {},
    sent: "GET /api/v1/settings/plugins",
    answer: { plugins: [{ name: "cue", more: 1 }] },
    result: expect.objectContaining({
      version: expect.objectContaining({ Version: "", HelmVersion: "" }),
      settings: expect.objectContaining({
        controllerNamespace: "argocd",
        hydratorEnabled: false,
        kustomizeVersions: [],
      }),
      plugins: [{ name: "cue" }],
    }),
    real: () => ({}),
  },
  getUserInfo: {
    given: {},
    sent: "GET /api/v1/session/userinfo",
    answer: { loggedIn: true, username: "ci", iss: "argocd", groups: null },
    result: { loggedIn: true, username: "ci", iss: "argocd", groups: [] },
    real: () => ({}),
  },
  canI: {
    given: { resource: "logs", action: "get", object: "payments/api" },
    sent: "GET /api/v1/account/can-i/logs/get/payments%2Fapi",
    answer: { value: "yes" },
    result: true,
    real: () => ({ resource: "logs", action: "get", object: "payments/api" }),
  },
  getAccount: {
    given: { name: "ci" },
    sent: "GET /api/v1/account/ci",
    answer: { ...ci, tokens: [{ id: "deploy", issuedAt: "1764150000" }], passwordHash: "no" },
    result: ci,
    real: () => ({ name: "viewer" }),
  },
  getAccounts: {
    given: {},
    sent: "GET /api/v1/account",
    answer: { items: [ci, { name: "viewer" }] },
    result: [ci, { name: "viewer", enabled: false, capabilities: [], tokens: [] }],
    real: () => ({}),
  },
  getNotificationTriggers: {
    given: {},
    sent: "GET /api/v1/notifications/triggers",
    answer: named("on-deployed", "on-created"),
    result: named("on-created", "on-deployed").items,
    real: () => ({}),
  },
  getNotificationServices: {
    given: {},
    sent: "GET /api/v1/notifications/services",
    answer: named("slack", "email"),
    result: named("email", "slack").items,
    real: () => ({}),
  },
  getNotificationTemplates: {
    given: {},
    sent: "GET /api/v1/notifications/templates",
    answer: { items: null },
    result: [],
    real: () => ({}),
  },
};
