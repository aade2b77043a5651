import { runFunction } from "../../provider/functions/registry";
import { seededRepository, viewerProject } from "../../tools/local-argocd";
import { specimens } from "../kinds";
import { uniqueName } from "../support/argocd";
import { succeed } from "../support/ask";
import { commit, knowsProject } from "../support/deployments";
import { eventually } from "../support/eventually";
import { type OwnPlace, ownPlace } from "../support/place";
import { artifact, artifactDigest, chart, registeredOci, repositoryStandIn } from "../support/repository-stand-in";
import { storedSecrets } from "../support/storage";
import { testedArgoCdKnows } from "../support/tested-version";

/* The functions that read about a server, its repositories and projects, on a real one. Rights are tried in rights.test.ts. */

let place: OwnPlace;
let project: string;
let git: string;

beforeAll(async () => {
  place = await ownPlace("reading");
  project = uniqueName("reading");
  git = `${place.argocd.gitDaemonUrl}/${project}.git`;
  await commit(place.argocd, project, {
    "chart/Chart.yaml": "apiVersion: v2\nname: api\nversion: 1.0.0\n",
    "chart/values.yaml": "image:\n  tag: one\n",
    "kustomized/kustomization.yaml": "resources: [a.yaml]\nimages: [{ name: web, newTag: v2 }]\n",
    "kustomized/a.yaml":
      "apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { containers: [{ name: a, image: web }] }\n",
    "plain/a.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n",
  });
  const window = { kind: "allow", schedule: "* * * * *", duration: "1h", applications: ["*"] };
  const halfADayLater = (new Date().getUTCHours() + 12) % 24;
  const closed = { kind: "deny", schedule: `0 ${halfADayLater} * * *`, duration: "1m", applications: ["*"] };
  await succeed(place.argocd, "POST", "/projects", {
    project: { metadata: { name: project }, spec: { sourceRepos: ["*"], syncWindows: [window, closed] } },
  });
  await eventually(() => knowsProject(place.argocd, project));
  await succeed(place.argocd, "POST", "/repositories", { repo: git, project });
});

afterAll(async () => {
  await specimens.Repository.client.remove(place.argocd, `${git}|${project}`);
  await specimens.AppProject.client.remove(place.argocd, project);
  await place.close();
});

function read<T = unknown>(name: string, given: object = {}, token = place.argocd.token): Promise<T> {
  return runFunction(name, { ...given, connection: { server: place.argocd.url, authToken: token } }) as Promise<T>;
}

const readAsViewer = (name: string, given: object = {}) => read(name, given, place.argocd.viewerToken);

describe("an Argo CD as a whole", () => {
  test("says what it is and what it is set to, to every account alike", async () => {
    const server = await read("getServer");
    expect(server).toMatchObject({
      version: { Version: expect.stringMatching(/^v\d/), HelmVersion: expect.any(String) },
      settings: { controllerNamespace: "argocd", appsInAnyNamespaceEnabled: true, userLoginsDisabled: false },
      plugins: [],
    });
    expect(await readAsViewer("getServer")).toEqual(server);
  });

  test("says whom it takes a token for", async () => {
    const viewer = { loggedIn: true, username: "viewer", iss: "argocd", groups: [] };
    expect(await readAsViewer("getUserInfo")).toEqual(viewer);
  });

  test("shows an account what it may see: itself, or all", async () => {
    const names = (accounts: unknown) => (accounts as { name: string }[]).map(({ name }) => name);
    const viewer = { name: "viewer", enabled: true, capabilities: expect.arrayContaining(["apiKey"]) };
    expect(await readAsViewer("getAccounts")).toMatchObject([viewer]);
    expect(names(await read("getAccounts"))).toEqual(expect.arrayContaining(["admin", "ci", "viewer"]));
    const { tokens } = await read<{ tokens: object[] }>("getAccount", { name: "viewer" });
    expect(tokens[0]).toEqual({ id: expect.any(String), issuedAt: expect.any(Number), expiresAt: expect.any(Number) });
    expect(await readAsViewer("getAccount", { name: "viewer" })).toMatchObject(viewer);
  });

  test("an account that there is not is named, with where to look", async () => {
    await expect(read("getAccount", { name: "nobody" })).rejects.toThrow(
      'Argo CD has no account "nobody": check the name, and `accounts.nobody` in the ConfigMap argocd-cm',
    );
  });

  test.each([
    ["applications", "get", `${viewerProject}/any`, true],
    ["applications", "get", `${viewerProject}/argocd/any`, true],
    ["applications", "sync", `${viewerProject}/any`, false],
    ["logs", "get", "default/any", false],
    ["exec", "create", "default/any", false],
    ["applicationsets", "get", "default/team-a/any", false],
    ["repositories", "get", "default/https://git.example.com/any:1", false],
  ])("answers for rights to %s, %s", async (resource, action, object, wanted) => {
    expect(await readAsViewer("canI", { resource, action, object })).toBe(wanted);
    expect(await read("canI", { resource, action, object })).toBe(true);
  });

  test("takes `*` for an object of that name, which few policies match", async () => {
    const asked = { resource: "projects", action: "get", object: "*" };
    expect(await readAsViewer("canI", { ...asked, object: viewerProject })).toBe(true);
    expect(await readAsViewer("canI", asked)).toBe(false);
  });

  test("without notifications, their lists are empty", async () => {
    for (const name of ["getNotificationTriggers", "getNotificationServices", "getNotificationTemplates"])
      expect(await readAsViewer(name)).toEqual([]);
  });
});

