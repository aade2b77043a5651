import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Manifest, packageSchema } from "./package-schema";
import type { Translations } from "./translations";

/* Writes Pulumi's schema of the package. Run by `npm run schema`. */

const root = join(__dirname, "../..");

/** Where the schema is kept. */
export const schemaFile = join(root, "provider/schema.json");

/** Where the examples are kept in the languages that `npm run programs` writes. */
export const translationsFile = join(__dirname, "translations.json");

/** What that has written. */
function writtenTranslations(): Translations {
  return JSON.parse(readFileSync(translationsFile, "utf8")) as Translations;
}

/** The schema as the registry says it. */
export function schemaText(translations = writtenTranslations()): string {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;
  return `${JSON.stringify(packageSchema(manifest, translations), null, 2)}\n`;
}

if (require.main === module) {
  writeFileSync(schemaFile, schemaText());
  console.log("written: provider/schema.json");
}
