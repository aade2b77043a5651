import { ApiError, code, oneLine, UnreachableError } from "../../../provider/argo/errors";
import { PartialFailure, UserError } from "../../../provider/contract";

test.each([
  [" a\r\n\tb ", "a b"],
  ["\u001b]0;title\u0007x\u009b", "]0;title x"],
  ["a\u2028b", "a b"],
  ["x".repeat(3000), `${"x".repeat(2000)}…`],
])("%j on one line", (text, expected) => {
  expect(oneLine(text)).toBe(expected);
});

test("an error says the same in other words without losing what is known of it", () => {
  const refused = new ApiError("refused", 429, code.resourceExhausted, 5_000);
  const said = refused.saying("cannot create it: refused");
  expect(said).toBeInstanceOf(ApiError);
  expect(said).toMatchObject({
    name: "UserError",
    message: "cannot create it: refused",
    serverMessage: "refused",
    status: 429,
    code: code.resourceExhausted,
    retryAfter: 5_000,
  });
  expect(refused.message).toBe("refused");
  expect(said.stack).toContain("cannot create it");
  expect(new UnreachableError("away", true, 503, 1).saying("x")).toMatchObject({
    message: "x",
    transient: true,
    status: 503,
    retryAfter: 1,
  });
  const partial = new PartialFailure("half", "a/b", { uid: "u" }).saying("x");
  expect(partial).toBeInstanceOf(PartialFailure);
  expect(partial).toMatchObject({ message: "x", id: "a/b", state: { uid: "u" } });
  expect(new UserError("wrong").saying("x")).toEqual(new UserError("x"));
});
