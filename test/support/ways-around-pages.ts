import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(__dirname, "../../docs/policies/ways-around");

/** A block of code in a page. */
export interface Block {
  readonly language: string;
  readonly text: string;
}

/** A page on a way around the rules, or the list of them. */
export interface Page {
  readonly file: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** The pages on ways around the rules. */
export function waysAroundPages(): Page[] {
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      const blocks = [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = "", code = ""]) => ({
        language,
        text: code,
      }));
      return { file, text, blocks };
    });
}

/** The blocks of a language in a page. */
export function blocksIn(file: string, language: string): string[] {
  const page = waysAroundPages().find((one) => one.file === file);
  return (page?.blocks ?? []).filter((block) => block.language === language).map(({ text }) => text);
}
