import { type Argo, openTransport } from "../../provider/argo/argo";
import { UnreachableError } from "../../provider/argo/errors";
import { proxyFor } from "../../provider/argo/proxy";
import { getUserName, getVersion } from "../../provider/argo/server";
import type { Session } from "../../provider/argo/session";
import type { Connection } from "../../provider/connection/sources";
import { UserError } from "../../provider/contract";
import { registry } from "../../provider/kinds/registry";
import { type Finding, unknown, well, wrong } from "./finding";
import { findRights } from "./rights";

/** Seconds by which two clocks may differ without harm to tokens and certificates. */
const harmless = 60;
/** Seconds before its end at which a token is worth a word. */
const soon = 24 * 3600;

/** Looks at something that may fail, and says why where it does. */
async function looked(about: string, look: () => Promise<Finding>): Promise<Finding> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof UserError) return wrong(about, error.message);
    throw error;
  }
}

/** Where the server is, and who said so. */
export function lookAtConnection({ address, source, notices }: Connection): Finding[] {
  const from = { option: "the command line", provider: "a provider", stack: "the stack's configuration" };
  const named = source in from ? from[source as keyof typeof from] : `the ${source}`;
  return [
    well("server", `${address}, named by ${named}`),
    ...notices.map((notice) => unknown("setting left aside", notice)),
  ];
}

/** Whether the server answers as an Argo CD does, by which way, and whether the clocks agree. */
export async function lookAtServer(connection: Connection): Promise<Finding[]> {
  const transport = openTransport(connection, { firstPatience: 0 });
  const proxy = await looked("proxy", async () => {
    const found = proxyFor(connection.address);
    return well("proxy", found ? `${found.protocol}//${found.host}` : "none");
  });
  const server = await looked("Argo CD", async () => well("Argo CD", await getVersion(transport)));
  if (server.is === "wrong") return [proxy, server, unknown("clock", "not compared: the server does not answer")];
  return [proxy, server, await looked("clock", async () => clockFinding(await transport.clock()))];
}

function clockFinding(serverTime: number | undefined): Finding {
  if (serverTime === undefined) return unknown("clock", "the server does not say what time it is");
  const seconds = Math.round((Date.now() - serverTime) / 1000);
  const off = `${Math.abs(seconds)} s ${seconds < 0 ? "behind" : "ahead of"} the server's`;
  if (Math.abs(seconds) <= harmless) return well("clock", off);
  return wrong("clock", `${off}: set this machine's clock, or certificates and tokens will be refused`);
}

/** Who we are to Argo CD, and until when. */
export function lookAtAccount(session: Session, { label }: Connection): Promise<Finding> {
  return looked("account", async () => {
    const end = await session.expiry();
    const name = await ofToken(end, () => getUserName(session));
    if (name === undefined) {
      return wrong("account", `Argo CD takes us for nobody${sinceEnd(end)}: renew ${label("authToken")}`);
    }
    if (end === undefined) return well("account", `${name}, by a token without an end`);
    const until = `${name}, until ${dateOf(end)}`;
    return end - Date.now() / 1000 > soon ? well("account", until) : unknown("account", `${until}: renew it in time`);
  });
}

/** Asks Argo CD with a token; where it refuses one whose end is over, the error says since when. */
async function ofToken<T>(end: number | undefined, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const since = sinceEnd(end);
    if (!(error instanceof UserError) || error instanceof UnreachableError || since === "") throw error;
    throw error.saying(`${error.message}${since}`);
  }
}

/** Since when a token has expired, by this machine's clock; nothing for one that has not. */
function sinceEnd(end: number | undefined): string {
  return end === undefined || end * 1000 > Date.now() ? "" : ` (the token expired on ${dateOf(end)})`;
}

function dateOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

/** Which rights the account has for each kind. */
export function lookAtRights(argo: Argo, project: string | undefined): Promise<Finding[]> {
  return Promise.all(
    Object.entries(registry).map(([kind, { rights }]) => {
      const about = `rights for ${kind}`;
      return looked(about, () => findRights(about, argo, rights, project));
    }),
  );
}
