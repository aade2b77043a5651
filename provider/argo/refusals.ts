import { ApiError, code, UnreachableError } from "./errors";

/*
 * What Argo CD's refusals mean. Its codes often tell too little, so that its texts have to be read. They are read here
 * and nowhere else: a release that says it in other words changes this file alone.
 */

function isRefusal(error: unknown, text: RegExp): error is ApiError {
  return error instanceof ApiError && text.test(error.serverMessage);
}

function hasCode(error: unknown, wanted: number): error is ApiError {
  return error instanceof ApiError && error.code === wanted;
}

/** Whether Argo CD says that our session or token is not (or no longer) accepted, as opposed to somebody else's. */
export function isSessionRefused(error: unknown): error is ApiError {
  return hasCode(error, code.unauthenticated) && isRefusal(error, /^(no session information|invalid session)/i);
}

/** Whether Argo CD refuses a login for its name or password. */
export function isLoginRefused(error: unknown): error is ApiError {
  return error instanceof ApiError && error.status === 401;
}

/** Whether Argo CD says that our rights do not suffice, or hides whether the object exists. */
export function isForbidden(error: unknown): error is ApiError {
  return hasCode(error, code.permissionDenied);
}

/** Whether our rights are what does not suffice: another RBAC line would help. */
export function lacksRight(error: unknown): error is ApiError {
  return isForbidden(error) && isRefusal(error, /permission denied/i);
}

/** A right that Argo CD says is missing. */
export interface RefusedRight {
  readonly error: ApiError;
  /** Who lacks it, as policies name accounts. */
  readonly user?: string;
  readonly resource: string;
  readonly action: string;
  /** Empty for what has no objects with rights of their own. */
  readonly object: string;
}

const namedRight = /permission denied: ([a-z-]+), ([^,\s]+), (.*?)(?:, sub: (.+?))?(?:, iat: \S+)?$/;

/** The right that a refusal names, if it does. */
export function refusedRight(error: unknown): RefusedRight | undefined {
  if (!isForbidden(error)) return undefined;
  const [, resource, action, object = "", user] = namedRight.exec(error.serverMessage) ?? [];
  if (resource === undefined || action === undefined) return undefined;
  return { error, resource, action, object, ...(user !== undefined && { user }) };
}

/** Whether a refusal is for want of a right, and hides which. That of a project's links has no code. */
export function hidesRight(error: unknown): error is ApiError {
  return (
    (isForbidden(error) && isRefusal(error, /permission denied$/)) ||
    isRefusal(error, /^unauthorized access to project /)
  );
}

/** What Argo CD says of a repository whose address is known in other projects alone. */
const inOtherProjects = /^repository not found for url ".*" and project ".*"$/;

/** Whether Argo CD says that the object does not exist. */
export function isNotFound(error: unknown): error is ApiError {
  return hasCode(error, code.notFound) || isRefusal(error, inOtherProjects);
}

/** What a request answers; `undefined` where Argo CD says that the object does not exist. */
export async function unlessMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** Whether somebody else wrote the object between our read and our write. */
export function isConflict(error: unknown): error is ApiError {
  return hasCode(error, code.aborted);
}

const takenTexts =
  /already exists, and upsert was not specified|spec is different[;,] use upsert|unable to check existing|^secret ".*" not found$/;

/**
 * Whether a create was refused because somebody else's object has its place. Argo CD compares with what its caches show,
 * which may not have heard of that object yet.
 */
export function isTaken(error: unknown): error is ApiError {
  return hasCode(error, code.alreadyExists) || isRefusal(error, takenTexts);
}

/** The fields in which what is stored differs from what was to be created, as the source of Argo CD calls them. */
export function differingKeys(error: unknown): string[] | undefined {
  if (!(error instanceof ApiError)) return undefined;
  return /spec is different; use upsert .* difference in keys "([^"]*)"$/.exec(error.serverMessage)?.[1]?.split(",");
}

/** Whether Kubernetes has refused a Secret, which it would have stored otherwise, for its size. */
export function isTooLong(error: unknown): error is ApiError {
  return isRefusal(error, /^Secret ".*" is invalid: data: Too long\b/);
}

/** Whether another certificate or known host is stored in the place of the one to create. */
export function isOtherStored(error: unknown): error is ApiError {
  return isRefusal(error, /already exists/);
}

/** Whether Argo CD refuses a certificate for this host name, which no host has. */
export function isNoHostName(error: unknown, name: string): error is ApiError {
  return error instanceof ApiError && error.serverMessage.endsWith(`invalid hostname in request: ${name}`);
}

/** Whether Argo CD has stored more known hosts than it reads. */
export function isLimitExceeded(error: unknown): error is ApiError {
  return isRefusal(error, /\blimit exceeded$/);
}

/** Whether Argo CD has tried to reach a repository that is to be stored, and could not. */
export function isConnectionRefusal(error: unknown): error is ApiError {
  return isRefusal(error, /error testing repository connectivity/);
}

/** Whether Argo CD says that it has no such GPG key, for which it has no code. */
export function isNoSuchKey(error: unknown): error is ApiError {
  return isRefusal(error, /^no such key/);
}

/** The last two are those of Argo CDs before 3.5, and of gpg itself. */
const disturbedTexts =
  /error parsing GPG key for entry|had different key ID|error validating PGP keys from input|could not parse GPG key for entry|gpg: keyblock resource/;

/**
 * Whether a request about GPG keys failed where another one may have disturbed it: each sets the folder in which gpg works
 * for the whole of Argo CD's server.
 */
