import { once } from "node:events";
import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { connect, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { HttpProxyAgent } from "http-proxy-agent";
import { HttpsProxyAgent } from "https-proxy-agent";
import { getProxyForUrl } from "proxy-from-env";
import { UserError } from "../contract";
import { inTime } from "./in-time";
import { isDirect } from "./no-proxy";
import type { Tls } from "./tls";

/**
 * The proxy that the usual variables name for an address.
 * @throws UserError when its own address cannot be used.
 */
export function proxyFor(address: string): URL | undefined {
  const { no_proxy: lower, NO_PROXY: upper } = process.env;
  const proxy = isDirect(address, lower || upper || "") ? "" : getProxyForUrl(address);
  if (!proxy) return undefined;
  const url = URL.canParse(proxy) ? new URL(proxy) : undefined;
  if (url?.protocol === "http:" || url?.protocol === "https:") return url;
  throw new UserError(
    `the proxy for ${address} cannot be used: write ${proxyVariable(address)} as http://host:port, or name the server ` +
      "in NO_PROXY",
  );
}

/** The variable that names the proxy for an address. */
export function proxyVariable(address: string): string {
  return address.startsWith("https:") ? "HTTPS_PROXY" : "HTTP_PROXY";
}

/** Milliseconds for the way to a server, or to its proxy and from there. */
export const connectTimeout = 10_000;

/** Finds a way within its time; the signal ends the search of one that has found none. */
function findInTime<T>(find: (over: AbortSignal) => Promise<T>): Promise<T> {
  return inTime(connectTimeout, find, () => Object.assign(new Error("no way in time"), { code: "ETIMEDOUT" }));
}

/**
 * Sends plain HTTP through a proxy. The library has prepared the request by the time it connects; its own `connect` does
 * so once more, which sends the head a second time when the body comes later, as got's does.
 */
class PlainProxyAgent extends HttpProxyAgent<string> {
  override connect(): Promise<Socket> {
    return findInTime(async (signal) => {
      const options = { ...this.connectOpts, signal };
      const socket = this.proxy.protocol === "https:" ? connectTls(options) : connect(options);
      await once(socket, "connect");
      return socket;
    });
  }
}

/** Sends TLS through a tunnel. The library waits for ever for a proxy that accepts connections and says nothing. */
class TunnelAgent extends HttpsProxyAgent<string> {
  override connect(...how: Parameters<HttpsProxyAgent<string>["connect"]>): Promise<Socket> {
    return findInTime((signal) => {
      // It is read before the library waits for anything, so that each connection has its own.
      Object.assign(this.connectOpts, { signal });
      return super.connect(...how);
    });
  }
}

/** What opens the sockets to an address, through the proxy if there is one; keeps at most so many. */
export function agentFor(url: string, proxy: URL | undefined, sockets: number, tls: Tls) {
  const { authority, certificate, key } = tls;
  // How many are in use is for who sends to say: a request that waited here for a socket could wait for ever.
  const options = { keepAlive: true, maxFreeSockets: sockets, ca: authority, cert: certificate, key };
  if (proxy) {
    return url.startsWith("https:")
      ? { https: new TunnelAgent(proxy, options) }
      : { http: new PlainProxyAgent(proxy, options) };
  }
  return url.startsWith("https:") ? { https: new HttpsAgent(options) } : { http: new HttpAgent(options) };
}
