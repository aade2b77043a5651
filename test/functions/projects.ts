import type { FunctionCase } from "./case";

const project = (name: string, spec: object) => ({ metadata: { name, uid: "1", managedFields: [] }, spec, status: {} });
const given = { name: "payments" };
const real = () => ({ name: "default" });

/** The functions that read about a project. */
export const projectCases: Readonly<Record<string, FunctionCase>> = {
  getProjectDetails: {
    given,
    sent: "GET /api/v1/projects/payments/detailed",
    answer: {
      project: project("payments", { roles: [{ name: "ci", jwtTokens: [{ iat: 1 }] }] }),
      globalProjects: [project("global", {})],
      repositories: [{ repo: "https://a", project: "payments", proxy: "http://user:word@b", password: "no" }],
      clusters: [{ server: "https://c", name: "c", config: { bearerToken: "no" }, annotations: { a: "no" } }],
    },
    result: {
      project: { metadata: { name: "payments" }, spec: { roles: [{ name: "ci" }] } },
      globalProjects: [{ metadata: { name: "global" }, spec: {} }],
      repositories: [
        { repo: "https://a", type: "", name: "", project: "payments", enableOCI: false, inheritedCreds: false },
      ],
      clusters: [{ server: "https://c", name: "c", project: "", namespaces: [], clusterResources: false, labels: {} }],
    },
    real,
  },
  getGlobalProjects: {
    given,
    sent: "GET /api/v1/projects/payments/globalprojects",
    answer: { items: [project("global", { description: "for all" })] },
    result: [{ metadata: { name: "global" }, spec: { description: "for all" } }],
    real,
  },
  getOpenSyncWindows: {
    given,
    sent: "GET /api/v1/projects/payments/syncwindows",
    answer: { windows: [{ kind: "deny", schedule: "0 * * * *", duration: "1h", applications: ["*"] }] },
    result: [
      {
        kind: "deny",
        schedule: "0 * * * *",
        duration: "1h",
        timeZone: "",
        applications: ["*"],
        namespaces: [],
        clusters: [],
        manualSync: false,
        andOperator: false,
        syncOverrun: false,
        description: "",
      },
    ],
    real,
  },
  getProjectEvents: {
    given,
    sent: "GET /api/v1/projects/payments/events",
    answer: { items: [{ type: "Normal", reason: "ResourceUpdated", message: "ci updated project", count: 2 }] },
    result: [
      {
        type: "Normal",
        reason: "ResourceUpdated",
        message: "ci updated project",
        count: 2,
        firstTimestamp: "",
        lastTimestamp: "",
        source: undefined,
      },
    ],
    real,
  },
  getProjectLinks: {
    given,
    sent: "GET /api/v1/projects/payments/links",
    answer: { items: [{ title: "Costs", url: "https://costs/payments" }] },
    result: [{ title: "Costs", url: "https://costs/payments", description: "", iconClass: "" }],
    real,
  },
};
