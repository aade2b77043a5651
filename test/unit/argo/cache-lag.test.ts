import { whileCachesLag } from "../../../provider/argo/cache-lag";
import { within } from "../../../provider/argo/deadline";
import { ApiError, code } from "../../../provider/argo/errors";
import { isUnknownProject } from "../../../provider/argo/refusals";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const refusal = (message: string) => new ApiError(message, 400, code.invalidArgument);
const away = refusal("application spec is invalid: rpc error: code = Unavailable desc = connection error");
const timedOut = refusal(
  "application spec is invalid: rpc error: code = DeadlineExceeded desc = context deadline exceeded",
);
const unknownProject = refusal('app is not allowed in project "p", or the project does not exist');
const mistake = refusal("application spec is invalid: app path does not exist");
const never = new AbortController().signal;

/**
 * Sends within an operation of so many seconds. Each attempt is refused so many seconds after it was sent, the last one
 * again and again; what is no refusal is a success.
 */
async function send(operation: number, attempts: readonly [seconds: number, refusal: ApiError | undefined][]) {
  const begun = performance.now();
  let sent = 0;
  const attempt = async () => {
    const [seconds, refusal] = attempts[Math.min(sent, attempts.length - 1)] ?? [0, undefined];
    sent += 1;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    if (refusal) throw refusal;
    return "stored";
  };
  const outcome = within(begun + operation * 1000, () => whileCachesLag(never, isUnknownProject, attempt)).then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error }),
  );
  await jest.advanceTimersByTimeAsync(3_600_000);
  const ended = await outcome;
  return { ...ended, sent };
}

test.each<[string, [number, ApiError | undefined][]]>([
  ["at once, for a while", [...Array.from({ length: 9 }, () => [0, away] as [number, ApiError]), [0, undefined]]],
  [
    "after one long attempt",
    [
      [45, away],
      [1, undefined],
    ],
  ],
  [
    "after several long attempts",
    [
      [60, timedOut],
      [60, timedOut],
      [45, away],
      [1, undefined],
    ],
  ],
])("what a part of Argo CD that is away refuses %s is stored when it is back", async (_when, attempts) => {
  expect(await send(300, attempts)).toEqual({ answer: "stored", sent: attempts.length });
});

test("a part that stays away has the operation's time", async () => {
  const { sent, ...end } = await send(300, [[1, away]]);
  expect(end).toEqual({ error: away });
  // Every pause is 5 s at most.
  expect(sent).toBeGreaterThan(300 / 6);
  expect((await send(20, [[1, away]])).sent).toBeLessThan(20);
});

/**
 * @promise | Argo CD does not know yet of a project that has just been written | the create or update is repeated for
 * up to 10 s after Argo CD first said so |
 */
test("caches have ten seconds from the first answer that shows them behind", async () => {
  expect(
    await send(300, [
      [45, unknownProject],
      [1, unknownProject],
      [1, undefined],
    ]),
  ).toMatchObject({ answer: "stored" });
  const { sent, ...end } = await send(300, [
    [45, unknownProject],
    [0, unknownProject],
  ]);
  expect(end).toEqual({ error: unknownProject });
  expect(sent).toBeLessThan(12);
});

test("a part that has been away begins with caches of its own", async () => {
  expect(
    await send(300, [
      [1, unknownProject],
      [30, away],
      [1, unknownProject],
      [1, undefined],
    ]),
  ).toEqual({ answer: "stored", sent: 4 });
});

test("what does not pass is not repeated", async () => {
  expect(await send(300, [[0, mistake]])).toEqual({ error: mistake, sent: 1 });
});
