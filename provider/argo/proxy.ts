import { once } from "node:events";
import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { connect, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { HttpProxyAgent } from "http-proxy-agent";
import { HttpsProxyAgent } from "https-proxy-agent";
import { getProxyForUrl } from "proxy-from-env";
import { UserError } from "../contract";
import type { Tls } from "./tls";

/**
 * The proxy that the usual variables name for an address.
 * @throws UserError when its own address cannot be used.
 */
export function proxyFor(address: string): URL | undefined {
  const proxy = getProxyForUrl(address);
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

/**
 * Sends plain HTTP through a proxy. The library has prepared the request by the time it connects; its own `connect` does
 * so once more, which sends the head a second time when the body comes later, as got's does.
 */
class PlainProxyAgent extends HttpProxyAgent<string> {
  override async connect(): Promise<Socket> {
    const socket = this.proxy.protocol === "https:" ? connectTls(this.connectOpts) : connect(this.connectOpts);
    await once(socket, "connect");
    return socket;
  }
}

/** What opens the sockets to an address, through the proxy if there is one; keeps at most so many. */
export function agentFor(url: string, proxy: URL | undefined, sockets: number, tls: Tls) {
  const { authority, certificate, key } = tls;
  const options = { keepAlive: true, maxSockets: sockets, ca: authority, cert: certificate, key };
  if (proxy) {
    return url.startsWith("https:")
      ? { https: new HttpsProxyAgent(proxy, options) }
      : { http: new PlainProxyAgent(proxy, options) };
  }
  return url.startsWith("https:") ? { https: new HttpsAgent(options) } : { http: new HttpAgent(options) };
}
