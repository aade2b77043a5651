/*
 * Go's filepath.Match, by which Argo CD compares kinds and groups in a project's lists: `*` and `?` stop at `/`, `[a-z]` and
 * `[^a-z]` are one character, `\` takes away a special meaning. Not the globs of the rest of Argo CD: braces are plain.
 */

const token = /\*+|\?|\[(\^?)((?:\\.|[^\]\\])+)\]|\\(.)|([^[\\])/gsu;

/** Whether a text matches a pattern; a pattern that Go refuses matches nothing. */
export function pathMatches(pattern: string, text: string): boolean {
  const parts = [...pattern.matchAll(token)];
  if (parts.map(([part]) => part).join("") !== pattern) return false;
  const expression = parts.map(([part, negation, members, literal, plain]) => {
    if (part.startsWith("*")) return "[^/]*";
    if (part === "?") return "[^/]";
    if (members !== undefined) return `[${negation ? "^" : ""}${members.replace(/[[^]/g, "\\$&")}]`;
    return (literal ?? plain ?? "").replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  });
  try {
    return new RegExp(`^${expression.join("")}$`, "su").test(text);
  } catch {
    return false;
  }
}
