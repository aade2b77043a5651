import { realpathSync } from "node:fs";
import { join } from "node:path";
import { buildExecutable } from "./build";

/* Builds the executable of the plugin for this system, from what `npm run build` has written. Run by `npm run executables`. */

const root = join(__dirname, "../..");

async function main(): Promise<void> {
  const parts = { node: realpathSync(process.execPath), plugin: join(root, "dist/plugin") };
  console.log(`written: ${await buildExecutable(parts, join(root, "executables"))}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
