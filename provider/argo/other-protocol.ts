import http from "node:http";
import { connect } from "node:tls";
import { inTime } from "./in-time";

/** Milliseconds for a server to show what it speaks. */
const longestLook = 2_000;

interface Place {
  readonly host: string;
  readonly port: number;
}

function placeOf({ hostname, port, protocol }: URL): Place {
  const usualPort = protocol === "https:" ? 443 : 80;
  return { host: hostname.replace(/^\[|\]$/g, ""), port: Number(port || usualPort) };
}

/** Whether a server answers plain HTTP where we have spoken TLS. One that only sends on to TLS does not. */
function answersPlainly(place: Place, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    // It is told nothing but that somebody asks: no path of ours, no header, no token.
    const request = http.get({ ...place, path: "/", signal, agent: false }, ({ headers }) => {
      resolve(!headers.location?.startsWith("https:"));
      request.destroy();
    });
    request.on("error", () => resolve(false));
  });
}

/** Whether a server begins TLS where we have spoken plain HTTP. Whose certificate it shows does not matter here. */
function beginsTls(place: Place, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ ...place, rejectUnauthorized: false });
    const end = (isTls: boolean) => {
      socket.destroy();
      resolve(isTls);
    };
    socket.once("secureConnect", () => end(true));
    socket.on("error", () => end(false));
    signal.addEventListener("abort", () => end(false), { once: true });
  });
}

/**
 * The protocol that a server speaks in place of the one in its address, if it does. A server that is spoken to in the wrong
 * one often only closes the connection, as one that restarts does.
 */
export async function otherProtocol(address: string): Promise<"plain HTTP" | "TLS" | undefined> {
  const url = new URL(address);
  const [look, other] =
    url.protocol === "https:" ? ([answersPlainly, "plain HTTP"] as const) : ([beginsTls, "TLS"] as const);
  try {
    const isOther = await inTime(
      longestLook,
      (over) => look(placeOf(url), over),
      () => new Error("late"),
    );
    return isOther ? other : undefined;
  } catch {
    return undefined;
  }
}
