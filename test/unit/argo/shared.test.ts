import { SharedRead } from "../../../provider/argo/shared-read";

/** A question whose answers the test gives. */
function question() {
  const asked: { answer: (value: string) => void; fail: (error: Error) => void }[] = [];
  const shared = new SharedRead(() => new Promise<string>((answer, fail) => asked.push({ answer, fail })));
  return { asked, shared };
}

const now = () => performance.now();
const later = () => new Promise((resolve) => setTimeout(resolve, 2));

describe("a shared read", () => {
  test("is sent once for all who take an answer that old", async () => {
    const { asked, shared } = question();
    const begun = now();
    const answers = Promise.all([shared.since(begun), shared.since(begun)]);
    asked[0]?.answer("one");
    expect(await answers).toEqual(["one", "one"]);
    expect(await shared.since(begun)).toBe("one");
    expect(asked).toHaveLength(1);
  });

  test("is sent anew for who takes no answer that old", async () => {
    const { asked, shared } = question();
    const first = shared.since(now());
    asked[0]?.answer("one");
    await first;
    await later();
    const second = shared.since(now());
    asked[1]?.answer("two");
    expect(await second).toBe("two");
  });

  test("under way is not told to who has asked after it was sent; those share the next", async () => {
    const { asked, shared } = question();
    const first = shared.since(now());
    await later();
    const next = Promise.all([shared.since(now()), shared.since(now())]);
    asked[0]?.answer("one");
    expect(await first).toBe("one");
    await later();
    expect(asked).toHaveLength(2);
    asked[1]?.answer("two");
    expect(await next).toEqual(["two", "two"]);
  });

  test("is recent while it is under way, and for some time after it came, however long it took", async () => {
    jest.useFakeTimers();
    try {
      const { asked, shared } = question();
      const begun = now();
      const first = shared.recent(5_000, begun);
      await jest.advanceTimersByTimeAsync(60_000);
      const second = shared.recent(5_000, begun);
      asked[0]?.answer("one");
      expect(await Promise.all([first, second])).toEqual(["one", "one"]);
      await jest.advanceTimersByTimeAsync(5_000);
      expect(await shared.recent(5_000, begun)).toBe("one");
      expect(asked).toHaveLength(1);
      await jest.advanceTimersByTimeAsync(1);
      void shared.recent(5_000, begun);
      expect(asked).toHaveLength(2);
    } finally {
      jest.useRealTimers();
    }
  });

  test("is not recent enough when it was asked for before the given time", async () => {
    const { asked, shared } = question();
    const first = shared.recent(5_000, now());
    asked[0]?.answer("one");
    await first;
    await later();
    void shared.recent(5_000, now());
    expect(asked).toHaveLength(2);
  });

  test("that fails is asked again", async () => {
    const { asked, shared } = question();
    const begun = now();
    const first = shared.since(begun);
    asked[0]?.fail(new Error("gone"));
    await expect(first).rejects.toThrow("gone");
    const second = shared.since(begun);
    asked[1]?.answer("two");
    expect(await second).toBe("two");
  });

  test("that fails does not fail those who wait for the next", async () => {
    const { asked, shared } = question();
    const first = shared.since(now());
    await later();
    const second = shared.since(now());
    asked[0]?.fail(new Error("gone"));
    await expect(first).rejects.toThrow("gone");
    await later();
    asked[1]?.answer("two");
    expect(await second).toBe("two");
  });
});
