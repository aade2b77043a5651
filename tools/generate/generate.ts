import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { schemas } from "../../provider/kinds/schemas";
import { declarationsFile, declarationsModule } from "./declarations";
import { secretPaths } from "./secret-fields";
import { specimensFile, specimensModule } from "./specimens";

/** Where the secret fields are kept for programs. */
export const secretsFile = join(__dirname, "../../sdk/generated/secrets.ts");

/** The module that names the secret fields, as the schemas say. */
export function secretsModule(): string {
  const entries = Object.entries(schemas).map(([kind, schema]) => {
    const paths = secretPaths(schema).map((path) => `    ${JSON.stringify(path)},\n`);
    return paths.length === 0 ? `  ${kind}: [],\n` : `  ${kind}: [\n${paths.join("")}  ],\n`;
  });
  return `import type { Kind } from "../../sdk/generated/kinds";

/**
 * The secret fields of each kind, so that programs need not load the schemas. Written by \`npm run generate\` from the
 * schemas, which are the source.
 */
export const secretFields: Readonly<Record<Kind, readonly string[]>> = {
${entries.join("")}};
`;
}

if (require.main === module) {
  writeFileSync(secretsFile, secretsModule());
  writeFileSync(declarationsFile, declarationsModule());
  writeFileSync(specimensFile, specimensModule());
}
