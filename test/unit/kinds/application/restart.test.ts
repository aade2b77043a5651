import { within } from "../../../../provider/argo/deadline";
import { ApiError, code } from "../../../../provider/argo/errors";
import { application } from "../../../../provider/kinds/application/definition";
import type { Context } from "../../../../provider/lifecycle/context";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const object = { metadata: { name: "a", namespace: "argocd" }, spec: { project: "p" } };
const live = { metadata: { ...object.metadata, uid: "u" }, spec: { ...object.spec, revisionHistoryLimit: 5 } };
const message =
  "application spec for a is invalid: InvalidSpecError: rpc error: code = Unavailable desc = connection error";

/** Refuses every write until a repo-server is back, after one long attempt; then does as it is told. */
function awayFor(seconds: number) {
  const back = performance.now() + seconds * 1000;
  const told: string[] = [];
  const call = async () => {
    await new Promise((resolve) => setTimeout(resolve, told.length === 0 ? 40_000 : 1_000));
    if (performance.now() < back) throw new ApiError(message, 400, code.invalidArgument);
    return live;
  };
  const context = {
    signal: new AbortController().signal,
    log: { progress: (text: string) => told.push(text) },
    run: { wasWritten: () => false },
    argo: () => ({ session: { call } }),
  } as unknown as Context;
  return { context, told };
}

const inOperation = async (work: () => Promise<unknown>) => {
  const done = within(performance.now() + 300_000, work);
  await jest.advanceTimersByTimeAsync(300_000);
  return done;
};

/**
 * @promise | Argo CD refuses an application because its repo-server is away or too slow | the create or update is
 * repeated for the operation's time |
 * @promise The terminal shows what is being repeated.
 */
test("a create is repeated while a repo-server is away, and says so", async () => {
  const { context, told } = awayFor(90);
  const create = () => application.create(context, object, { inputs: object, isRepeated: false });
  expect(await inOperation(create)).toBe(live);
  expect(told[0]).toMatch(/connection error; trying again$/);
});

/**
 * @promise | Argo CD refuses an application because its repo-server is away or too slow | the create or update is
 * repeated for the operation's time |
 */
test("so is an update", async () => {
  const { context } = awayFor(90);
  const update = () =>
    application.write(context, { live, inputs: object, owned: {}, stored: () => object } as Parameters<
      typeof application.write
    >[1]);
  expect(await inOperation(update)).toBe(live);
});
