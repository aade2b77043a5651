import { ReportedError, silenceDuplicates } from "../../../provider/hosts/dynamic/quiet-errors";

/** As the SDK's host prints an error before it hands it to the engine. */
function print(target: Pick<Console, "error">, error: Error): void {
  target.error(`${error}: ${error.stack}`);
}

function quiet(): { target: Pick<Console, "error">; printed: unknown[][] } {
  const printed: unknown[][] = [];
  const target = { error: (...values: unknown[]) => void printed.push(values) };
  silenceDuplicates(target);
  return { target, printed };
}

test("a reported error is its message, without a stack", () => {
  const error = new ReportedError("cannot do it");
  expect([error.message, error.stack]).toEqual(["cannot do it", "cannot do it"]);
});

test("the host's copy of a reported error is dropped", () => {
  const { target, printed } = quiet();
  print(target, new ReportedError("cannot do it"));
  print(target, Object.assign(new ReportedError("partly"), { id: "x" }));
  expect(printed).toEqual([]);
});

test("what others print passes as it is", () => {
  const { target, printed } = quiet();
  print(target, new TypeError("foreign"));
  target.error("plain", { a: 1 }, 2);
  target.error();
  target.error(new ReportedError("not the host's form"));
  expect(printed[0]?.[0]).toContain("TypeError: foreign");
  expect(printed.slice(1, 3)).toEqual([["plain", { a: 1 }, 2], []]);
  expect(printed).toHaveLength(4);
});
