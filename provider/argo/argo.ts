import type { Connection } from "../connection/sources";
import { shared } from "./deadline";
import { namingRight } from "./missing-right";
import { isForbidden, isNotFound } from "./refusals";
import { getDefaultProject, getSettings, getUserName, type ServerSettings } from "./server";
import { createSession, type Session } from "./session";
import { type TokenOptions, tokensOf } from "./tokens";
import type { Transport, TransportOptions } from "./transport";

/** One Argo CD, with what is asked of it once per process. */
export interface Argo {
  readonly session: Session;
  readonly address: string;
  /** The namespace that Argo CD runs in, where objects go that name none. */
  namespace(): Promise<string>;
  /** The web address that people open. */
  webAddress(): Promise<string>;
  /** Our account's name, for messages about rights. */
  userName(): Promise<string>;
  /** The installation's id, if it has one. */
  installation(): Promise<string | undefined>;
  /** Whether this Argo CD renders and commits the manifests of applications with a `sourceHydrator`. */
  hydrates(): Promise<boolean>;
  /** The label that names the application which has deployed an object; `undefined` where an annotation says so. */
  trackingLabel(): Promise<string | undefined>;
  /** The uid of the project `default`, if we may see it. */
  defaultProject(): Promise<string | undefined>;
}

/** Opens the way to one Argo CD. Loads the HTTP client, which previews do without. */
export function openTransport(connection: Connection, options: TransportOptions = {}): Transport {
  const { createTransport } = require("./transport") as typeof import("./transport");
  return createTransport(connection, options);
}

/** Remembers the answer, but not a failure. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= shared(ask).catch((error: unknown) => {
      answer = undefined;
      throw error;
    });
    return answer;
  };
}

/** How an Argo CD is opened. */
export interface ArgoOptions extends TransportOptions, TokenOptions {}

/** Opens one Argo CD. Nothing is sent before the first question. */
export function openArgo(connection: Connection, { onToken, isKept, ...options }: ArgoOptions = {}): Argo {
  const transport = openTransport(connection, options);
  const session = createSession(
    connection,
    transport,
    tokensOf(connection, transport, { onToken, isKept, signal: options.signal }),
    (failure, request) => namingRight(failure, request, { namespace, userName }),
  );
  const settings: () => Promise<ServerSettings> = once(() => getSettings(session));
  const namespace = async () => (await settings()).controllerNamespace ?? "argocd";
  const userName = once(async () => (await getUserName(session)) ?? "the account");
  return {
    session,
    address: connection.address,
    namespace,
    webAddress: async () => (await settings()).url?.replace(/\/+$/, "") || connection.address,
    userName,
    installation: async () => (await settings()).installationID || undefined,
    hydrates: async () => (await settings()).hydratorEnabled === true,
    async trackingLabel() {
      const { trackingMethod, appLabelKey } = await settings();
      return trackingMethod === "label" ? appLabelKey : undefined;
    },
    defaultProject: once(async () => {
      try {
        return await getDefaultProject(session);
      } catch (error) {
        if (isForbidden(error) || isNotFound(error)) return undefined;
        throw error;
      }
    }),
  };
}
