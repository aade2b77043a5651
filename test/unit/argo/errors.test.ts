import {
  ApiError,
  code,
  isConflict,
  isForbidden,
  isHtml,
  isNotFound,
  isSessionRefused,
  isTaken,
  oneLine,
  parseErrorBody,
} from "../../../provider/argo/errors";

test.each([
  ['{"error":"e","code":5,"message":"m"}', { message: "m", code: 5 }],
  ['{"error":"e","code":5}', { message: "e", code: 5 }],
  ['{"error":"e","code":5,"message":""}', { message: "e", code: 5 }],
  ['{"message":"a\\nb","code":3}', { message: "a b", code: 3 }],
  ['{"message":"m"}', undefined],
  ['{"message":"m","code":"5"}', undefined],
  ['{"message":{},"code":5}', undefined],
  ['"text"', undefined],
  ["[]", undefined],
  ["null", undefined],
  ["Not Found", undefined],
  ["", undefined],
])("Argo CD's own error in %j", (body, expected) => {
  expect(parseErrorBody(body)).toEqual(expected);
});

test.each([
  [" a\r\n\tb ", "a b"],
  ["\u001b]0;title\u0007x\u009b", "]0;title x"],
  ["a\u2028b", "a b"],
  ["x".repeat(3000), `${"x".repeat(2000)}…`],
])("%j on one line", (text, expected) => {
  expect(oneLine(text)).toBe(expected);
});

test.each([
  ["text/html; charset=utf-8", "", true],
  ["application/xhtml+xml", "", false],
  ["application/json", "<!DOCTYPE html>", true],
  [undefined, "\n <HTML lang=en>", true],
  ["text/plain", "Not <html>", false],
])("type %j with body %j is a page: %s", (type, body, expected) => {
  expect(isHtml(type, body)).toBe(expected);
});

test.each([
  ["no session information", code.unauthenticated, true],
  ["invalid session: token is expired", code.unauthenticated, true],
  ["Invalid session: account is disabled", code.unauthenticated, true],
  ["failed to get cluster: invalid session", code.unauthenticated, false],
  ["the server has asked for the client to provide credentials", code.unauthenticated, false],
  ["invalid session", code.permissionDenied, false],
])("%j with code %s refuses our session: %s", (message, number, expected) => {
  expect(isSessionRefused(new ApiError(message, 401, number))).toBe(expected);
});

test("missing, forbidden and conflict are told by the code, not by the status", () => {
  const found = (error: unknown) => [isNotFound(error), isForbidden(error), isConflict(error)];
  expect(found(new ApiError("", 0, code.notFound))).toEqual([true, false, false]);
  expect(found(new ApiError("", 0, code.permissionDenied))).toEqual([false, true, false]);
  expect(found(new ApiError("", 0, code.aborted))).toEqual([false, false, true]);
  expect(found(new ApiError("", 409, code.alreadyExists))).toEqual([false, false, false]);
  expect(found(Object.assign(new Error("not found"), { code: code.notFound }))).toEqual([false, false, false]);
});

test.each([
  ['repository "https://git.example.com/a.git" already exists', code.alreadyExists, true],
  ["existing cluster spec is different; use upsert flag to force update", code.invalidArgument, true],
  ["existing application spec is different, use upsert flag to force update", code.invalidArgument, true],
  ["unable to check existing cluster details: code = NotFound", code.internal, true],
  ['secret "repo-123" not found', code.internal, true],
  ["TLS certificate for server 'a' already exists, and upsert was not specified", code.unknown, true],
  ["a source of this name already exists", code.invalidArgument, false],
  ['cannot use it: secret "repo-123" not found', code.internal, false],
])("%j with code %s refuses a create whose place is taken: %s", (message, number, expected) => {
  expect(isTaken(new ApiError(message, 500, number))).toBe(expected);
});

test("a hint follows the server's message", () => {
  expect(new ApiError("refused", 400, 3, "write it so")).toMatchObject({
    message: "refused (write it so)",
    serverMessage: "refused",
  });
});
