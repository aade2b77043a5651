import type { Json } from "../../provider/contract";
import type { LocalArgoCd } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { patchApplication } from "../support/deployments";
import { stored, type TestContext, testContext } from "../support/handlers";
import { directorySpec, inCluster } from "../support/programs";
import { handlers } from "../support/verbs";

describe("the reads of a refresh", () => {
  const name = uniqueName("refresh");
  const projects = [...Array(5).keys()].map((number) => `${name}-p${number}`);
  let argocd: LocalArgoCd;
  /** Two of each project. */
  let applications: { id: string; state: Json }[];

  const patch = (id = "", changes: object) => patchApplication(argocd, id.replace("argocd/", ""), changes);

  const inProject = (project: number) => applications.slice(2 * project, 2 * project + 2);

  async function readAll(context: TestContext, which = applications) {
    const results = await Promise.all(which.map(({ id, state }) => handlers.Application.read(context, id, state)));
    return results.map((result) => result?.inputs as Json | undefined);
  }

  /** A context that has looked at so many applications that it asks for lists. */
  async function listing(): Promise<TestContext> {
    const context = testContext(argocd);
    await readAll(context);
    context.requests.length = 0;
    return context;
  }

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    const context = testContext(argocd);
    for (const project of projects) {
      const spec = { sourceRepos: ["*"], destinations: [{ server: inCluster, namespace: "*" }] };
      await handlers.AppProject.create(context, { metadata: { name: project }, spec });
    }
    applications = [];
    for (const project of projects) {
      for (const letter of ["a", "b"]) {
        // Argo CD's controller leaves them, and the status that a test gives to one, alone.
        const annotations = { "argocd.argoproj.io/skip-reconcile": "true" };
        const metadata = { name: `${project}-${letter}`, labels: { team: "one" }, annotations };
        const inputs = { metadata, spec: directorySpec(argocd, name, project), validate: false };
        const { id, state } = await handlers.Application.create(context, {
          ...inputs,
          deletion: { cascade: "orphan" },
        });
        applications.push({ id, state: stored(state) });
      }
    }
  });

  afterAll(async () => {
    const context = testContext(argocd);
    await Promise.all(applications.map(({ id, state }) => handlers.Application.delete(context, id, state)));
    for (const project of projects) await ask(argocd, "DELETE", `/projects/${project}`);
  });

  test("show every application of every project as it is, by a few lists", async () => {
    await patch(applications[3]?.id, { metadata: { labels: { team: "two" } } });
    const context = testContext(argocd);
    const read = await readAll(context);
    expect(read.map((inputs) => (inputs?.metadata as Json | undefined)?.labels)).toEqual(
      applications.map((_, index) => ({ team: index === 3 ? "two" : "one" })),
    );
    // Three by name, three projects, and all at once from then on; as many reads as fit share each.
    const lists = context.requests.filter((request) => request === "GET /applications");
    expect(lists.length).toBeLessThanOrEqual(7);
    expect(context.requests.filter((request) => /GET \/applications\//.test(request))).toEqual([]);
  });

  test("keep what is needed: uid, finalizers, conditions, revision and messages", async () => {
    const [one] = inProject(4);
    const status = {
      sync: { status: "Synced", revision: "abc" },
      health: { status: "Degraded", message: "no" },
      operationState: {
        phase: "Failed",
        message: "it failed",
        startedAt: "2025-01-01T00:00:00Z",
        operation: { sync: {} },
        syncResult: { revision: "abc", source: { repoURL: "https://git.example.com/a" } },
      },
      conditions: [{ type: "SyncError", message: "why" }],
      summary: { images: ["a:1"] },
    };
    await patch(one?.id, { status });
    const alone = await handlers.Application.read(testContext(argocd), one?.id ?? "", one?.state ?? {});
    const shared = await handlers.Application.read(await listing(), one?.id ?? "", one?.state ?? {});
    expect(shared).toEqual(alone);
    expect(shared?.state.status).toMatchObject({
      sync: { revision: "abc" },
      operationState: { message: "it failed" },
      conditions: [{ message: "why" }],
    });
    expect(shared?.state.uid).toBe(one?.state.uid);
  });

  test("find one that has moved to another project, which its own list lacks", async () => {
    const [one] = inProject(1);
    const context = testContext(argocd);
    await readAll(context, applications.slice(0, 3));
    await patch(one?.id, { spec: { project: projects[2] } });
    const [read] = await readAll(context, inProject(1));
    expect(read?.spec).toMatchObject({ project: projects[2] });
    await patch(one?.id, { spec: { project: projects[1] } });
  });

  test("never decide a write: an update reads for itself, and keeps what others wrote meanwhile", async () => {
    const [one] = inProject(3);
    if (!one) throw new Error("no application");
    const context = await listing();
    await patch(one.id, { metadata: { labels: { other: "there" } } });
    const news = { ...one.state, metadata: { ...(one.state.metadata as Json), labels: { team: "three" } } };
    await handlers.Application.update(context, one.id, one.state, news);
    const [, applicationName] = one.id.split("/");
    expect(context.requests).toEqual(["GET", "PUT"].map((method) => `${method} /applications/${applicationName}`));
    const live = await ask(argocd, "GET", `/applications?name=${one.id.split("/")[1]}`);
    expect(live.body.items[0].metadata.labels).toEqual({ team: "three", other: "there" });
    // And a read after our own write shows it.
    const [read] = await readAll(context, [one]);
    expect((read?.metadata as Json | undefined)?.labels).toEqual({ team: "three" });
  });
});

test("an application that goes between the read and the delete is deleted", async () => {
  const argocd = await sharedArgoCd();
  const name = uniqueName("gone");
  const inputs = { metadata: { name }, spec: directorySpec(argocd, name), validate: false };
  const { id, state } = await handlers.Application.create(testContext(argocd), inputs);
  const context = testContext(argocd);
  context.before = async ({ method }) => {
    if (method === "DELETE") await ask(argocd, "DELETE", `/applications/${name}?cascade=false`);
  };
  await handlers.Application.delete(context, id, stored(state));
  expect((await ask(argocd, "GET", `/applications?name=${name}`)).body.items).toBeNull();
});
