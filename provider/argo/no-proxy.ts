import { BlockList, isIP } from "node:net";
import { domainToASCII } from "node:url";

// `proxy-from-env` has no networks and no IPv6, and takes a bare domain for one host. Go and curl read NO_PROXY as here.

/** Whether a host is an address of a network, `10.0.0.0/8`, or this one address. */
function isWithin(host: string, network: string): boolean {
  const [first = "", prefix] = network.split("/");
  const family = isIP(first) === 6 ? "ipv6" : "ipv4";
  const bits = prefix ?? (family === "ipv6" ? "128" : "32");
  if (isIP(host) === 0 || isIP(first) === 0 || !/^\d{1,3}$/.test(bits)) return false;
  const addresses = new BlockList();
  try {
    addresses.addSubnet(first, Number(bits), family);
  } catch {
    return false;
  }
  return addresses.check(host, isIP(host) === 6 ? "ipv6" : "ipv4");
}

/** Whether a host is below a domain, or, unless this has a dot or `*.` before it, is the domain itself. */
function isBelow(host: string, domain: string): boolean {
  const suffix = domain.replace(/^\*?\./, "");
  const name = (domainToASCII(suffix) || suffix).replace(/\.$/, "");
  if (isIP(host) !== 0 || name === "") return false;
  return host.endsWith(`.${name}`) || (suffix === domain && host === name);
}

function unbracketed(host: string): string {
  return host.replace(/^\[(.*)\]$/, "$1");
}

function names(entry: string, host: string, port: string): boolean {
  if (entry === "*") return true;
  const [, own = entry, ownPort = port] = /^(\[.*\]|[^:]*):(\d+)$/.exec(entry) ?? [];
  const named = unbracketed(own);
  return Number(ownPort) === Number(port) && (isWithin(host, named) || isBelow(host, named));
}

/**
 * Whether a server is asked without a proxy: this machine itself, for which a proxy would take its own, and what the list
 * of NO_PROXY names, separated by commas or white space.
 */
export function isDirect(address: string, list: string): boolean {
  const { hostname, port, protocol } = new URL(address);
  const host = unbracketed(hostname);
  if (host === "localhost" || isWithin(host, "127.0.0.0/8") || isWithin(host, "::1")) return true;
  const entries = list.toLowerCase().split(/[,\s]+/);
  return entries.some((entry) => names(entry, host, port || (protocol === "https:" ? "443" : "80")));
}
