import { Lexer, lexer, type Token, type Tokens } from "marked";

/** A sentence, a row of a table, or an item of a list, as the words that a reader sees. */
export interface Sentence {
  readonly page: string;
  /** The heading that it stands below. */
  readonly section: string;
  readonly text: string;
}

/** What a generator writes is held by that generator's own tests. */
const generated = /<!-- table: .*? -->[\s\S]*?<!-- end of table -->/g;

/** What a page says to the site that shows it: its front matter, and where choices begin and end. */
const forTheSite = /^---\n[\s\S]*?^---\n|^\{\{[<%].*[%>]\}\}$/gm;

const byMeaning = new Intl.Segmenter("en", { granularity: "sentence" });

/** The sentences of a page's prose, lists and tables. Headings and code are none. */
export function sentencesOf(page: string, markdown: string): Sentence[] {
  let section = "";
  return lexer(markdown.replace(generated, "").replace(forTheSite, "")).flatMap((token) => {
    if (token.type === "heading") section = words(token.tokens ?? []);
    return textsOf(token).map((text) => ({ page, section, text }));
  });
}

/** A quotation as the words that a reader sees: copied from a page with its markup, or without. */
export function wordsOf(quotation: string): string {
  const cells = /^\s*\|(.*)\|\s*$/s.exec(quotation)?.[1]?.replaceAll("\\|", "|");
  return words(Lexer.lexInline((cells ?? quotation).replace(/\s+/g, " ")));
}

function textsOf(token: Token): string[] {
  switch (token.type) {
    case "table":
      return (token as Tokens.Table).rows.map((row) => row.map((cell) => words(cell.tokens)).join(" | "));
    case "list":
      return (token as Tokens.List).items.flatMap(({ tokens }) => tokens.flatMap(textsOf));
    case "blockquote":
      return (token as Tokens.Blockquote).tokens.flatMap(textsOf);
    case "paragraph":
    case "text":
      return split([token]);
    default:
      return [];
  }
}

/** Cuts where a sentence ends; code counts as one word with a capital, so that it may begin a sentence and ends none. */
function split(tokens: readonly Token[]): string[] {
  const text = words(tokens);
  const shadow = words(tokens, (code) => code.replace(/\S/g, "X"));
  return [...byMeaning.segment(shadow)]
    .map(({ index, segment }) => text.slice(index, index + segment.length).trim())
    .filter((sentence) => sentence !== "");
}

function words(tokens: readonly Token[], codeAs = (code: string) => code): string {
  const visible = (token: Token): string => {
    if (token.type === "codespan") return codeAs((token as Tokens.Codespan).text);
    if ("tokens" in token && token.tokens && token.tokens.length > 0) return token.tokens.map(visible).join("");
    return "text" in token ? token.text : token.raw;
  };
  return tokens.map(visible).join("").replace(/\s+/g, " ").trim();
}
