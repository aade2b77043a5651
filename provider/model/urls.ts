import { isIPv6 } from "node:net";

// No library compares as Argo CD does, which takes URLs for what Go's net/url makes of them: Node's `URL` reads them otherwise.

/** The address of a cluster as Argo CD stores it: without slashes at its end. */
export function normaliseServerUrl(url: string): string {
  return url.replace(/\/+$/, "");
}

/**
 * The form in which Argo CD compares repository URLs (`NormalizeGitURLAllowInvalid` in its util/git/git.go): in lower
 * case, without `.git`, with one spelling for all forms of SSH. Two URLs of one form are one repository.
 */
export function normaliseRepositoryUrl(url: string): string {
  return normaliseGitUrl(url) || url;
}

/** A spelling of a repository URL that is the same for all of one repository, and that is its own spelling. */
export function canonicalRepositoryUrl(url: string): string {
  const normalised = normaliseGitUrl(url);
  if (normalised === "") return url;
  const ssh = isSshUrl(lowered(url)) && !normalised.startsWith("ssh://") ? `ssh://${normalised}` : normalised;
  return (ssh.endsWith(".git") ? `${ssh}.git` : ssh).toLowerCase();
}

/** Go trims other blanks than JavaScript, and lowers each character by itself, `İ` to `i` alone. */
function lowered(url: string): string {
  const trimmed = url.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, "");
  return [...trimmed].map((character) => (character === "\u0130" ? "i" : character.toLowerCase())).join("");
}

/** Whether a URL is of SSH, as Argo CD tells: one without `ssh://` names a user. */
export function isSshUrl(url: string): boolean {
  return /^(ssh:\/\/)?([^/:]*?)@[^@]+$/.test(url);
}