describe("a repository", () => {
  test("has branches and tags, registered or not", async () => {
    const refs = { branches: expect.arrayContaining(["main"]), tags: [] };
    expect(await read("getRepositoryRefs", { repo: git, project })).toEqual(refs);
    const seeded = `${place.argocd.gitDaemonUrl}/${seededRepository}`;
    expect(await read("getRepositoryRefs", { repo: seeded })).toMatchObject({
      tags: expect.arrayContaining(["v1.0.0"]),
    });
  });

  test("that nobody serves is named, with what the Git server says", async () => {
    const repo = `${place.argocd.gitDaemonUrl}/${project}-none.git`;
    await expect(read("getRepositoryRefs", { repo })).rejects.toThrow(`repository ${repo}: `);
  });

  test("has charts, or tags, where it is one of these", async () => {
    const { charts } = await repositoryStandIn();
    const oci = await registeredOci(place.argocd);
    expect(await read("getHelmCharts", { repo: charts })).toEqual([{ name: "redis", versions: ["1.1.0", "1.0.0"] }]);
    expect(await read("getOciTags", { repo: oci })).toEqual(["1.0.0", "1.1.0"]);
    await specimens.Repository.client.remove(place.argocd, oci);
  });

  test("holds what could be deployed, with what can be set of it", async () => {
    expect(await read("getRepositoryApps", { repo: git, revision: "main", project })).toEqual([
      { path: "chart", type: "Helm" },
      { path: "kustomized", type: "Kustomize" },
    ]);
    const details = (path: string) =>
      read("getAppDetails", { source: { repoURL: git, path, targetRevision: "main" }, project });
    expect(await details("chart")).toMatchObject({
      type: "Helm",
      helm: { valueFiles: ["values.yaml"], parameters: [{ name: "image.tag", value: "one" }] },
    });
    expect(await details("kustomized")).toMatchObject({ type: "Kustomize", kustomize: { images: ["web:v2"] } });
    expect(await details("plain")).toEqual({
      type: "Directory",
      helm: undefined,
      kustomize: undefined,
      plugin: undefined,
    });
  });

  test.each(["validateRepository", "validateWriteRepository"])(
    "%s says whether credentials are right, and stores nothing",
    async (name) => {
      const { gitUser: username, gitPassword: password, gitHttpUrl } = place.argocd;
      const repo = `${gitHttpUrl}/${project}.git`;
      expect(await read(name, { repo, username, password })).toEqual({ status: "Successful", message: "" });
      const wrong = await read(name, { repo, username, password: "kumquat-4711" });
      expect(wrong).toEqual({
        status: "Failed",
        message: expect.stringMatching(/^error testing repository connectivity: /),
      });
      expect(JSON.stringify(wrong)).not.toContain("kumquat");
      const secrets = [
        ...(await storedSecrets(place.argocd, "repository")),
        ...(await storedSecrets(place.argocd, "repository-write")),
      ];
      expect(secrets.filter(({ url }) => url === repo)).toEqual([]);
    },
  );

  test("that is registered can be tried with other credentials", async () => {
    const { gitUser: username, gitPassword: password, gitHttpUrl } = place.argocd;
    const repo = `${gitHttpUrl}/${project}.git`;
    await succeed(place.argocd, "POST", "/repositories", { repo, username, password });
    const tried = await read("validateRepository", { repo, username, password: "kumquat-password" });
    expect(tried).toMatchObject({ status: "Failed" });
    expect(await read("validateRepository", { repo, username, password })).toMatchObject({ status: "Successful" });
    const kept = (await storedSecrets(place.argocd, "repository")).find(({ url }) => url === repo);
    expect(kept).toMatchObject({ password });
    await specimens.Repository.client.remove(place.argocd, repo);
  });
});

