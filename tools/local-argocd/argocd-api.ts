import { type HttpRequest, sendRequest } from "./http";

/** How a local Argo CD's own API is reached. */
export interface ArgoCdConnection {
  /** The address with scheme and root path. */
  readonly url: string;
  readonly certificateAuthority?: string;
  readonly token?: string;
}

/** A refusal by Argo CD. */
export class ArgoCdError extends Error {
  override readonly name = "ArgoCdError";

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Calls Argo CD's API and reads the answer as JSON. */
export async function callArgoCd<Result>(
  connection: ArgoCdConnection,
  method: string,
  path: string,
  body?: unknown,
): Promise<Result> {
  const request: HttpRequest = {
    url: `${connection.url}${path}`,
    method,
    headers: {
      "content-type": "application/json",
      ...(connection.token === undefined ? {} : { authorization: `Bearer ${connection.token}` }),
    },
    body,
    certificateAuthority: connection.certificateAuthority,
  };
  const { status, text } = await sendRequest(request);
  if (status !== 200) {
    throw new ArgoCdError(status, `${method} ${path}: ${status} ${text}`);
  }
  return JSON.parse(text) as Result;
}

/** Logs in with a password and returns the session's token. */
export async function logIn(connection: ArgoCdConnection, username: string, password: string): Promise<string> {
  return (await callArgoCd<{ token: string }>(connection, "POST", "/api/v1/session", { username, password })).token;
}

/** Makes a token that does not expire, for an account that may have such. */
export async function makeAccountToken(connection: ArgoCdConnection, account: string): Promise<string> {
  return (
    await callArgoCd<{ token: string }>(connection, "POST", `/api/v1/account/${account}/token`, { name: account })
  ).token;
}

/** Whether Argo CD accepts the connection's token. */
export async function tokenIsAccepted(connection: ArgoCdConnection): Promise<boolean> {
  try {
    const answer = await callArgoCd<{ loggedIn?: boolean }>(connection, "GET", "/api/v1/session/userinfo");
    return answer.loggedIn === true;
  } catch (error) {
    if (error instanceof ArgoCdError) {
      return false;
    }
    throw error;
  }
}
