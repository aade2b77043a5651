import { endOf, shared, within } from "../../../provider/argo/deadline";

beforeEach(() => jest.spyOn(performance, "now").mockReturnValue(1_000_000));
afterEach(() => jest.restoreAllMocks());

/**
 * @promise All of an operation's requests together end with its time, which is Pulumi's `customTimeouts` (5 min by
 * default); what an operation does last, such as reading what it has made, has 10 s more.
 */
test.each<[string, number, number]>([
  ["in the time of the operation that is left", 1_020_000, 1_020_000],
  ["in its own time where the operation has more", 1_900_000, 1_060_000],
  ["in the grace for what an operation does last", 1_000_001, 1_010_000],
  ["in that grace after the operation's time too", 500_000, 1_010_000],
])("a call of a minute ends %s", async (_when, deadline, expected) => {
  expect(within(deadline, () => endOf(60_000))).toBe(expected);
  expect(await within(deadline, async () => Promise.resolve().then(() => endOf(60_000)))).toBe(expected);
});

test("a short call ends in its own time", () => {
  expect(within(500_000, () => endOf(3_000))).toBe(1_003_000);
});

test("a call that others wait for too, or of no operation, ends in its own time", () => {
  expect(within(1_000_001, () => shared(() => endOf(60_000)))).toBe(1_060_000);
  expect(endOf(60_000)).toBe(1_060_000);
});
