import { repositoryStandIn } from "../support/repository-stand-in";
import type { FunctionCase } from "./case";

const git = "https://git.example.com/api";
const path = "/api/v1/repositories/https%253A%252F%252Fgit.example.com%252Fapi";

/** The functions that read about a repository. */
export const repositoryCases: Readonly<Record<string, FunctionCase>> = {
  getRepositoryRefs: {
    given: { repo: git, project: "payments" },
    sent: `GET ${path}/refs`,
    answer: { branches: ["main"] },
    result: { branches: ["main"], tags: [] },
    real: ({ argocd, name }) => ({ repo: `${argocd.gitDaemonUrl}/${name}.git` }),
  },
  getHelmCharts: {
    given: { repo: git },
    sent: `GET ${path}/helmcharts`,
    answer: { items: [{ name: "redis", versions: ["2.0.0", "1.0.0"] }, { name: "mongodb" }] },
    result: [
      { name: "mongodb", versions: [] },
      { name: "redis", versions: ["2.0.0", "1.0.0"] },
    ],
    real: async () => ({ repo: (await repositoryStandIn()).charts }),
  },
  getOciTags: {
    given: { repo: git },
    sent: `GET ${path}/oci-tags`,
    answer: { tags: ["1.0.0"] },
    result: ["1.0.0"],
    real: async () => ({ repo: (await repositoryStandIn()).oci }),
  },
  getRepositoryApps: {
    given: { repo: git, revision: "main", project: "payments", application: "api" },
    sent: `GET ${path}/apps`,
    answer: {
      items: [
        { path: "web", type: "Kustomize" },
        { path: "api", type: "Helm" },
      ],
    },
    result: [
      { path: "api", type: "Helm" },
      { path: "web", type: "Kustomize" },
    ],
    real: ({ argocd, name }, called) => ({
      repo: `${argocd.gitDaemonUrl}/${name}.git`,
      revision: "main",
      project: "default",
      application: called.name,
    }),
  },
  getAppDetails: {
    given: { source: { repoURL: git, path: "." }, application: "api" },
    sent: `POST ${path}/appdetails`,
    answer: { type: "Helm", helm: { valueFiles: ["values.yaml"], parameters: [{ name: "a", value: "1" }] } },
    result: {
      type: "Helm",
      helm: {
        name: "",
        valueFiles: ["values.yaml"],
        values: "",
        parameters: [{ name: "a", value: "1", forceString: false }],
        fileParameters: [],
      },
      kustomize: undefined,
      plugin: undefined,
    },
    real: ({ argocd, name }, called) => ({
      source: { repoURL: `${argocd.gitDaemonUrl}/${name}.git`, path: ".", targetRevision: "main" },
      project: "default",
      application: called.name,
    }),
  },
  validateRepository: {
    given: { repo: git, username: "ci", password: "rambutan-password" },
    sent: "POST /api/v1/repositories",
    refusal: 'Secret "repo-1" is invalid: data: Too long: may not be more than 1048576 bytes',
    result: { status: "Successful", message: "" },
    real: ({ argocd, name }) => ({ repo: `${argocd.gitDaemonUrl}/${name}.git` }),
  },
  validateWriteRepository: {
    given: { repo: git, username: "ci", password: "rambutan-password" },
    sent: "POST /api/v1/write-repositories",
    refusal: 'error testing repository connectivity: no "rambutan-password" for you',
    result: { status: "Failed", message: 'error testing repository connectivity: no "[secret]" for you' },
    real: ({ argocd, name }) => ({
      repo: `${argocd.gitHttpUrl}/${name}.git`,
      username: argocd.gitUser,
      password: argocd.gitPassword,
    }),
  },
};
