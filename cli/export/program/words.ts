/** The words of a text: letters and digits of ASCII. */
export function wordsOf(text: string): string[] {
  return text.match(/[A-Za-z0-9]+/g) ?? [];
}

/** A text of lower-case words with dashes between, such as `git-example-com-payments-api`. */
export function slug(text: string): string {
  return wordsOf(text).join("-").toLowerCase();
}

/** Words as one: `git`, `Example` → `gitExample`. What is all capitals at the start becomes small. */
export function camelCase([first = "", ...others]: readonly string[]): string {
  const start = first === first.toUpperCase() ? first.toLowerCase() : first.charAt(0).toLowerCase() + first.slice(1);
  return start + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

/** Which repository or server a URL means, without what all have: its user, its scheme and `.git`. */
export function bareUrl(url: string): string {
  return url
    .replace(/^[a-z+]+:\/\//i, "")
    .replace(/^[^@/]*@/, "")
    .replace(/(\.git)?\/*$/, "");
}

/** The last two parts of a URL's path, which tell it from its neighbours; its host where there is no path. */
export function endOfUrl(url: string): string {
  const [host = "", ...path] = bareUrl(url).split(/[/:]+/);
  const parts = path.filter((part) => wordsOf(part).length > 0);
  return parts.length > 0 ? parts.slice(-2).join("/") : host;
}
