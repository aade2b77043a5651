import { UserError } from "../contract";
import { type ConnectionSettings, configKey, type Label } from "./settings";

/** Splits an address into what identifies a server. */
interface ServerAddress {
  readonly plainText: boolean;
  readonly host: string;
  readonly port: number;
  readonly path: string;
}

type AddressSettings = Pick<ConnectionSettings, "plainText" | "rootPath">;

/** The path that the API is below, without a slash at its end; `undefined` for what is no path. */
function parsePath(path: string): string | undefined {
  const wanted = path.replace(/^\/*/, "/");
  const url = new URL("http://host");
  url.pathname = wanted;
  return url.pathname === wanted ? wanted.replace(/\/+$/, "") : undefined;
}

function parseAddress(server: string, settings: AddressSettings, label: Label): ServerAddress {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(server)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== "http" && scheme !== "https") {
    throw new UserError(`${label("server")} begins with \`${scheme}://\`: use \`https://\`, \`http://\`, or host:port`);
  }
  if (scheme === "https" && settings.plainText === true) {
    throw new UserError(
      `${label("server")} begins with \`https://\` while ${label("plainText")} is set: remove one of the two`,
    );
  }
  const plainText = scheme === "http" || (scheme === undefined && settings.plainText === true);
  const protocol = plainText ? "http" : "https";
  const text = scheme === undefined ? `${protocol}://${server}` : server;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // A dot at the end tells a resolver that the name is whole, and no certificate has it.
  const host = url?.hostname.toLowerCase().replace(/\.+$/, "");
  // A scheme without its `://` reads as the name of a host.
  const isScheme = /^https?(:?\/|:$)/i.test(scheme === undefined ? server : "");
  if (!url || !host || isScheme || url.username || url.password || url.search || url.hash) {
    throw new UserError(
      `${label("server")} cannot be used: write a URL or host:port, without user, password, query or fragment`,
    );
  }
  const path = parsePath(settings.rootPath ?? url.pathname);
  if (path === undefined) throw new UserError(`${label("rootPath")} cannot be used: write a path such as \`/argo-cd\``);
  return {
    plainText,
    host,
    port: Number(url.port) || (plainText ? 80 : 443),
    path,
  };
}

/** The normalised form of an address, with scheme and without default port or trailing slash. */
export function normaliseAddress(server: string, settings: AddressSettings = {}, label: Label = configKey): string {
  const { plainText, host, port, path } = parseAddress(server, settings, label);
  const standardPort = plainText ? 80 : 443;
  return `${plainText ? "http" : "https"}://${host}${port === standardPort ? "" : `:${port}`}${path}`;
}

/** Whether two normalised addresses name the same server; the scheme counts only through its default port. */
export function sameAddress(one: string, other: string): boolean {
  const first = parseAddress(one, {}, configKey);
  const second = parseAddress(other, {}, configKey);
  return first.host === second.host && first.port === second.port && first.path === second.path;
}
