import { setTimeout as sleep } from "node:timers/promises";
import { ApiError, code } from "../../provider/argo/errors";
import { urlKey } from "../../provider/argo/keys";
import type { Json } from "../../provider/contract";
import type { LocalArgoCd } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { succeed } from "../support/ask";
import { commit } from "../support/deployments";
import { stored, type TestContext, testContext } from "../support/handlers";
import { storedSecrets } from "../support/storage";
import { handlers } from "../support/verbs";

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

  /**
   * @promise An object that several stacks declare, with `adopt: "always"`, is taken over by the one that comes second,
   * also when both create it in the same moment and Argo CD's caches show it to neither.
   */
  test("is taken over once Argo CD shows it", async () => {
    const refusal = new ApiError('secret "repo-123" not found', 500, code.internal);
    const { context, late } = lagging("POST", refusal, () => handlers.Repository.create(testContext(argocd), inputs));
    const { state } = await handlers.Repository.create(context, inputs);
    await late();
    expect(state).toMatchObject(inputs);
    const title = `repository ${inputs.repo} of project "${inputs.project}"`;
    expect(context.messages).toEqual([
      `${title} exists already and is taken over`,
      expect.stringContaining(`${title} is stored, but Argo CD cannot reach it: `),
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

test("a repository of the same URL in two projects is told apart", async () => {
  const argocd = await sharedArgoCd();
  const inputs = {
    repo: `${argocd.gitHttpUrl}/environments.git`,
    project: uniqueName("twin"),
    username: argocd.gitUser,
    password: argocd.gitPassword,
  };
  const one = await handlers.Repository.create(testContext(argocd), inputs);
  const twin = { ...inputs, project: uniqueName("twin"), name: "twin" };
  const { id, state } = await handlers.Repository.create(testContext(argocd), twin);
  const readOne = () => handlers.Repository.read(testContext(argocd), one.id, stored(one.state));
  expect((await readOne())?.inputs).toEqual(inputs);
  await handlers.Repository.delete(testContext(argocd), id, stored(state));
  expect(await handlers.Repository.read(testContext(argocd), id, stored(state))).toBeUndefined();
  expect(await readOne()).toBeDefined();
  await handlers.Repository.delete(testContext(argocd), one.id, stored(one.state));
});

describe("the connection to a repository", () => {
  let argocd: LocalArgoCd;
  let password: string;

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    password = argocd.gitPassword;
  });

  async function declaring(project?: string): Promise<Json> {
    const name = uniqueName("connected");
    await commit(argocd, name, { "a.json": "{}" });
    const repo = `${argocd.gitHttpUrl}/${name}.git`;
    return { repo, ...(project && { project }), username: argocd.gitUser, password };
  }

  const passwordOf = async ({ repo }: Json) =>
    (await storedSecrets(argocd, "repository")).find(({ url }) => url === repo)?.password;

  const create = async (inputs: Json) => {
    const { id, state } = await handlers.Repository.create(testContext(argocd), inputs);
    return { id, state: stored(state) };
  };

  /** What a refresh finds, which must be what is known already. */
  async function expectNoChange(id: string, state: Json): Promise<void> {
    const read = await handlers.Repository.read(testContext(argocd), id, state);
    expect(stored(read?.state ?? {})).toEqual(state);
  }

  test.each([undefined, uniqueName("connected")])("is known after a create, of project %s", async (project) => {
    const inputs = await declaring(project);
    const { id, state } = await create(inputs);
    expect(state.connectionStatus).toBe("Successful");
    await expectNoChange(id, state);
    await handlers.Repository.delete(testContext(argocd), id, state);
  });

  /**
   * @promise The credentials of a Repository without a `project` are tested before they are stored, also by an update,
   * which needs the right to create repositories for that.
   * @promise Wrong credentials of a Repository without a `project` are refused before they are stored, by an update as
   * by a create, and what was stored stays.
   */
  test("wrong credentials are refused by an update as by a create, and nothing is stored", async () => {
    const inputs = await declaring();
    const wrong = { ...inputs, password: "wrong" };
    const refused = /error testing repository connectivity.*authentication required/;
    await expect(create(wrong)).rejects.toThrow(refused);
    const { id, state } = await create(inputs);
    await expect(handlers.Repository.update(testContext(argocd), id, state, wrong)).rejects.toThrow(refused);
    expect(await passwordOf(inputs)).toBe(password);
    await expectNoChange(id, state);
    await handlers.Repository.delete(testContext(argocd), id, state);
  });

  test("is known after an update that mends it", async () => {
    const inputs = await declaring();
    const { id, state } = await create(inputs);
    const broken = { type: "git", ...inputs, password: "wrong" };
    await succeed(argocd, "PUT", `/repositories/${urlKey(String(inputs.repo))}`, broken);
    await succeed(argocd, "GET", `/repositories/${urlKey(String(inputs.repo))}?forceRefresh=true`);
    const read = await handlers.Repository.read(testContext(argocd), id, state);
    expect(read?.state).toMatchObject({ connectionStatus: "Failed" });
    const news = { ...inputs, name: "mended" };
    const updated = stored(await handlers.Repository.update(testContext(argocd), id, stored(read?.state ?? {}), news));
    expect(updated.connectionStatus).toBe("Successful");
    await expectNoChange(id, updated);
    await handlers.Repository.delete(testContext(argocd), id, updated);
  });

  /**
   * @promise A repository of a project is tested right after it is stored, and a warning says when it cannot be
   * reached.
   */
  test("of a project's repository, which Argo CD does not test, is told and known", async () => {
    const inputs = await declaring(uniqueName("connected"));
    const { id, state } = await create(inputs);
    const context = testContext(argocd);
    const updated = stored(await handlers.Repository.update(context, id, state, { ...inputs, password: "wrong" }));
    expect(updated.connectionStatus).toBe("Failed");
    expect(context.messages).toEqual([
      expect.stringMatching(/^repository .* is stored, but Argo CD cannot reach it: .*authentication required/),
    ]);
    await expectNoChange(id, updated);
    await handlers.Repository.delete(testContext(argocd), id, updated);
  });

  /**
   * @promise The credentials of a Repository without a `project` are tested before they are stored, also by an update,
   * which needs the right to create repositories for that.
   * @promise Argo CD tests a connection only for an account that may create the repository: without that right an
   * update changes nothing, and the error names the RBAC line.
   */
  test("is tested only for an account that may create the repository, which is said", async () => {
    const inputs = await declaring();
    const { id, state } = await create(inputs);
    const context = testContext(argocd);
    context.before = async ({ method }) => {
      if (method === "POST")
        throw new ApiError("permission denied: repositories, create, a", 403, code.permissionDenied);
    };
    await expect(handlers.Repository.update(context, id, state, { ...inputs, name: "renamed" })).rejects.toThrow(
      `cannot update repository ${inputs.repo}: nothing was changed: Argo CD tests the connection only for an account that ` +
        "may also create the repository, and would store wrong credentials otherwise: permission denied",
    );
    await handlers.Repository.delete(testContext(argocd), id, state);
  });
});
