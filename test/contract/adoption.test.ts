import { setTimeout as sleep } from "node:timers/promises";
import { ApiError, code } from "../../provider/argo/errors";
import type { Json } from "../../provider/contract";
import type { Kind } from "../../sdk/generated/kinds";
import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { ask, askToStore, sharedArgoCd, uniqueName } from "../support/argocd";
import { eventually, liveApplication, patchApplication } from "../support/deployments";
import { type Forwarder, forwardTo } from "../support/forwarder";
import { stored, type TestContext, testContext } from "../support/handlers";
import { directorySpec, hostKey, inCluster } from "../support/programs";
import { handlers, type Verbs } from "../support/verbs";

const otherHostKey = "AAAAC3NzaC1lZDI1NTE5AAAAIKw3yRGCyMxLbDrqRmpxGhl0GS8NiQb6jZyyVMPsoBRn";

/** A kind with two declarations of one object, and the path at which they differ. */
interface Case {
  readonly one: Json;
  readonly other: Json;
  readonly path: string;
}

describe.each<Kind>(["Application", "AppProject", "Repository", "Cluster", "Certificate"])("adopting: %s", (kind) => {
  const handler: Verbs = handlers[kind];
  const hasMark = kind === "Application" || kind === "AppProject" || kind === "Cluster";
  const created: { id: string; state: Json }[] = [];
  let argocd: LocalArgoCd;
  let forwarder: Forwarder;
  let pair: Case;

  function declarations(): Record<Kind, Case> {
    const name = uniqueName("adopt");
    const spec = directorySpec(argocd, name);
    const project = { sourceRepos: ["*"], destinations: [{ server: inCluster, namespace: "*" }] };
    const repository = { repo: `${argocd.gitHttpUrl}/environments.git`, project: name, username: argocd.gitUser };
    const cluster = {
      server: `https://127.0.0.1:${forwarder.port}`,
      config: { bearerToken: argocd.kubernetesToken, tlsClientConfig: { insecure: true } },
    };
    const host = { serverName: `${name}.example.com`, certType: "ssh", certSubType: "ssh-ed25519" };
    return {
      Application: {
        one: { metadata: { name }, spec, validate: false },
        other: { metadata: { name }, spec: { ...spec, revisionHistoryLimit: 3 }, validate: false },
        path: "spec.revisionHistoryLimit",
      },
      AppProject: {
        one: { metadata: { name }, spec: project },
        other: { metadata: { name }, spec: { ...project, description: "other" } },
        path: "spec.description",
      },
      Repository: {
        one: { ...repository, password: argocd.gitPassword },
        other: { ...repository, password: argocd.gitPassword, name: "other" },
        path: "name",
      },
      Cluster: { one: { ...cluster, name }, other: { ...cluster, name: `${name}-2` }, path: "name" },
      Certificate: { one: { ...host, certData: hostKey }, other: { ...host, certData: otherHostKey }, path: "" },
    };
  }

  async function create(inputs: Json, context = testContext(argocd)) {
    const made = await handler.create(context, inputs);
    created.push({ id: made.id, state: stored(made.state) });
    return made;
  }

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    forwarder = await forwardTo(argocd.kubernetesServer);
    pair = declarations()[kind];
    await create({ ...pair.one, __mark: "a".repeat(32) });
  });

  afterAll(async () => {
    const last = created.at(-1);
    if (last) await handler.delete(testContext(argocd), last.id, last.state);
    await forwarder.close();
  });

  test("by default a differing object is refused, with the paths and the way to adopt it", async () => {
    const failure = await handler.create(testContext(argocd), { ...pair.other, __mark: "b".repeat(32) }).catch(String);
    expect(failure).toMatch(/exists already/);
    const advice = pair.path
      ? `differs at ${pair.path}. To take it over, set \`adopt: "always"\`, which changes it to the declaration`
      : 'set `adopt: "ifEqual"` or `adopt: "always"`';
    expect(failure).toContain(advice);
    expect(failure).not.toContain(argocd.gitPassword);
    expect(failure).not.toContain(argocd.kubernetesToken);
  });

  test("`ifEqual` refuses a differing object and takes an equal one over", async () => {
    const inputs = { ...pair.other, adopt: "ifEqual", __mark: "b".repeat(32) };
    if (kind !== "Certificate") {
      await expect(handler.create(testContext(argocd), inputs)).rejects.toThrow(/exists already/);
    }
    const { state } = await create({ ...pair.one, adopt: "ifEqual", __mark: "b".repeat(32) });
    expect(state).toMatchObject(pair.one);
  });

  test("an equal object of somebody else's is refused without being asked for, where the kind can tell", async () => {
    const context = testContext(argocd);
    const attempt = handler.create(context, { ...pair.one, __mark: "c".repeat(32) });
    if (hasMark) {
      await expect(attempt).rejects.toThrow(/exists already.*it equals the declaration/s);
      expect(context.requests.filter((request) => !request.startsWith("GET"))).toEqual([]);
    } else {
      await attempt;
      expect(context.messages.join("\n")).toContain("exists already and equals the declaration: taken over");
    }
  });

  test("an object with our own mark is finished", async () => {
    if (!hasMark) return expect(hasMark).toBe(false);
    const context = testContext(argocd);
    const { state } = await handler.create(context, { ...pair.other, __mark: "a".repeat(32) });
    expect(context.messages.join("\n")).toContain("made by an earlier run");
    expect(state).toMatchObject(pair.other);
    created.push({ id: created.at(-1)?.id ?? "", state: stored(state) });
  });

  test("`always` brings a differing object to the declaration", async () => {
    const context = testContext(argocd);
    const { id, state } = await create({ ...pair.other, adopt: "always", __mark: "d".repeat(32) }, context);
    expect(state).toMatchObject(pair.other);
    expect(context.messages.join("\n")).toMatch(/exists already and is taken over/);
    const read = await handler.read(testContext(argocd), id, stored(state));
    expect(read?.inputs).toMatchObject(pair.other);
  });

  describe("made by somebody else after the look", () => {
    async function makeOne(): Promise<unknown> {
      if (kind !== "Certificate") return create({ ...pair.one, __mark: "a".repeat(32) });
      // By the provider it would wait for the very write that it is to overtake.
      return askToStore(argocd, pair.one);
    }

    /** Has the object made right before our own create arrives. */
    async function overtaken(): Promise<TestContext> {
      const last = created.at(-1);
      if (last) await handler.delete(testContext(argocd), last.id, last.state);
      const context = testContext(argocd);
      context.before = async ({ method }) => {
        if (method !== "POST") return;
        context.before = undefined;
        await makeOne();
      };
      return context;
    }

    test("it is refused like any other", async () => {
      const failure = await handler.create(await overtaken(), { ...pair.other, __mark: "b".repeat(32) }).catch(String);
      expect(failure).toMatch(/exists already and was not made by this resource/);
      expect(failure).toContain('`adopt: "always"`');
    });

    test("`always` brings it to the declaration", async () => {
      const context = await overtaken();
      const { state } = await create({ ...pair.other, adopt: "always", __mark: "d".repeat(32) }, context);
      expect(state).toMatchObject(pair.other);
      expect(context.messages.join("\n")).toMatch(/exists already and is taken over/);
    });
  });
});

