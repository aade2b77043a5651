/** How tokens of well-known services begin. */
const tokenStart = /^(gh[oprsu]_|github_pat_|gl[a-z]{1,5}-|ATBB|ATCTT|ATATT|x-oauth|x-token|hf_|npm_|dckr_)/i;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** So many letters and digits in a row, with both among them, are no name. */
const longestWord = 15;

/** Whether what stands before the `@` of a URL is rather a token than a user's name. */
export function looksLikeToken(user: string): boolean {
  if (tokenStart.test(user) || uuid.test(user)) return true;
  const words = user.match(/[A-Za-z0-9]+/g) ?? [];
  return words.some((word) => word.length > longestWord && /\d/.test(word) && /[A-Za-z]/.test(word));
}

const secretParameter = /(^|[_-])(token|password|passwd|secret|key|signature|sig|auth|authorization|credentials?)$/i;

/** Whether a URL's query gives a value to a parameter of such a name. */
export function hasParameter(url: string, names: RegExp): boolean {
  const query = /\?([^#]*)/.exec(url)?.[1] ?? "";
  return query.split(/[&;]/).some((pair) => {
    const [name = "", value = ""] = pair.split("=");
    return value !== "" && names.test(name);
  });
}

/** A password that ends the authority before its `@`, because it has a slash, or stands in a URL without a scheme. */
const misplacedPassword = /^\s*(?:[a-z][a-z0-9+.-]*:\/\/[^/@\s]*:(?!\d*(?:[/?#]|$))[^@]*@|[^\s:/@]+:[^\s/@]+@)/i;

/** What stands before the last `@` of a URL's authority. */
function userOf(url: string): string | undefined {
  const authority = /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\/([^/?#]*)/i.exec(url)?.[1] ?? "";
  const at = authority.lastIndexOf("@");
  return at < 0 ? undefined : authority.slice(0, at);
}

/** Whether a URL says who asks, or carries a password or a token. */
export function hasUser(url: string): boolean {
  return userOf(url) !== undefined || hasCredentials(url);
}

/**
 * Whether a URL carries a password or a token. The name of a user alone is none: clone URLs of Azure DevOps and Bitbucket
 * have one, and every SSH URL.
 */
export function hasCredentials(url: string): boolean {
  const user = userOf(url);
  if (user === undefined) return misplacedPassword.test(url) || hasParameter(url, secretParameter);
  return user.includes(":") || looksLikeToken(user) || hasParameter(url, secretParameter);
}
