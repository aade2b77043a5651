import { isIPv6 } from "node:net";

/**
 * The form in which Argo CD compares repository URLs (`NormalizeGitURL` in its util/git/git.go): lower case, no `.git`, one
 * spelling for all forms of SSH, escaped by Go's net/url. Empty for what net/url refuses, which can happen to a pattern.
 */
export function normaliseGitUrl(url: string): string {
  let text = url.trim().toLowerCase();
  // In `git@host:path` the first colon would be taken for a port's.
  if (/^(ssh:\/\/)?([^/:]*?)@[^@]+$/.test(text) && !text.startsWith("ssh://")) text = `ssh://${text.replace(":", "/")}`;
  text = text.replace(/\.git$/, "");
  return (printedByGo(Buffer.from(text, "utf8").toString("latin1")) ?? "").replace(/^ssh:\/\//, "");
}

/** Characters that Go leaves as they are in each part of a URL, and what it also accepts as already encoded. */
const plainPath = /[\w\-.~$&+,/:;=@]/;
const plainFragment = /[\w\-.~$&+,/:;=?@!()*]/;
const plainHost = /[\w\-.~!$&'()*+,;=:[\]<>"]/;
const plainUser = /[\w\-.~$&+,;=]/;
const validInPath = /^[\w\-.~!$&'()*+,;=:@[\]/%]*$/;

/** Go's `url.Parse(text).String()` on bytes, one character each; undefined where it reports an error. */
function printedByGo(text: string): string | undefined {
  const [main, fragment = ""] = cut(text, "#");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what Go refuses.
  if (/[\x00-\x1f\x7f]/.test(main) || main.startsWith(":")) return undefined;
  const scheme = /^[a-z][a-z0-9+\-.]*(?=:)/.exec(main)?.[0] ?? "";
  const [rest, query] = cut(scheme ? main.slice(scheme.length + 1) : main, "?");
  const hierarchy = printedHierarchy(scheme, rest);
  const end = printedPart(fragment, plainFragment);
  if (hierarchy === undefined || end === undefined) return undefined;
  const whole = hierarchy + (query === undefined ? "" : `?${query}`) + (end && `#${end}`);
  return Buffer.from(whole, "latin1").toString("utf8");
}

function printedHierarchy(scheme: string, rest: string): string | undefined {
  const start = scheme && `${scheme}:`;
  if (!rest.startsWith("/") && scheme) return start + rest;
  if (!rest.startsWith("/") && cut(rest, "/")[0].includes(":")) return undefined;
  if (!rest.startsWith("//") || (!scheme && rest.startsWith("///"))) {
    const path = printedPart(rest, plainPath);
    return path === undefined ? undefined : start + path;
  }
  const [, authority = "", rawPath = ""] = /^\/\/([^/]*)(.*)$/s.exec(rest) ?? [];
  const printed = printedAuthority(scheme, authority);
  const path = printedPart(rawPath, plainPath);
  if (printed === undefined || path === undefined) return undefined;
  return scheme || printed ? start + (printed || path ? "//" : "") + printed + path : path;
}

function printedAuthority(scheme: string, authority: string): string | undefined {
  const at = authority.lastIndexOf("@");
  const host = hostOf(scheme, authority.slice(at + 1));
  if (host === undefined) return undefined;
  if (at < 0) return encoded(host, plainHost);
  const user = authority.slice(0, at);
  if (!/^[\w\-.:~!$&'()*+,;=%@]*$/.test(user)) return undefined;
  const [name, password] = cut(user, ":");
  const parts = (password === undefined ? [name] : [name, password]).map(decoded);
  if (parts.includes(undefined)) return undefined;
  return `${parts.map((part = "") => encoded(part, plainUser)).join(":")}@${encoded(host, plainHost)}`;
}

function hostOf(scheme: string, host: string): string | undefined {
  const isPort = (text: string) => /^(:\d*)?$/.test(text);
  const bracket = host.lastIndexOf("[");
  if (bracket > 0) return undefined;
  if (bracket === 0) {
    const close = host.lastIndexOf("]");
    const address = host.slice(1, close);
    return close > 0 && isIPv6(address) && isPort(host.slice(close + 1)) ? host : undefined;
  }
  const colon = /^https?$/.test(scheme) ? host.indexOf(":") : host.lastIndexOf(":");
  if (colon >= 0 && !isPort(host.slice(colon))) return undefined;
  // Below 0x80, a host's bytes may be escaped only in an IPv6 zone.
  if (/%(?!25)[0-7]/.test(host)) return undefined;
  const isRefused = [...host.replace(/%../g, "")].some((char) => char < "\x80" && !plainHost.test(char));
  return isRefused ? undefined : decoded(host);
}

/** A path or fragment as it was when that is a valid encoding, else escaped anew. */
function printedPart(text: string, plain: RegExp): string | undefined {
  const content = decoded(text);
  if (content === undefined) return undefined;
  return validInPath.test(text) || [...text].every((char) => plain.test(char) || validInPath.test(char))
    ? text
    : encoded(content, plain);
}

function decoded(text: string): string | undefined {
  if (/%(?![\da-f]{2})/i.test(text)) return undefined;
  return text.replace(/%(..)/g, (_match, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

function encoded(text: string, plain: RegExp): string {
  const hex = (char: string) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
  return [...text].map((char) => (plain.test(char) ? char : hex(char))).join("");
}

function cut(text: string, separator: string): [string, string | undefined] {
  const index = text.indexOf(separator);
  return index < 0 ? [text, undefined] : [text.slice(0, index), text.slice(index + separator.length)];
}
