import { setTimeout as sleep } from "node:timers/promises";
import { ApiError, code } from "../../provider/argo/errors";
import type { Json } from "../../provider/contract";
import type { LocalArgoCd } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { stored, type TestContext, testContext } from "../support/handlers";
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
