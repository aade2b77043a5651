import { join } from "node:path";
import { streamProgress } from "../local-argocd";
import { Codegen, languages } from "./codegen";
import { schemaFile } from "./schema";

/* Writes the SDKs of other languages from the schema. Run by `npm run sdks`. */

const folder = join(__dirname, "../../.sdks");

async function main(): Promise<void> {
  const codegen = await Codegen.ready(streamProgress());
  await codegen.check(schemaFile);
  for (const language of languages) await codegen.write(language, schemaFile, join(folder, language));
  console.log(`written: ${languages.map((language) => `.sdks/${language}`).join(", ")}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
