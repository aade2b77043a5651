/** Splits a documentation into what is meant and the default. */
export function splitDefault(text: string): { readonly meaning: string; readonly fallback: string } {
  const match = /(?:^|\s)Defaults? ?(?:to|is|:)? ([^.]*(?:\.[^\s.][^.]*)*)\.(?=\s|$)/.exec(text);
  if (!match) return { meaning: text, fallback: "" };
  const meaning = `${text.slice(0, match.index)}${text.slice(match.index + match[0].length)}`.trim();
  return { meaning, fallback: match[1] ?? "" };
}

/** A noun with `a` or `an` in front. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? "an" : "a"} ${noun}`;
}
