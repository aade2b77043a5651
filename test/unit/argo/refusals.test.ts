import { ApiError, code } from "../../../provider/argo/errors";
import {
  isBlockedByWindow,
  isConflict,
  isForbidden,
  isGpgDisturbed,
  isLoginRefused,
  isNobodyThere,
  isNoSuchKey,
  isNotFound,
  isNothingRunning,
  isOperationInTheWay,
  isOtherStored,
  isOutdatedPatch,
  isOutsideWindow,
  isPartAway,
  isPassingCondition,
  isProjectRefusal,
  isSessionRefused,
  isStillReferenced,
  isTaken,
  isUnknownProject,
  lacksRight,
} from "../../../provider/argo/refusals";

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

test("a repository that other projects have is missing in this one", () => {
  const message = 'repository not found for url "https://git.example.com/a" and project "b"';
  expect(isNotFound(new ApiError(message, 500, code.unknown))).toBe(true);
});

/**
 * @promise A failure is judged by Argo CD's own code and message; the HTTP status counts only where something else than
 * Argo CD has answered.
 */
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

test.each([
  ["application spec is invalid: rpc error: code = Unavailable desc = connection closed", true],
  ["rpc error: code = DeadlineExceeded desc = context deadline exceeded", true],
  ["dial tcp 10.0.0.1:443: connect: connection refused", false],
  ["Too many conflicts", true],
  ["unable to check existing application details (a): code = Unavailable", false],
  ['app is not allowed in project "p", or the project does not exist', false],
  ["application destination is not permitted in project", false],
])("%j tells of a part of Argo CD that is away: %s", (message, expected) => {
  expect(isPartAway(new ApiError(message, 400, code.invalidArgument))).toBe(expected);
  expect(isPartAway(new Error(message))).toBe(false);
});

test.each([
  ["application repo x is not permitted in project 'p'", true],
  [
    "application destination server 'x' and namespace 'y' do not match any of the allowed destinations in project 'p'",
    true,
  ],
  ["namespace 'x' is not permitted", false],
])("%j is the project's refusal: %s", (message, expected) => {
  expect(isProjectRefusal(new ApiError(message, 400, code.invalidArgument))).toBe(expected);
  expect(isProjectRefusal(new Error(message))).toBe(false);
});

const unknownProject = 'app is not allowed in project "does not exist", or the project does not exist';

test.each<[string, (error: unknown) => boolean, ApiError, boolean]>([
  ["a login", isLoginRefused, new ApiError("Invalid username or password", 401, code.unauthenticated), true],
  ["a login", isLoginRefused, new ApiError("permission denied", 403, code.permissionDenied), false],
  ["our rights", lacksRight, new ApiError("Permission denied: applications", 403, code.permissionDenied), true],
  ["our rights", lacksRight, new ApiError("blocked by sync window", 403, code.permissionDenied), false],
  ["our rights", lacksRight, new ApiError("permission denied", 400, code.invalidArgument), false],
  ["an unknown project", isUnknownProject, new ApiError(unknownProject, 400, code.invalidArgument), true],
  ["nobody there", isNobodyThere, new ApiError("dial tcp 10.0.0.1:443: connect: connection refused", 400, 3), true],
  ["nobody there", isNobodyThere, new ApiError("unable to check existing: connection refused", 400, 3), false],
  ["a used project", isStillReferenced, new ApiError("project is referenced by 1 applications", 400, 3), true],
  ["an outdated patch", isOutdatedPatch, new ApiError("testing value /spec failed", 500, code.unknown), true],
  ["an outdated patch", isOutdatedPatch, new ApiError("Unable to remove nonexistent key: x", 500, 2), true],
  ["an outdated patch", isOutdatedPatch, new ApiError(unknownProject, 400, code.invalidArgument), false],
  ["an operation", isOperationInTheWay, new ApiError("another operation is already in progress", 400, 9), true],
  ["a window", isOutsideWindow, new ApiError("cannot sync: blocked by sync window", 403, code.permissionDenied), true],
  ["a window", isOutsideWindow, new ApiError("cannot sync: blocked by sync window", 400, 3), false],
  ["nothing to end", isNothingRunning, new ApiError("no operation is in progress", 400, code.invalidArgument), true],
  ["a missing key", isNoSuchKey, new ApiError("no such key: 4F9D0DE6E12F0E19", 500, code.unknown), true],
  ["a missing key", isNoSuchKey, new ApiError("no such key configured: 4F9D0DE6E12F0E19", 500, code.unknown), true],
  [
    "another use of gpg",
    isGpgDisturbed,
    new ApiError(`error parsing GPG key for entry "4F": more than one`, 500, 2),
    true,
  ],
  ["another use of gpg", isGpgDisturbed, new ApiError("error getting GPG keys configmap", 500, 2), false],
  ["another certificate", isOtherStored, new ApiError("Key for 'a' already exists, and upsert was not", 500, 2), true],
])("refused for %s: %p says so of %p", (_what, predicate, error, expected) => {
  expect(predicate(error)).toBe(expected);
  expect(predicate(new Error(error.serverMessage))).toBe(false);
});

test.each([
  ["ComparisonError: rpc error: code = Unavailable desc = error reading from server: EOF", true],
  ["ComparisonError: dial tcp 10.0.0.1:8081: connect: connection refused", true],
  ["ComparisonError: app path does not exist", false],
])("the condition %j tells of what passes: %s", (condition, expected) => {
  expect(isPassingCondition(condition)).toBe(expected);
});

test("an operation says that a window keeps it back", () => {
  expect(isBlockedByWindow("Sync operation blocked by sync window")).toBe(true);
  expect(isBlockedByWindow("one or more objects failed to apply")).toBe(false);
});
