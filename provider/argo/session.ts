import * as z from "zod";
import type { Connection } from "../connection/sources";
import { UserError } from "../contract";
import { shared } from "./deadline";
import { type ApiError, UnreachableError } from "./errors";
import { isLoginRefused, isSessionRefused } from "./refusals";
import type { ApiRequest } from "./request";
import type { Transport } from "./transport";

const loginSchema = z.looseObject({ token: z.string() });

/** Sends requests as the connection's account: one login per process, shared, renewed once when it has expired. */
export interface Session {
  /** When a request that may change something was last under way (by `performance.now()`). */
  readonly lastWrite: number;
  /** Sends a request and parses its answer. */
  call<T>(schema: z.ZodType<T>, request: ApiRequest): Promise<T>;
  /** Follows a stream of events. */
  follow(request: ApiRequest): AsyncIterable<string>;
}

/** Opens a session on a transport. Nothing is sent before the first call. */
export function createSession(connection: Connection, transport: Transport): Session {
  const { authToken, username, password } = connection.settings;
  let login: Promise<string> | undefined;
  let lastWrite = Number.NEGATIVE_INFINITY;

  async function logIn(): Promise<string> {
    try {
      const answer = await transport.send({
        method: "POST",
        path: "/api/v1/session",
        body: { username, password },
        anonymous: true,
        // Another session does no harm; only refused logins count.
        repeatable: true,
      });
      const parsed = loginSchema.safeParse(answer);
      if (parsed.success) return parsed.data.token;
      throw new UnreachableError(
        `${connection.address} answered the login without a token: is this an Argo CD of a supported version?`,
        false,
      );
    } catch (error) {
      if (isLoginRefused(error)) {
        throw new UserError(
          `Argo CD at ${connection.address} refuses the login of "${username}": ${error.serverMessage}. Check username ` +
            "and password; after several failures Argo CD also refuses the right ones for five minutes",
          error.serverMessage,
        );
      }
      throw error;
    }
  }

  function token(): Promise<string> {
    if (authToken !== undefined) return Promise.resolve(authToken);
    login ??= shared(logIn).catch((error: unknown) => {
      // A failed login stays failed for a bad password: each try counts towards a lock-out.
      if (error instanceof UnreachableError) login = undefined;
      throw error;
    });
    return login;
  }

  async function sendRenewed(request: ApiRequest, renewed: string): Promise<unknown> {
    try {
      return await transport.send(request, renewed);
    } catch (error) {
      if (!isSessionRefused(error)) throw error;
      throw new UserError(
        `Argo CD at ${connection.address} refuses the session that it has just given to "${username}": ` +
          `${error.serverMessage}. Check that its replicas share one server.secretkey and that their clocks agree`,
        error.serverMessage,
      );
    }
  }

  async function sendAs(request: ApiRequest): Promise<unknown> {
    if (request.anonymous) return transport.send(request);
    const first = token();
    try {
      return await transport.send(request, await first);
    } catch (error) {
      if (!isSessionRefused(error)) throw error;
      if (authToken !== undefined) throw refusedToken(connection, error);
      // Calls that fail together share the one new login.
      if (login === first) login = undefined;
      return sendRenewed(request, await token());
    }
  }

  async function sendNoting(request: ApiRequest): Promise<unknown> {
    try {
      return await sendAs(request);
    } finally {
      if (!(request.changesNothing ?? request.method === "GET")) lastWrite = performance.now();
    }
  }

  return {
    get lastWrite() {
      return lastWrite;
    },
    async call(schema, request) {
      const answer = await sendNoting(request);
      const parsed = schema.safeParse(answer);
      if (parsed.success) return parsed.data;
      const where = parsed.error.issues[0]?.path.join(".") || "the top";
      throw new UnreachableError(
        `${connection.address} answered ${request.method} ${request.path} in an unknown form (at ${where}): is this an ` +
          "Argo CD of a supported version?",
        false,
      );
    },
    async *follow(request) {
      yield* transport.stream(request, await token());
    },
  };
}

/** Names where the refused token came from, so that the reader knows what to renew. */
function refusedToken(connection: Connection, error: ApiError): UserError {
  const label = connection.label("authToken");
  const place = connection.source === "argocd CLI" ? `${label} (\`argocd relogin\`)` : label;
  return new UserError(
    `Argo CD at ${connection.address} refuses the token: ${error.serverMessage}. Renew ${place}; for refresh and destroy, ` +
      "which use configuration kept in state, add `--run-program` or export ARGOCD_SERVER with ARGOCD_AUTH_TOKEN",
    error.serverMessage,
  );
}
