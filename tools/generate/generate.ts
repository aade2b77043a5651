import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generatedFolder, staleModules } from "./generated";
import { specimensFile, specimensModule } from "./specimens";

/* Writes from the registry of kinds what programs import, and the table of what tests know. Run by `npm run generate`. */

const stale = staleModules();
for (const [name, text] of stale) {
  const file = join(generatedFolder, name);
  if (text === undefined) rmSync(file);
  else writeFileSync(file, text);
}
writeFileSync(specimensFile, specimensModule());
console.log(stale.size === 0 ? "sdk/generated is current" : `written: ${[...stale.keys()].join(", ")}`);