describe("a repository that two stacks declare, while Argo CD's caches lag behind", () => {
  let argocd: LocalArgoCd;
  let inputs: Json;

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    const project = uniqueName("lag");
    inputs = { repo: `https://git.example.com/${project}.git`, project, password: "secret", adopt: "always" };
  });

  /** Answers a request as Argo CD does which is behind, and lets it catch up a moment later. */
  function lagging(method: string, refusal: ApiError, catchUp: () => Promise<unknown>) {
    const context = testContext(argocd);
    let late: Promise<unknown> | undefined;
    context.before = async (request) => {
      if (request.method !== method || late) return;
      late = sleep(300).then(catchUp);
      throw refusal;
    };
    return { context, late: () => late };
  }

  test("is taken over once Argo CD shows it", async () => {
    const refusal = new ApiError('secret "repo-123" not found', 500, code.internal);
    const { context, late } = lagging("POST", refusal, () => handlers.Repository.create(testContext(argocd), inputs));
    const { state } = await handlers.Repository.create(context, inputs);
    await late();
    expect(state).toMatchObject(inputs);
    expect(context.messages).toEqual([
      `repository ${inputs.repo} of project "${inputs.project}" exists already and is taken over`,
    ]);
  });

  test("is gone when the other one's delete is seen", async () => {
    const { id, state } = await handlers.Repository.create(testContext(argocd), inputs);
    const refusal = new ApiError('secrets "repo-123" not found', 404, code.notFound);
    const remove = (context: TestContext) => handlers.Repository.delete(context, id, stored(state));
    const { context, late } = lagging("DELETE", refusal, () => remove(testContext(argocd)));
    await remove(context);
    await late();
    expect(await handlers.Repository.read(testContext(argocd), id, stored(state))).toBeUndefined();
  });
});

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
