import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { uniqueName } from "../support/argocd";
import { commit, configMap, liveApplication } from "../support/deployments";
import { type OwnArgoCd, startOwnArgoCd } from "../support/own-argocd";
import { declare, inCluster } from "../support/programs";
import { connectionOf, Stack } from "../support/stack";

const run = promisify(execFile);

describe("an application whose manifests Argo CD renders and commits itself", () => {
  let own: OwnArgoCd;
  let argocd: LocalArgoCd;
  let stack: Stack;
  let name: string;

  beforeAll(async () => {
    own = await startOwnArgoCd({ hydrator: true });
    argocd = own.argocd;
  });

  afterAll(() => own?.close());

  beforeEach(async () => {
    name = uniqueName("hydrated");
    stack = await Stack.create(connectionOf(argocd));
  });

  afterEach(async () => {
    await stack.dispose();
  });

  /** Commits what is to be rendered. */
  async function dry(text: string): Promise<string> {
    const revision = await commit(argocd, name, { "dry/one.json": text });
    // The commit server pushes by git's own protocol, without a password.
    await run("git", ["-C", join(argocd.gitDirectory, `${name}.git`), "config", "daemon.receivepack", "true"]);
    return revision;
  }

  const data = (value: string) => configMap("one", { data: { a: value } });

  function specOf(repoURL: string, targetRevision: string, automated: boolean) {
    return {
      sourceHydrator: {
        drySource: { repoURL, path: "dry", targetRevision },
        syncSource: { targetBranch: "env/prod", path: "prod" },
      },
      destination: { server: inCluster, namespace: name },
      syncPolicy: { syncOptions: ["CreateNamespace=true"], ...(automated && { automated: {} }) },
    };
  }

  function declareHydrated(targetRevision: string, options: Record<string, unknown>, automated = false): void {
    const spec = specOf(`${argocd.gitDaemonUrl}/${name}.git`, targetRevision, automated);
    stack.program(declare("Application", name, { spec, ...options }));
  }

  async function deployed(): Promise<unknown> {
    return (await argocd.kubernetes.get(objectPath("v1", "configmaps", name, "one")))?.data;
  }

  async function hydratedRevision(): Promise<string> {
    return (await liveApplication(argocd, name)).status.sourceHydrator.currentOperation.hydratedSHA;
  }

  /**
   * @promise For an application with a `sourceHydrator`, the way is longer: Argo CD first renders the manifests of this
   * spec and of the newest dry commit, and pushes them.
   */
  test.each([
    ["automated", {}, true],
    ["asked for", { sync: true }, false],
  ])("is waited for until the new commit of its branch is healthy, with syncs %s", async (_how, options, automated) => {
    declareHydrated(await dry(data("1")), { ...options, waitFor: "healthy" }, automated);
    await stack.up();
    expect(await deployed()).toEqual({ a: "1" });
    await stack.upUnchanged();
    declareHydrated(await dry(data("2")), { ...options, waitFor: "healthy" }, automated);
    await stack.up();
    expect(await deployed()).toEqual({ a: "2" });
    const { outputs } = await stack.resource(name);
    expect(outputs.status.sync).toEqual({ status: "Synced", revision: await hydratedRevision() });
    await stack.upUnchanged();
  });

  test("deploys the newest commit of a branch when a trigger asks for it", async () => {
    await dry(data("1"));
    declareHydrated("main", { sync: true, waitFor: "healthy", syncTriggers: [1] });
    await stack.up();
    await dry(data("2"));
    declareHydrated("main", { sync: true, waitFor: "healthy", syncTriggers: [2] });
    await stack.up();
    expect(await deployed()).toEqual({ a: "2" });
  });

  test.each([
    ["automated", {}, true],
    ["asked for", { sync: true }, false],
  ])(
    "fails with the hydrator's words; mended, the next up goes on, with syncs %s",
    async (_how, options, automated) => {
      await dry("{ no manifest");
      declareHydrated("main", { ...options, validate: false, waitFor: "healthy" }, automated);
      const output = await stack.fail("up", "--yes", "--skip-preview");
      expect(output).toMatch(/Failed to hydrate: .*one\.json/);
      expect(output).not.toContain("in time");
      await dry(data("1"));
      expect((await stack.preview()).map(({ op }) => op)).toEqual(["update"]);
      await stack.up();
      expect(await deployed()).toEqual({ a: "1" });
      await stack.upUnchanged();
    },
  );

  /** A repository that asks for a password, to read it and to push to it. */
  async function locked() {
    await commit(argocd, name, { "dry/one.json": data("1") });
    const repoURL = `${argocd.gitHttpUrl}/${name}.git`;
    // By this, git is given the password. Else it asks for it at a place that all commit servers of a machine share.
    const login = { username: argocd.gitUser, password: argocd.gitPassword, forceHttpBasicAuth: true };
    const reading = declare("Repository", "reading", { repo: repoURL, ...login });
    const args = { spec: specOf(repoURL, "main", true), waitFor: "healthy" };
    const application = (...after: string[]) =>
      declare("Application", name, args, `{ dependsOn: [${after.join(", ")}] }`);
    return { repoURL, login, reading, application };
  }

  test.each([
    ["WriteRepository", "repo", (url: string) => url],
    ["WriteRepositoryCredentials", "url", (url: string) => url.replace(/\.git$/, "")],
  ])("is pushed with the password of a %s", async (kind, field, where) => {
    const { repoURL, login, reading, application } = await locked();
    const writing = declare(kind, "writing", { [field]: where(repoURL), ...login });
    stack.program([reading, writing, application("reading", "writing")].join("\n"));
    await stack.up();
    expect(await deployed()).toEqual({ a: "1" });
  });

  test("is not pushed with the password that it is read with", async () => {
    const { reading, application } = await locked();
    stack.program([reading, application("reading")].join("\n"));
    const output = await stack.fail("up", "--yes", "--skip-preview");
    expect(output).toContain(
      "`spec.sourceHydrator` names a repository to which Argo CD cannot push: declare a `WriteRepository`",
    );
  });
});
