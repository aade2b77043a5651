import { howToWaitLonger, milliseconds } from "../../../provider/model/duration";

test.each<[unknown, number]>([
  ["5m", 300_000],
  ["1h30m", 5_400_000],
  ["1.5s", 1_500],
  ["250ms", 250],
  ["1h0m0s", 3_600_000],
  ["0s", 0],
  ["", 7],
  ["5", 7],
  ["abc5m", 7],
  ["5m!", 7],
  ["-5m", 7],
  [undefined, 7],
  [null, 7],
  [5, 7],
])("%j", (duration, expected) => {
  expect(milliseconds(duration, "7ms")).toBe(expected);
});

test("a wait that had too little time names its limit and its setting", () => {
  expect(howToWaitLonger("90s", "5m", "customTimeouts.create")).toBe(
    "it had 90s; where it takes longer, raise `customTimeouts.create`",
  );
  expect(howToWaitLonger(undefined, "5m", "timeout")).toBe("it had 5m; where it takes longer, raise `timeout`");
});
