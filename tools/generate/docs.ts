import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describedKinds, fileNameOf } from "./described";
import { functionsPage } from "./functions-page";
import { kindPage } from "./kind-page";

/* Writes `docs/reference/`: a page for each kind, and one for the functions. Run by `npm run docs`. */

const folder = join(__dirname, "../../docs/reference");

/** Where the page of a kind, or of "functions", is kept. */
export function fileOf(subject: string): string {
  return join(folder, `${fileNameOf(subject)}.md`);
}

/** The kinds whose page is not what the registry says, or "functions", each with the page that it says. */
export function stalePages(): Map<string, string> {
  const pages = [
    ...describedKinds.map((description) => [description.kind, kindPage(description)] as const),
    ["functions", functionsPage()] as const,
  ];
  return new Map(
    pages.filter(([subject, text]) => {
      const file = fileOf(subject);
      return !existsSync(file) || readFileSync(file, "utf8") !== text;
    }),
  );
}

function main(): void {
  const stale = stalePages();
  const names = [...stale.keys()].join(", ");
  if (process.argv.includes("--check")) {
    if (stale.size === 0) return;
    console.error(`docs/reference is stale for ${names}: run \`npm run docs\``);
    process.exitCode = 1;
    return;
  }
  for (const [subject, text] of stale) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(fileOf(subject), text);
  }
  console.log(stale.size === 0 ? "docs/reference is current" : `written: ${names}`);
}

if (require.main === module) main();
