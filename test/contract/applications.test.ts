import type { Json } from "../../provider/contract";
import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { knowsProject, liveApplication, patchApplication } from "../support/deployments";
import { eventually } from "../support/eventually";
import { stored, testContext } from "../support/handlers";
import { directorySpec, inCluster } from "../support/programs";
import { handlers } from "../support/verbs";

test("an application that is taken over unvalidated keeps what others wrote after it was found", async () => {
  const argocd = await sharedArgoCd();
  const name = uniqueName("found");
  const inputs = { metadata: { name }, spec: directorySpec(argocd, name), validate: false };
  await handlers.Application.create(testContext(argocd), inputs);
  const context = testContext(argocd);
  context.before = async ({ method, path }) => {
    const isLastRead = method === "GET" && path.endsWith(`/${name}`);
    if (isLastRead) await patchApplication(argocd, name, { metadata: { labels: { theirs: "kept" } } });
  };
  const metadata = { name, labels: { ours: "1" } };
  const adopting = { ...inputs, metadata, adopt: "always", deletion: { cascade: "orphan" } };
  const { id, state } = await handlers.Application.create(context, adopting);
  const { body } = await ask(argocd, "GET", `/applications/${name}?project=default`);
  expect(body.metadata.labels).toEqual({ ours: "1", theirs: "kept" });
  expect(context.messages).toEqual([
    `application "${name}" exists already and is taken over; changed: metadata.labels.ours`,
  ]);
  await handlers.Application.delete(testContext(argocd), id, stored(state));
});

test("an application that is being deleted is waited for, then created", async () => {
  const argocd = await sharedArgoCd();
  const name = uniqueName("dying");
  const path = objectPath("argoproj.io/v1alpha1", "applications", "argocd", name);
  const inputs = { metadata: { name }, spec: directorySpec(argocd, name), validate: false, __mark: name };
  const first = await handlers.Application.create(testContext(argocd), {
    ...inputs,
    metadata: { name, finalizers: ["hold.example.com/me"] },
  });
  await ask(argocd, "DELETE", `/applications/${name}?cascade=false`);
  await eventually(async () => (await liveApplication(argocd, name)).metadata.deletionTimestamp);
  const context = testContext(argocd);
  let asked = 0;
  context.before = async ({ path: asking }) => {
    if (asking.includes("/applications")) asked += 1;
    if (asked === 3) await argocd.kubernetes.patch(path, { metadata: { finalizers: null } });
  };
  const { state } = await handlers.Application.create(context, inputs);
  expect(state.uid).not.toBe(first.state.uid);
  expect(context.messages.join("\n")).toContain("is being deleted");
  await handlers.Application.delete(testContext(argocd), `argocd/${name}`, stored(state));
});

describe("an application and its project", () => {
  const name = uniqueName("exist");
  let argocd: LocalArgoCd;
  let inputs: Json;
  let application: { id: string; state: Json };
  let project: { id: string; state: Json };

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    inputs = { metadata: { name }, spec: directorySpec(argocd, name, name), validate: false };
    project = await handlers.AppProject.create(testContext(argocd), {
      metadata: { name },
      spec: { sourceRepos: ["*"], destinations: [{ server: inCluster, namespace: "*" }] },
    });
    const { id, state } = await handlers.Application.create(testContext(argocd), inputs);
    application = { id, state: stored(state) };
  });

  afterAll(async () => {
    await handlers.Application.delete(testContext(argocd), application.id, application.state);
    await handlers.AppProject.delete(testContext(argocd), project.id, project.state);
  });

  test("an application moved to another project in the user interface is found", async () => {
    const { id, state } = application;
    await patchApplication(argocd, name, { spec: { project: "default" } });
    const read = await handlers.Application.read(testContext(argocd), id, state);
    expect(read?.inputs.spec).toMatchObject({ project: "default" });
    await handlers.Application.update(testContext(argocd), id, stored(read?.state ?? {}), inputs);
    expect((await ask(argocd, "GET", `/applications/${name}?project=${name}`)).status).toBe(200);
  });

  test("a project deleted under its application is explained", async () => {
    const { id, state } = application;
    const path = objectPath("argoproj.io/v1alpha1", "appprojects", "argocd", name);
    const before = await argocd.kubernetes.get(path);
    await argocd.kubernetes.delete(path);
    await eventually(async () => !(await knowsProject(argocd, name)));
    const context = testContext(argocd);
    await expect(
      handlers.Application.update(context, id, state, {
        ...inputs,
        spec: { ...directorySpec(argocd, name, name), revisionHistoryLimit: 2 },
      }),
    ).rejects.toThrow(/project/);
    await argocd.kubernetes.create(objectPath("argoproj.io/v1alpha1", "appprojects", "argocd"), {
      ...before,
      metadata: { name },
    });
    await eventually(() => knowsProject(argocd, name));
    const { id: projectId, state: old } = project;
    await expect(handlers.AppProject.delete(testContext(argocd), projectId, old)).rejects.toThrow(
      /made anew by somebody else/,
    );
    const read = await handlers.AppProject.read(testContext(argocd), projectId, old);
    project = { id: projectId, state: stored(read?.state ?? {}) };
  });

  test("a project that does not exist is waited for once, visibly, and explained", async () => {
    const { id, state } = application;
    const spec = directorySpec(argocd, name, `${name}-missing`);
    const context = testContext(argocd);
    await expect(handlers.Application.update(context, id, state, { ...inputs, validate: true, spec })).rejects.toThrow(
      /`spec\.project` must name a project that exists .*does not exist/,
    );
    expect(context.progress).toContainEqual(expect.stringMatching(/-missing".*; trying again$/));
    // As many as one series of pauses has within ten seconds.
    expect(context.requests.filter((request) => request.startsWith("PATCH")).length).toBeLessThanOrEqual(8);
  });
});