export function isGpgDisturbed(error: unknown): error is ApiError {
  return isRefusal(error, disturbedTexts);
}

/** What Argo CD says of a project that it does not know, or not yet, or that does not take the application in. */
const unknownProject = /app is not allowed in project ".*", or the project does not exist/;

/** Whether Argo CD does not know the application's project, or not yet, or the project does not take it in. */
export function isUnknownProject(error: unknown): error is ApiError {
  return isRefusal(error, unknownProject);
}

/** What Argo CD says of a cluster that it does not know, by its name or its address. */
const unknownCluster = /there are no clusters with this name: |\bcluster ".*" not found/;

/** Whether Argo CD does not know the cluster that an application names. */
export function isUnknownCluster(error: unknown): error is ApiError {
  return isRefusal(error, unknownCluster);
}

/** Whether a condition is about a cluster that it does not know. */
export function namesUnknownCluster(said: string): boolean {
  return unknownCluster.test(said);
}

/** What Argo CD says of what a project does not allow. */
const forbiddenByProject = /is not permitted in project|do not match any of the allowed destinations in project/;

/** Whether a project is said to forbid what an application asks for; right after the project was written it may not. */
export function isProjectRefusal(error: unknown): error is ApiError {
  return isRefusal(error, forbiddenByProject);
}

/** Whether an operation fails because the application's project forbids it, which no further attempt mends. */
export function isForbiddenByProject(said: string): boolean {
  return forbiddenByProject.test(said);
}

/** Whether a project cannot go because applications refer to it; those that have just moved away or gone count too. */
export function isStillReferenced(error: unknown): error is ApiError {
  return isRefusal(error, /referenced by/);
}

/** Whether a project cannot give something up because applications have it; those that have just moved away or gone count too. */
export function isProjectInUse(error: unknown): error is ApiError {
  return isRefusal(error, /as a result of project update/);
}

const outdatedPatch =
  /testing value|testing path|test failed|remove operation|missing path|does not exist|Unable to remove/i;

/** Whether a patch was refused because the application is not as it was read. */
export function isOutdatedPatch(error: unknown): error is ApiError {
  return isRefusal(error, outdatedPatch) && !isUnknownProject(error);
}

/** Whether a sync was refused because another operation runs on the application. */
export function isOperationInTheWay(error: unknown): error is ApiError {
  return isRefusal(error, /another operation is already in progress/);
}

/** Whether a sync was refused because of a sync window of the project. */
export function isOutsideWindow(error: unknown): boolean {
  return isForbidden(error) && isRefusal(error, /sync window/);
}

/** Whether there is no operation that could be ended. */
export function isNothingRunning(error: unknown): error is ApiError {
  return hasCode(error, code.invalidArgument);
}

/**
 * Whether a write was refused, with nothing done, because a part of Argo CD is away or restarts. It is often told by the
 * text alone: where a repo-server is away, Argo CD says that the application's spec is wrong.
 */
export function isPartAway(error: unknown): error is ApiError {
  return isRefusal(error, /code = (Unavailable|DeadlineExceeded)|Too many conflicts/) && !isTaken(error);
}

/** Whether nobody listened where Argo CD has asked: a part of it that restarts, or a wrong address, such as that of a Git server. */
export function isNobodyThere(error: unknown): error is ApiError {
  return isRefusal(error, /connection refused/) && !isTaken(error);
}

/** Codes of Kubernetes and Argo CD for what passes: it is busy, restarts, or somebody else has just written. */
const passingCodes: ReadonlySet<number> = new Set([
  code.unavailable,
  code.resourceExhausted,
  code.aborted,
  code.canceled,
]);

/** Internal errors that pass; most others are a user's mistakes, which Argo CD does not tell apart. */
const passingInternal =
  /Too many conflicts|code = Unavailable|transport is closing|etcdserver: (leader changed|request timed out)/;

/** Whether the same request may succeed a moment later, although it has failed. */
export function isPassing(error: unknown): error is ApiError | UnreachableError {
  if (error instanceof UnreachableError) return error.transient;
  if (!(error instanceof ApiError)) return false;
  if (error.code === code.resourceExhausted && /larger than max/.test(error.serverMessage)) return false;
  return (
    passingCodes.has(error.code) ||
    (error.code === code.deadlineExceeded && error.status === 504) ||
    (error.status === 500 && passingInternal.test(error.serverMessage))
  );
}

/** Whether a refusal says that nothing was done: Argo CD, or a proxy before it, takes no more requests just now. */
export function isRefusedBeforeEffect(error: unknown): boolean {
  return error instanceof UnreachableError ? error.status === 429 : hasCode(error, code.resourceExhausted);
}

/** Whether a condition of an application tells of a part of Argo CD that restarts, so that it passes. */
export function isPassingCondition(text: string): boolean {
  return /code = (Unavailable|DeadlineExceeded)|connection refused|EOF$/.test(text);
}

/**
 * Whether what keeps a set's applications from being generated may pass: a part of Argo CD that restarts, or a project or cluster
 * that it has not heard of yet.
 */
export function isPassingGeneration(text: string): boolean {
  return (
    isPassingCondition(text) || namesUnknownCluster(text) || /references project .* which does not exist/.test(text)
  );
}

/** Whether an operation's message says that a sync window keeps it back. */
export function isBlockedByWindow(message: string): boolean {
  return /^Sync operation blocked by sync window/.test(message);
}
