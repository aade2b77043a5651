/** Words that no name may be: those of the language, and what Pulumi's generators count among them. */
export const keywords: ReadonlySet<string> = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except exec finally for from global if import " +
    "in is lambda nonlocal not or pass print raise return try while with yield"
  ).split(" "),
);

/**
 * What a name of the schema is in Pulumi's SDK for Python, by the rules of its generator: `repoURL` → `repo_url`, `keyIDs` → `key_ids`.
 */
export function pythonName(name: string): string {
  const words = name
    // A capital begins a word. Of several, the last one does where small letters follow it, but for a plural's `s`.
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z]+)([A-Z])([a-rt-z])/g, "$1_$2$3")
    .toLowerCase();
  return keywords.has(words) ? `${words}_` : words;
}
