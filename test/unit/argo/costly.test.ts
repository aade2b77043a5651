import type * as z from "zod";
import type { ApiRequest } from "../../../provider/argo/request";
import type { Session } from "../../../provider/argo/session";
import * as applications from "../../../provider/kinds/application/api";
import * as applicationLists from "../../../provider/kinds/application/lists";
import * as certificates from "../../../provider/kinds/certificate/api";
import * as clusters from "../../../provider/kinds/cluster/api";
import * as repositories from "../../../provider/kinds/repository/api";
import * as repositoryCredentials from "../../../provider/kinds/repository-credentials/api";
import * as heads from "../../../provider/kinds/shared/application-heads";
import * as bothCredentials from "../../../provider/kinds/shared/credential-templates";
import * as projects from "../../../provider/kinds/shared/project/api";
import * as projectDestinations from "../../../provider/kinds/shared/project-destinations";
import * as bothRepositories from "../../../provider/kinds/shared/repositories";
import * as writeCredentials from "../../../provider/kinds/write-repository-credentials/api";

const { repositoriesPath } = bothRepositories;
const { repositoryCredentialsPath } = bothCredentials;
const key = { name: "a", namespace: "argocd", project: "default" };
const resource = { version: "v1", kind: "ConfigMap", name: "a" };
const host = { serverName: "a.example.com", certType: "https" } as const;
const project = { metadata: { name: "a", uid: "u" }, spec: {} };

/** Every call of every kind. */
const calls: Record<string, (session: Session) => unknown> = {
  listProjects: projects.listProjects,
  getProject: (session) => projects.getProject(session, "a"),
  createProject: (session) => projects.createProject(session, project),
  replaceProject: (session) => projects.replaceProject(session, project),
  deleteProject: (session) => projects.deleteProject(session, "a"),
  getApplication: (session) => applications.getApplication(session, key),
  findApplication: (session) => applications.findApplication(session, key),
  refreshApplication: (session) => applications.refreshApplication(session, key, "normal", { timeout: 1 }),
  createApplication: (session) => applications.createApplication(session, project, true),
  replaceApplication: (session) => applications.replaceApplication(session, key, project, false),
  patchApplication: (session) => applications.patchApplication(session, key, []),
  deleteApplication: (session) => applications.deleteApplication(session, key, "orphan"),
  syncApplication: (session) => applications.syncApplication(session, key, {}),
  terminateOperation: (session) => applications.terminateOperation(session, key),
  rollbackApplication: (session) => applications.rollbackApplication(session, key, { id: 1 }),
  runResourceAction: (session) => applications.runResourceAction(session, key, resource, "restart"),
  patchResource: (session) => applications.patchResource(session, key, resource, "{}", "merge"),
  deleteResource: (session) => applications.deleteResource(session, key, resource, {}),
  getSyncWindows: (session) => applications.getSyncWindows(session, key),
  listResources: (session) => applications.listResources(session, key),
  listTree: (session) => applications.listTree(session, key),
  listCompared: (session) => applications.listCompared(session, key),
  getResourceEnd: (session) => applications.getResourceEnd(session, key, resource),
  listApplications: (session) => applicationLists.listApplications(session, {}),
  findListedApplication: (session) => applicationLists.findListedApplication(session, key),
  listSomeApplications: (session) => applicationLists.listSomeApplications(session, {}, () => true),
  listApplicationSummaries: (session) => applicationLists.listApplicationSummaries(session, {}),
  listApplicationHeads: (session) => heads.listApplicationHeads(session),
  listAllCertificates: certificates.listAllCertificates,
  listKnownHosts: certificates.listKnownHosts,
  listCertificates: (session) => certificates.listCertificates(session, host),
  storeCertificate: (session) => certificates.storeCertificate(session, { ...host, certData: "" }, true),
  isOtherData: (session) => certificates.isOtherData(session, { ...host, certData: "" }),
  deleteCertificate: (session) => certificates.deleteCertificate(session, host),
  listClusters: (session) => clusters.listClusters(session),
  createCluster: (session) => clusters.createCluster(session, {}),
  updateCluster: (session) => clusters.updateCluster(session, { server: "https://a" }, {}, []),
  deleteCluster: (session) => clusters.deleteCluster(session, { server: "https://a" }),
  invalidateClusterCache: (session) => clusters.invalidateClusterCache(session, { server: "https://a" }),
  rotateClusterAuth: (session) => clusters.rotateClusterAuth(session, { server: "https://a" }),
  listRepositories: (session) => bothRepositories.listRepositories(session, repositoriesPath),
  createRepository: (session) => bothRepositories.createRepository(session, repositoriesPath, {}),
  testRepositories: repositories.testRepositories,
  replaceTestedRepository: (session) => bothRepositories.replaceTestedRepository(session, repositoriesPath, {}),
  replaceRepository: (session) => repositories.replaceRepository(session, "https://a", {}),
  deleteRepository: (session) => bothRepositories.deleteRepository(session, repositoriesPath, { repo: "https://a" }),
  listProjectDestinations: projectDestinations.listProjectDestinations,
  listRepositoryCredentials: repositoryCredentials.listRepositoryCredentials,
  createCredentials: (session) => bothCredentials.createCredentials(session, repositoryCredentialsPath, {}),
  replaceCredentials: (session) => bothCredentials.replaceCredentials(session, repositoryCredentialsPath, {}),
  deleteCredentials: (session) => bothCredentials.deleteCredentials(session, repositoryCredentialsPath, "https://a"),
  differingCredentials: (session) => writeCredentials.differingCredentials(session, {}),
};

/** The request that a call sends. */
async function requestOf(call: string): Promise<ApiRequest> {
  const sent: ApiRequest[] = [];
  const session: Session = {
    async call<T>(_schema: z.ZodType<T>, request: ApiRequest): Promise<T> {
      sent.push(request);
      throw new Error("enough");
    },
    async *follow() {},
    lastWrite: 0,
    expiry: async () => undefined,
  };
  await Promise.resolve(calls[call]?.(session)).catch(() => undefined);
  expect(sent).toHaveLength(1);
  return sent[0] as ApiRequest;
}

test("every call is looked at", () => {
  const modules = [
    projects,
    applications,
    applicationLists,
    heads,
    certificates,
    clusters,
    repositories,
    repositoryCredentials,
    projectDestinations,
    bothRepositories,
    bothCredentials,
    writeCredentials,
  ];
  const exported = modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, value]) => (typeof value === "function" ? [name] : [])),
  );
  expect(Object.keys(calls).sort()).toEqual(exported.sort());
});

test("costly are the writes for which Argo CD rebuilds its settings, or checks every application of a project", async () => {
  const costly: string[] = [];
  for (const call of Object.keys(calls)) if ((await requestOf(call)).costly) costly.push(call);
  expect(costly).toEqual([
    "createProject",
    "replaceProject",
    "deleteProject",
    "storeCertificate",
    "deleteCertificate",
    "createCluster",
    "updateCluster",
    "deleteCluster",
    "invalidateClusterCache",
    "rotateClusterAuth",
    "createRepository",
    "replaceTestedRepository",
    "replaceRepository",
    "deleteRepository",
    "createCredentials",
    "replaceCredentials",
    "deleteCredentials",
  ]);
});
