import { deadlineOf } from "../../../provider/lifecycle/timeouts";

beforeEach(() => void jest.spyOn(performance, "now").mockReturnValue(1_000));
afterEach(() => void jest.restoreAllMocks());

/** @promise The time is Pulumi's `customTimeouts`, five minutes when there are none. */
test.each([
  [{}, 300_000],
  [{ timeouts: { create: "10m" } }, 300_000],
  [{ timeouts: { update: "10m" } }, 600_000],
])("an update of %j has %i ms", (values, time) => {
  expect(deadlineOf(values, "update")).toBe(1_000 + time);
});
