import { configKey, tokenSettings } from "../connection/settings";
import type { Connection } from "../connection/sources";
import { UserError } from "../contract";
import { expiryOf } from "../model/jwt";
import { shared } from "./deadline";
import { type ApiError, UnreachableError } from "./errors";
import { logIn } from "./login";
import { readTokenFile, runTokenCommand } from "./outside-token";
import type { Transport } from "./transport";

/** Gives the token that requests carry. */
export interface TokenSource {
  /** The token for the next request. */
  current(): Promise<string>;
  /** Another token in place of a refused one; `undefined` where there is none. */
  after(refused: string): Promise<string | undefined>;
  /** What to say when Argo CD refuses a token and there is no other, or refuses the other too. */
  refusal(error: ApiError): UserError;
}

/** Milliseconds before its end at which a token from outside is asked for anew. */
const nearEnd = 60_000;
/** Milliseconds between two questions for a token that is near its end: the next one may not be there yet. */
const patience = 10_000;

/** How tokens are asked for. */
export interface TokenOptions {
  /** Learns each token that is not among the settings, so that it can be hidden. */
  readonly onToken?: (token: string) => void;
  /** Whether Pulumi keeps the settings in its state. Default `false`. */
  readonly isKept?: boolean;
  /** Ends a command that prints the token. */
  readonly signal?: AbortSignal;
}

/** Where the token of a connection comes from. Nothing is read, run or sent before the first question. */
export function tokensOf(
  connection: Connection,
  transport: Transport,
  { onToken, isKept = false, signal }: TokenOptions = {},
): TokenSource {
  const { authToken, authTokenFile, authTokenCommand } = connection.settings;
  const refusal = (error: ApiError) => refusedToken(connection, isKept, error);
  if (authToken !== undefined) {
    return { current: async () => authToken, after: async () => undefined, refusal };
  }
  const noted = (ask: () => Promise<string>) => async () => {
    const token = await ask();
    onToken?.(token);
    return token;
  };
  if (authTokenFile !== undefined) {
    const read = noted(() => readTokenFile(authTokenFile, connection.label("authTokenFile")));
    return { ...renewed(read, "by its end"), refusal };
  }
  if (authTokenCommand !== undefined) {
    const run = noted(() => runTokenCommand(authTokenCommand, connection.label("authTokenCommand"), signal));
    return { ...renewed(run, "by its end"), refusal };
  }
  const login = noted(() => logIn(connection, transport));
  return { ...renewed(login, "when refused"), refusal: (error) => refusedSession(connection, error) };
}

/** A token that is asked for when it is first needed, and once for all who find it refused together. */
function renewed(ask: () => Promise<string>, when: "by its end" | "when refused"): Omit<TokenSource, "refusal"> {
  let held: Promise<string> | undefined;
  let asked = Number.NEGATIVE_INFINITY;

  function fresh(): Promise<string> {
    asked = performance.now();
    const answer = shared(ask).catch((error: unknown) => {
      // A failed login stays failed for a bad password: each try counts towards a lock-out.
      if (held === answer && (when === "by its end" || error instanceof UnreachableError)) held = undefined;
      throw error;
    });
    held = answer;
    return answer;
  }

  return {
    async current() {
      const token = await (held ?? fresh());
      const isOld = when === "by its end" && isNearEnd(token) && performance.now() - asked > patience;
      return isOld ? fresh() : token;
    },
    async after(refused) {
      const before = held;
      const present = await (before ?? fresh());
      if (present !== refused) return present;
      const next = await (held !== undefined && held !== before ? held : fresh());
      return next === refused ? undefined : next;
    },
  };
}

/** Whether a token says itself that it ends soon, by this machine's clock. What is no JWT says nothing. */
function isNearEnd(token: string): boolean {
  const end = expiryOf(token);
  return end !== undefined && end * 1000 - Date.now() < nearEnd;
}

const howToRefresh =
  "; for refresh and destroy, which use configuration kept in state, add `--run-program` or export ARGOCD_SERVER with " +
  "ARGOCD_AUTH_TOKEN";

/** Names where the refused token came from, so that the reader knows what to renew. */
function refusedToken(connection: Connection, isKept: boolean, error: ApiError): UserError {
  const name = tokenSettings.find((setting) => connection.settings[setting] !== undefined) ?? "authToken";
  const label = connection.label(name);
  const place = connection.source === "argocd CLI" ? `${label} (\`argocd relogin\`)` : label;
  const isConfigured = connection.source === "provider" || label === configKey(name);
  return new UserError(
    `Argo CD at ${connection.address} refuses the token: ${error.serverMessage}. Renew ${place}` +
      (isKept && isConfigured ? howToRefresh : ""),
    error.serverMessage,
  );
}

function refusedSession({ address, settings }: Connection, error: ApiError): UserError {
  return new UserError(
    `Argo CD at ${address} refuses the session that it has just given to "${settings.username}": ` +
      `${error.serverMessage}. Check that its replicas share one server.secretkey and that their clocks agree`,
    error.serverMessage,
  );
}
