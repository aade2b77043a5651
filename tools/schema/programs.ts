import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { streamProgress } from "../local-argocd";
import { Codegen } from "./codegen";
import { examples } from "./kind-text";
import { schemaFile, schemaText, translationsFile } from "./schema";
import type { Translations } from "./translations";

/* Writes the examples in other languages by Pulumi's generators, and the schema with them. Run by `npm run programs`. */

/** The examples in every language, as the generators write them now. */
export async function translatedExamples(codegen: Codegen): Promise<Translations> {
  const folder = mkdtempSync(join(tmpdir(), "programs-"));
  try {
    const untranslated = join(folder, "schema.json");
    writeFileSync(untranslated, schemaText({}));
    return await codegen.translate(examples(), untranslated);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const translations = await translatedExamples(await Codegen.ready(streamProgress()));
  writeFileSync(translationsFile, `${JSON.stringify(translations, null, 2)}\n`);
  writeFileSync(schemaFile, schemaText(translations));
  console.log("written: tools/schema/translations.json, provider/schema.json");
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
