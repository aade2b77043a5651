import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generatedFolder, staleModules } from "./generated";

/* Writes what programs import from the registry of kinds. Run by `npm run generate`. */

const stale = staleModules();
for (const [name, text] of stale) {
  const file = join(generatedFolder, name);
  if (text === undefined) rmSync(file);
  else writeFileSync(file, text);
}
console.log(stale.size === 0 ? "sdk/generated is current" : `written: ${[...stale.keys()].join(", ")}`);
