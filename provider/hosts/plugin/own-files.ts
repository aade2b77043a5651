import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getAsset, isSea } from "node:sea";

/** The files that come with the plugin, beside its code or inside the single executable. */
type OwnFile = "package.json" | "schema.json";

/** @throws NodeJS.ErrnoException when the file is missing, as in a copy that is not whole. */
export function ownFile(name: OwnFile): string {
  return isSea() ? getAsset(name, "utf8") : readFileSync(join(__dirname, name), "utf8");
}
