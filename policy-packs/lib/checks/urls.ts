/** How a repository is reached. */
export function schemeOf(url: string): string {
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(url)?.[1]?.toLowerCase();
  if (scheme !== undefined) return scheme;
  return /^[^/\s]+@[^/\s]+:/.test(url) ? "ssh" : "";
}

/** Whether a URL carries a password or token. `git@` and other bare user names of SSH are none. */
export function hasCredentials(url: string): boolean {
  const user = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/([^/?#]*)@/.exec(url)?.[1];
  if (user === undefined) return false;
  return user.includes(":") || schemeOf(url) !== "ssh";
}
