import { readFileSync } from "node:fs";
import { join } from "node:path";
import { translationsFile } from "../../tools/schema/schema";
import type { TranslatedLanguage, Translations } from "../../tools/schema/translations";

const docs = join(__dirname, "../../docs");

/** The pages that show whole programs. */
const pages = ["_index", "installation-configuration", "languages"];

/** Every program that the documentation shows in a language, by a name that a file can have. */
export function documented(language: TranslatedLanguage): ReadonlyMap<string, string> {
  const translations = JSON.parse(readFileSync(translationsFile, "utf8")) as Translations;
  const ofKinds = Object.entries(translations).map(([kind, translation]) => [kind, translation[language]] as const);
  const ofPages = pages.flatMap((page) => {
    const blocks = readFileSync(join(docs, `${page}.md`), "utf8").matchAll(
      new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"),
    );
    return [...blocks].map(([, program = ""], index) => [`page_${page.replace("-", "_")}_${index}`, program] as const);
  });
  return new Map([...ofKinds, ...ofPages]);
}
