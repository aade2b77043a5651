import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Manifest, packageSchema } from "./package-schema";

/* Writes Pulumi's schema of the package. Run by `npm run schema`. */

const root = join(__dirname, "../..");

/** Where the schema is kept. */
export const schemaFile = join(root, "provider/schema.json");

/** The schema as the registry says it. */
export function schemaText(): string {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;
  return `${JSON.stringify(packageSchema(manifest), null, 2)}\n`;
}

if (require.main === module) {
  writeFileSync(schemaFile, schemaText());
  console.log("written: provider/schema.json");
}
