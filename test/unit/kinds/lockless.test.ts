import { LocklessStore } from "../../../provider/kinds/shared/lockless";
import type { Context } from "../../../provider/lifecycle/context";

const { signal } = new AbortController();
const context = { signal } as Context;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const within = (duration: number) => new Promise<void>((resolve) => setTimeout(resolve, duration));

test.each([
  ["a moment", 20, 500],
  ["as long as a request takes on a slow server", 3_000, 3_000],
])(
  "a change is looked at after %s, when other clients' writes that have not seen it are over",
  async (_what, took, after) => {
    const store = new LocklessStore("things");
    const kept = jest.fn(async () => true);
    const gone = jest.fn(async () => undefined);

    const written = store.send(context, () => within(took));
    await jest.advanceTimersByTimeAsync(took);
    await written;
    const lasting = store.untilKept(context, kept);
    await jest.advanceTimersByTimeAsync(after - 1);
    expect(kept).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(kept).toHaveBeenCalledTimes(1);
    await lasting;

    const removed = store.untilGone(context, () => within(took), gone);
    await jest.advanceTimersByTimeAsync(took + after - 1);
    expect(gone).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(gone).toHaveBeenCalledTimes(1);
    await removed;
  },
);