describe("a project", () => {
  test("counts with the repositories that belong to it", async () => {
    expect(await read("getProjectDetails", { name: project })).toMatchObject({
      project: { metadata: { name: project }, spec: { sourceRepos: ["*"] } },
      globalProjects: [],
      repositories: [{ repo: git, type: "git", project }],
      clusters: [],
    });
    await expect(readAsViewer("getProjectDetails", { name: project })).rejects.toThrow(
      `\`p, viewer, projects, get, ${project}, allow\``,
    );
  });

  test("has the windows that are open, what has happened to it, and no links or global projects", async () => {
    const given = { name: project };
    expect(await read("getOpenSyncWindows", given)).toMatchObject([{ kind: "allow", applications: ["*"] }]);
    const events = await eventually(async () => {
      const all = await read<object[]>("getProjectEvents", given);
      return all.length > 0 && all;
    });
    expect(events).toMatchObject([{ type: "Normal", reason: "ResourceCreated", message: "ci created project" }]);
    expect(await read("getProjectLinks", given)).toEqual([]);
    expect(await read("getGlobalProjects", given)).toEqual([]);
  });

  test.each(["getProjectDetails", "getOpenSyncWindows", "getProjectEvents", "getProjectLinks", "getGlobalProjects"])(
    "that there is not is named by %s",
    async (name) => {
      await expect(read(name, { name: "nobody" })).rejects.toThrow(/^Argo CD has no project "nobody": check the name$/);
    },
  );
});

test("a chart and an OCI artifact that an application deploys say what they are", async () => {
  const { charts } = await repositoryStandIn();
  const oci = await registeredOci(place.argocd);
  const destination = { server: "https://kubernetes.default.svc", namespace: project };
  const annotations = { "argocd.argoproj.io/skip-reconcile": "true" };
  const sources = {
    chart: { repoURL: charts, chart: "redis", targetRevision: "1.0.0" },
    oci: { repoURL: oci, path: ".", targetRevision: "1.0.0" },
  };
  const named = (name: string) => ({ name: `${project}-${name}` });
  for (const [name, source] of Object.entries(sources)) {
    const metadata = { ...named(name), annotations };
    const application = { metadata, spec: { project: "default", source, destination } };
    await succeed(place.argocd, "POST", "/applications?validate=false", application);
  }
  expect(await read("getChartDetails", { target: named("chart"), revision: "1.0.0" })).toMatchObject(chart);
  const metadata = read("getOciMetadata", { target: named("oci"), revision: artifactDigest });
  if (testedArgoCdKnows("3.3")) expect(await metadata).toMatchObject(artifact);
  // Argo CD 3.2 looks among those that it has rendered manifests of.
  else await expect(metadata).rejects.toThrow("error extracting oci image");
  for (const name of Object.keys(sources)) {
    await specimens.Application.client.remove(place.argocd, `argocd/${project}-${name}`);
  }
  await specimens.Repository.client.remove(place.argocd, oci);
});
