import { getEventListeners } from "node:events";
import { even, growing, pause, repeat, scattered, until } from "../../../provider/argo/repeat";
import { UserError } from "../../../provider/contract";

const never = new AbortController().signal;
const failure = new UserError("busy");

/** An attempt that fails so many times. */
function failing(times: number) {
  let calls = 0;
  return async () => {
    calls += 1;
    if (calls <= times) throw failure;
    return calls;
  };
}

/** In so many milliseconds from now. */
const soon = (time: number) => performance.now() + time;

test("pauses grow up to a limit, or are even and as many as was said", () => {
  expect([1, 2, 3, 4, 50].map(growing(200, 2_000, 1.5))).toEqual([200, 300, 450, 675, 2_000]);
  expect([1, 2, 3].map(even(5, 3))).toEqual([5, 5, undefined]);
});

test("scattered pauses are as long as others on average, and differ from one time to the next", () => {
  const pauses = Array.from({ length: 50 }, () => scattered(growing(100, 100))(1));
  for (const length of pauses) expect(Math.abs(length - 100)).toBeLessThanOrEqual(50);
  expect(new Set(pauses).size).toBeGreaterThan(1);
});

test("a pause ends with the signal, and leaves nothing on it", async () => {
  const controller = new AbortController();
  await pause(controller.signal, 1);
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  setTimeout(() => controller.abort(), 5);
  await pause(controller.signal, 60_000);
  await pause(controller.signal, 60_000);
});

describe("a question that is asked again", () => {
  test("is answered by the first answer that is not no", async () => {
    const answers = [undefined, false, "yes"] as const;
    let asked = 0;
    const ask = async () => answers[asked++];
    expect(await until(ask, { signal: never, pauses: even(1), explain: () => "no" })).toBe("yes");
    expect(asked).toBe(3);
  });

  test("is given up with the explanation before a pause that would end too late", async () => {
    const begun = performance.now();
    const asking = { signal: never, deadline: soon(50), pauses: even(60_000), explain: async () => "still there" };
    await expect(until(async () => false, asking)).rejects.toThrow(new UserError("still there"));
    expect(performance.now() - begun).toBeLessThan(30_000);
  });

  test("is asked as often as was said", async () => {
    let asked = 0;
    const ask = async () => {
      asked += 1;
      return false;
    };
    await expect(until(ask, { signal: never, pauses: even(0, 5), explain: () => "no" })).rejects.toThrow("no");
    expect(asked).toBe(5);
  });

  test("is interrupted in its pause, after one more look", async () => {
    const controller = new AbortController();
    let asked = 0;
    const ask = async () => {
      asked += 1;
      setTimeout(() => controller.abort(), 5);
      return false;
    };
    const asking = { signal: controller.signal, pauses: even(60_000), explain: () => "still there" };
    await expect(until(ask, asking)).rejects.toThrow("interrupted: still there");
    expect(asked).toBe(2);
  });
});

describe("an attempt that is repeated", () => {
  const quick = { signal: never, pauseAfter: () => 1 };

  test("is so while its failure passes, and tells of each", async () => {
    const told: number[] = [];
    expect(await repeat(failing(3), { ...quick, onRepeat: (_error, attempts) => told.push(attempts) })).toBe(4);
    expect(told).toEqual([1, 2, 3]);
  });

  test("is not for a failure that does not pass", async () => {
    const recover = jest.fn();
    const pauseAfter = (_error: unknown, attempts: number) => (attempts < 2 ? 0 : undefined);
    await expect(repeat(failing(9), { signal: never, pauseAfter, recover })).rejects.toBe(failure);
    expect(recover).toHaveBeenCalledTimes(1);
  });

  test("may have had its effect all the same, also when the time is over", async () => {
    const looks = [undefined, 42];
    expect(await repeat<number>(failing(9), { ...quick, recover: async () => looks.shift() })).toBe(42);
    const late = { signal: never, pauseAfter: () => 60_000, deadline: () => soon(50) };
    expect(await repeat<number>(failing(9), { ...late, recover: async () => 7 })).toBe(7);
  });

  test("fails as it last did when the time is over, or as is explained", async () => {
    const late = { signal: never, pauseAfter: () => 60_000, deadline: () => soon(50) };
    await expect(repeat(failing(9), late)).rejects.toBe(failure);
    const explain = (_error: unknown, end: string) => new UserError(end);
    await expect(repeat(failing(9), { ...late, explain })).rejects.toThrow("late");
  });

  test("is interrupted in its pause, and before", async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 5);
    const slow = { signal: controller.signal, pauseAfter: () => 60_000 };
    await expect(repeat(failing(9), slow)).rejects.toThrow("interrupted: busy");
    await expect(repeat(failing(9), slow)).rejects.toThrow("interrupted: busy");
    const explain = (_error: unknown, end: string) => new UserError(end);
    await expect(repeat(failing(9), { ...slow, explain })).rejects.toThrow(/^interrupted$/);
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  });
});
