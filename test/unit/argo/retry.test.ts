import { ApiError, code, UnreachableError } from "../../../provider/argo/errors";
import { backoff, parseRetryAfter, retryDelay } from "../../../provider/argo/retry";
import { UserError } from "../../../provider/contract";

const unavailable = new ApiError("", 503, code.unavailable);

/**
 * @promise | connection errors, no answer, a cut or broken answer, 5xx of a proxy | repeated, if the request may be
 * sent twice |
 * @promise | 429 of a proxy, or of Argo CD | repeated, as nothing was done |
 * @promise | Argo CD: unavailable, timed out, conflict, a part that restarts | repeated, if the request may be sent
 * twice |
 * @promise | 400, 401, 403, 404, and any other refusal of Argo CD | an error at once |
 */
test.each<[string, Error, boolean, boolean]>([
  ["unavailable, repeatable", unavailable, true, true],
  ["unavailable, not repeatable", unavailable, false, false],
  ["throttled, not repeatable", new ApiError("", 429, code.resourceExhausted), false, true],
  ["throttled by a proxy, not repeatable", new UnreachableError("", true, 429), false, true],
  ["timed out at the server", new ApiError("", 504, code.deadlineExceeded), true, true],
  ["no answer, repeatable", new UnreachableError("", true), true, true],
  ["no answer, not repeatable", new UnreachableError("", true), false, false],
  ["another server", new UnreachableError("", false), true, false],
  ["a conflict", new ApiError("", 409, code.aborted), true, true],
  ["a conflict, not repeatable", new ApiError("", 409, code.aborted), false, false],
  ["something that exists in the object already", new ApiError("", 409, code.alreadyExists), true, false],
  ["too many conflicts in Argo CD itself", new ApiError("Too many conflicts", 500, code.internal), true, true],
  ["a part of Argo CD that restarts", new ApiError("rpc error: code = Unavailable", 500, code.unknown), true, true],
  [
    "a message that is too large",
    new ApiError("received message larger than max", 429, code.resourceExhausted),
    true,
    false,
  ],
  ["an internal error", new ApiError("", 500, code.unknown), true, false],
  ["a mistake of the user's", new UserError(""), true, false],
  ["a defect", new Error(""), true, false],
])("%s", (_what, error, repeatable, expected) => {
  expect(retryDelay(error, { repeatable }, 1) !== undefined).toBe(expected);
});

/** @promise | conflict on a project, which is written with its version | read again, merged again, written again | */
test("a conflict of a request that carries a version is left to who can read again", () => {
  const conditional = { repeatable: true, conditional: true };
  expect(retryDelay(new ApiError("", 409, code.aborted), conditional, 1)).toBeUndefined();
  expect(retryDelay(unavailable, conditional, 1)).toBeDefined();
});

/**
 * @promise Requests are repeated after longer waits each time (0.3 s at most, later up to 5 s, never exactly the
 * same), and after as long as `Retry-After` asks.
 */
test("waits grow to a limit", () => {
  const delays = [1, 2, 3, 4, 5, 6, 70].map((attempt) => backoff(unavailable, attempt));
  for (const [index, ceiling] of [300, 600, 1200, 2400, 4800, 5000, 5000].entries()) {
    expect(delays[index]).toBeGreaterThanOrEqual(ceiling / 2);
    expect(delays[index]).toBeLessThanOrEqual(ceiling);
  }
  expect(new Set(Array.from({ length: 20 }, () => backoff(unavailable, 5))).size).toBeGreaterThan(1);
});

/**
 * @promise Requests are repeated after longer waits each time (0.3 s at most, later up to 5 s, never exactly the
 * same), and after as long as `Retry-After` asks.
 */
test("a longer wait that the server asks for holds, a shorter one does not", () => {
  expect(backoff(new ApiError("", 503, code.unavailable, 60_000), 1)).toBe(60_000);
  expect(backoff(new UnreachableError("", true, 503, 60_000), 1)).toBe(60_000);
  expect(backoff(new ApiError("", 503, code.unavailable, 0), 1)).toBeGreaterThanOrEqual(150);
});

test.each([
  [{ "retry-after": "0" }, 0],
  [{ "retry-after": "12" }, 12_000],
  [{ "retry-after": "Thu, 01 Jan 2026 00:00:30 GMT", date: "Thu, 01 Jan 2026 00:00:00 GMT" }, 30_000],
  [{ "retry-after": "Thu, 01 Jan 2026 00:00:00 GMT", date: "Thu, 01 Jan 2026 00:00:30 GMT" }, 0],
  [{ "retry-after": "Thu, 01 Jan 1970 00:00:00 GMT" }, 0],
  [{ "retry-after": "soon" }, undefined],
  [{ "retry-after": "-1" }, 0],
  [{}, undefined],
])("%j asks for %s ms", (headers, expected) => {
  expect(parseRetryAfter(headers)).toBe(expected);
});
