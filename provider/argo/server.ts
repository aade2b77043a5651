import * as z from "zod";
import { pathSegment } from "./keys";
import { isSessionRefused } from "./refusals";
import type { Session } from "./session";
import type { Transport } from "./transport";

const versionSchema = z.looseObject({ Version: z.string() });
const settingsSchema = z.looseObject({
  controllerNamespace: z.string().optional(),
  installationID: z.string().optional(),
  url: z.string().optional(),
  hydratorEnabled: z.boolean().optional(),
  appLabelKey: z.string().optional(),
  trackingMethod: z.string().optional(),
});
const canISchema = z.looseObject({ value: z.string() });
const userInfoSchema = z.looseObject({ username: z.string().optional(), loggedIn: z.boolean().optional() });

const projectSchema = z.looseObject({ metadata: z.looseObject({ uid: z.string() }) });

/** What a server says of itself to somebody who is logged in. */
export type ServerSettings = z.output<typeof settingsSchema>;

const versionTimeout = 3_000;

/** `GET /version`, without credentials. */
export async function getVersion(transport: Transport): Promise<string> {
  const answer = await transport.send({
    method: "GET",
    path: "/api/version",
    anonymous: true,
    timeout: versionTimeout,
  });
  return versionSchema.parse(answer).Version;
}

/** `GET /settings`. */
export function getSettings(session: Session): Promise<ServerSettings> {
  return session.call(settingsSchema, { method: "GET", path: "/api/v1/settings" });
}

/** Whether the last part of an object's name has a port, which a path cannot end with: Argo CD takes it for a verb. */
function endsWithPort(object: string): boolean {
  return /:[^/]*$/.test(object);
}

/** An object as a policy must name it for {@link canI} to know of the right. */
export function askable(object: string): string {
  return endsWithPort(object) ? `${object}*` : object;
}

/**
 * `GET /account/can-i/…`: whether Argo CD's RBAC allows us an action. A policy for exactly one URL with a port, without a
 * pattern, is not recognised: the answer is then "no".
 */
export async function canI(session: Session, resource: string, action: string, object: string): Promise<boolean> {
  const path = `/api/v1/account/can-i/${resource}/${action}/${pathSegment(object)}${endsWithPort(object) ? "/" : ""}`;
  return (await session.call(canISchema, { method: "GET", path })).value === "yes";
}

/** `GET /session/userinfo`: the name of our account, as RBAC knows it. */
export async function getUserName(session: Session): Promise<string | undefined> {
  const answer = await session.call(userInfoSchema, { method: "GET", path: "/api/v1/session/userinfo" });
  return answer.loggedIn ? answer.username : undefined;
}

/** `GET /session/userinfo` with a token: whether Argo CD takes it for somebody's. It refuses none, and takes some for nobody's. */
export async function isTokenAccepted(session: Session, token: string): Promise<boolean> {
  try {
    const path = "/api/v1/session/userinfo";
    return (await session.call(userInfoSchema, { method: "GET", path, token })).loggedIn === true;
  } catch (error) {
    if (isSessionRefused(error)) return false;
    throw error;
  }
}

/** `GET /projects/default`: the uid of the project that every Argo CD has. */
export async function getDefaultProject(session: Session): Promise<string> {
  return (await session.call(projectSchema, { method: "GET", path: "/api/v1/projects/default" })).metadata.uid;
}