/** Argo CD's `NormalizeGitURL`: like {@link normaliseRepositoryUrl}, but empty for what Go's net/url refuses. */
export function normaliseGitUrl(url: string): string {
  let text = lowered(url);
  // In `git@host:path` the first colon would be taken for a port's.
  if (isSshUrl(text) && !text.startsWith("ssh://")) text = `ssh://${text.replace(":", "/")}`;
  const parsed = reprint(text.replace(/\.git$/, ""));
  return parsed === undefined ? "" : parsed.replace(/^ssh:\/\//, "");
}

/*
 * The rest is Go's `url.Parse(text).String()`, whose escaping differs from the URL class. It works on bytes, here one
 * character each.
 */

type Part = "path" | "host" | "user" | "fragment";

const unescaped: Readonly<Record<Part, RegExp>> = {
  path: /[A-Za-z0-9\-_.~$&+,/:;=@]/,
  host: /[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"]/,
  user: /[A-Za-z0-9\-_.~$&+,;=]/,
  fragment: /[A-Za-z0-9\-_.~$&+,/:;=?@!()*]/,
};

function encode(text: string, part: Part): string {
  return [...text]
    .map((char) => {
      if (unescaped[part].test(char)) return char;
      return `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
    })
    .join("");
}

/** `undefined` where Go reports an error. */
function decode(text: string, part: Part): string | undefined {
  if (/%(?![0-9A-Fa-f]{2})/.test(text)) return undefined;
  if (part === "host") {
    if (/%(?!25)[0-7]/.test(text)) return undefined;
    const plain = text.replace(/%../g, "");
    if ([...plain].some((char) => char < "\x80" && !unescaped.host.test(char))) return undefined;
  }
  return text.replace(/%(..)/g, (_match, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** A path or fragment as Go prints it: as it was when that is a valid encoding, else escaped anew. */
function reprintEncoded(text: string, part: "path" | "fragment"): string | undefined {
  const plain = decode(text, part);
  if (plain === undefined) return undefined;
  const isValid = [...text].every((char) => "!$&'()*+,;=:@[]%".includes(char) || unescaped[part].test(char));
  if (isValid) return text;
  return part === "path" && plain === "*" ? "*" : encode(plain, part);
}

function cut(text: string, separator: string): [string, string | undefined] {
  const index = text.indexOf(separator);
  return index < 0 ? [text, undefined] : [text.slice(0, index), text.slice(index + separator.length)];
}

function schemeOf(text: string): [string, string] | undefined {
  if (text.startsWith(":")) return undefined;
  const match = /^([A-Za-z][A-Za-z0-9+\-.]*):(.*)$/s.exec(text);
  return match?.[1] === undefined ? ["", text] : [match[1].toLowerCase(), match[2] ?? ""];
}

function isPort(text: string): boolean {
  return /^(:[0-9]*)?$/.test(text);
}

function parseHost(scheme: string, host: string): string | undefined {
  const bracket = host.lastIndexOf("[");
  if (bracket > 0) return undefined;
  if (bracket === 0) {
    const close = host.lastIndexOf("]");
    if (close < 0 || !isPort(host.slice(close + 1))) return undefined;
    const address = decode(host.slice(1, close), "host");
    return address !== undefined && isIPv6(address) ? `[${address}]${host.slice(close + 1)}` : undefined;
  }
  const strict = scheme === "http" || scheme === "https";
  const colon = strict ? host.indexOf(":") : host.lastIndexOf(":");
  if (colon >= 0 && !isPort(host.slice(colon))) return undefined;
  return decode(host, "host");
}

function reprintUser(user: string): string | undefined {
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user)) return undefined;
  const [name, password] = cut(user, ":");
  const parts = password === undefined ? [name] : [name, password];
  const plain = parts.map((part) => decode(part, "user"));
  if (plain.some((part) => part === undefined)) return undefined;
  return plain.map((part) => encode(part ?? "", "user")).join(":");
}

function reprintAuthority(scheme: string, authority: string): string | undefined {
  const at = authority.lastIndexOf("@");
  const host = parseHost(scheme, authority.slice(at + 1));
  const user = at < 0 ? "" : reprintUser(authority.slice(0, at));
  if (host === undefined || user === undefined) return undefined;
  return (at < 0 ? "" : `${user}@`) + encode(host, "host");
}

/** The part of a URL before `?` and `#`. */
function reprintHierarchy(scheme: string, rest: string): string | undefined {
  const start = scheme ? `${scheme}:` : "";
  if (!rest.startsWith("/")) {
    if (scheme) return start + rest;
    if (cut(rest, "/")[0].includes(":")) return undefined;
  }
  const hasAuthority = rest.startsWith("//") && (scheme !== "" || !rest.startsWith("///"));
  if (!hasAuthority) {
    const path = reprintEncoded(rest, "path");
    return path === undefined ? undefined : start + path;
  }
  const slash = rest.indexOf("/", 2);
  const [authority, rawPath] = slash < 0 ? [rest.slice(2), ""] : [rest.slice(2, slash), rest.slice(slash)];
  const printed = reprintAuthority(scheme, authority);
  const path = reprintEncoded(rawPath, "path");
  if (printed === undefined || path === undefined) return undefined;
  const slashes = printed || path ? "//" : "";
  return scheme || printed ? start + slashes + printed + path : path;
}

function reprint(text: string): string | undefined {
  const bytes = Buffer.from(text, "utf8").toString("latin1");
  const [main, fragment] = cut(bytes, "#");
  if ([...main].some((char) => char < " " || char === "\x7f")) return undefined;
  const scheme = schemeOf(main);
  if (scheme === undefined) return undefined;
  const [rest, query] = cut(scheme[1], "?");
  const hierarchy = reprintHierarchy(scheme[0], rest);
  const printedFragment = reprintEncoded(fragment ?? "", "fragment");
  if (hierarchy === undefined || printedFragment === undefined) return undefined;
  const whole = hierarchy + (query === undefined ? "" : `?${query}`) + (printedFragment ? `#${printedFragment}` : "");
  return Buffer.from(whole, "latin1").toString("utf8");
}
