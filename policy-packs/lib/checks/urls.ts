/** How a repository is reached. */
export function schemeOf(url: string): string {
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(url)?.[1]?.toLowerCase();
  if (scheme !== undefined) return scheme;
  return /^[^/\s]+@[^/\s]+:/.test(url) ? "ssh" : "";
}
