import type { Json } from "../../provider/contract";
import type { Context } from "../../provider/lifecycle/context";
import type { Kind } from "../../sdk/generated/kinds";
import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { ask, sharedArgoCd, uniqueName } from "../support/argocd";
import { eventually, knowsProject, patchApplication } from "../support/deployments";
import { type Forwarder, forwardTo } from "../support/forwarder";
import { stored, testContext } from "../support/handlers";
import { directorySpec, hostKey, inCluster } from "../support/programs";
import { connectionOf } from "../support/stack";
import { handlers } from "../support/verbs";

describe("what is missing, forbidden and unreachable", () => {
  const name = uniqueName("exist");
  let argocd: LocalArgoCd;
  let forwarder: Forwarder;
  let inputs: Record<Kind, Json>;
  const made = {} as Record<Kind, { id: string; state: Json }>;
  const kinds: Kind[] = ["AppProject", "Application", "Repository", "Cluster", "Certificate"];

  function viewer(): Context {
    return testContext(argocd, { ...connectionOf(argocd), ARGOCD_AUTH_TOKEN: argocd.viewerToken });
  }

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    forwarder = await forwardTo(argocd.kubernetesServer);
    inputs = {
      AppProject: {
        metadata: { name },
        spec: { sourceRepos: ["*"], destinations: [{ server: inCluster, namespace: "*" }] },
      },
      Application: { metadata: { name }, spec: directorySpec(argocd, name, name), validate: false },
      Repository: {
        repo: `${argocd.gitHttpUrl}/environments.git`,
        project: name,
        username: argocd.gitUser,
        password: argocd.gitPassword,
      },
      Cluster: {
        server: `https://127.0.0.1:${forwarder.port}`,
        name,
        config: { bearerToken: argocd.kubernetesToken, tlsClientConfig: { insecure: true } },
      },
      Certificate: {
        serverName: `${name}.example.com`,
        certType: "ssh",
        certSubType: "ssh-ed25519",
        certData: hostKey,
      },
    };
    for (const kind of kinds) {
      const { id, state } = await handlers[kind].create(testContext(argocd), inputs[kind]);
      made[kind] = { id, state: stored(state) };
    }
  });

  afterAll(() => forwarder.close());

  test.each(kinds)("forbidden: %s stays in the state, and the missing RBAC line is named", async (kind) => {
    const { id, state } = made[kind];
    const failure = await handlers[kind].read(viewer(), id, state).catch(String);
    expect(failure).toMatch(/p, viewer, \w+, get, \S+, allow/);
  });

  test.each(kinds)("unreachable: %s stays in the state", async (kind) => {
    const { id, state } = made[kind];
    const gone = testContext(argocd);
    gone.before = () => Promise.reject(new Error("the connection was cut"));
    await expect(handlers[kind].read(gone, id, state)).rejects.toThrow();
  });

  test("an application moved to another project in the user interface is found", async () => {
    const { id, state } = made.Application;
    await patchApplication(argocd, name, { spec: { project: "default" } });
    const read = await handlers.Application.read(testContext(argocd), id, state);
    expect(read?.inputs.spec).toMatchObject({ project: "default" });
    await handlers.Application.update(testContext(argocd), id, stored(read?.state ?? {}), inputs.Application);
    expect((await ask(argocd, "GET", `/applications/${name}?project=${name}`)).status).toBe(200);
  });

  test("a project deleted under its application is explained", async () => {
    const { id, state } = made.Application;
    const path = objectPath("argoproj.io/v1alpha1", "appprojects", "argocd", name);
    const project = await argocd.kubernetes.get(path);
    await argocd.kubernetes.delete(path);
    await eventually(async () => !(await knowsProject(argocd, name)));
    const context = testContext(argocd);
    await expect(
      handlers.Application.update(context, id, state, {
        ...inputs.Application,
        spec: { ...directorySpec(argocd, name, name), revisionHistoryLimit: 2 },
      }),
    ).rejects.toThrow(/project/);
    await argocd.kubernetes.create(objectPath("argoproj.io/v1alpha1", "appprojects", "argocd"), {
      ...project,
      metadata: { name },
    });
    await eventually(() => knowsProject(argocd, name));
    const { id: projectId, state: old } = made.AppProject;
    await expect(handlers.AppProject.delete(testContext(argocd), projectId, old)).rejects.toThrow(
      /made anew by somebody else/,
    );
    const read = await handlers.AppProject.read(testContext(argocd), projectId, old);
    made.AppProject.state = stored(read?.state ?? {});
  });

  test("a project that does not exist is waited for once, visibly, and explained", async () => {
    const { id, state } = made.Application;
    const spec = directorySpec(argocd, name, `${name}-missing`);
    const context = testContext(argocd);
    await expect(
      handlers.Application.update(context, id, state, { ...inputs.Application, validate: true, spec }),
    ).rejects.toThrow(/does not exist: `spec\.project` must name a project that exists/);
    expect(context.progress).toContainEqual(expect.stringMatching(/-missing".*; trying again$/));
    // As many as one series of pauses has within ten seconds.
    expect(context.requests.filter((request) => request.startsWith("PATCH")).length).toBeLessThanOrEqual(8);
  });

  test("two clusters with one name: one deleted, the other stays; renamed and destroyed is really gone", async () => {
    const second = await forwardTo(argocd.kubernetesServer);
    const twin = { ...inputs.Cluster, server: `https://127.0.0.1:${second.port}` };
    const created = await handlers.Cluster.create(testContext(argocd), twin);
    const renamed = { ...twin, name: `${name}-renamed` };
    const state = await handlers.Cluster.update(testContext(argocd), created.id, stored(created.state), renamed);
    const back = await handlers.Cluster.update(testContext(argocd), created.id, stored(state), twin);
    await handlers.Cluster.delete(testContext(argocd), created.id, stored(back));
    const servers = (await ask(argocd, "GET", "/clusters")).body.items.map(({ server }: { server: string }) => server);
    expect(servers).toContain(inputs.Cluster.server);
    expect(servers).not.toContain(twin.server);
    await second.close();
  });

  test("a repository of the same URL in two projects is told apart", async () => {
    const twin = { ...inputs.Repository, project: "default", name: "twin" };
    const { id, state } = await handlers.Repository.create(testContext(argocd), twin);
    const read = await handlers.Repository.read(testContext(argocd), made.Repository.id, made.Repository.state);
    expect(read?.inputs).toEqual(inputs.Repository);
    await handlers.Repository.delete(testContext(argocd), id, stored(state));
    expect(await handlers.Repository.read(testContext(argocd), id, stored(state))).toBeUndefined();
    expect(
      await handlers.Repository.read(testContext(argocd), made.Repository.id, made.Repository.state),
    ).toBeDefined();
  });

  test("missing: only a proven absence gives the state up", async () => {
    for (const kind of ["Application", "Repository", "Cluster", "Certificate", "AppProject"] as const) {
      const { id, state } = made[kind];
      await handlers[kind].delete(testContext(argocd), id, state);
      expect(await handlers[kind].read(testContext(argocd), id, state)).toBeUndefined();
      await handlers[kind].delete(testContext(argocd), id, state);
    }
  });
});
