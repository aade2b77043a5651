import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { componentPage } from "./component-page";
import { describedComponents, describedKinds, fileNameOf } from "./described";
import { functionsPages } from "./functions-page";
import { withFiles } from "./included";
import { kindPage } from "./kind-page";
import { refusalsPage } from "./refusals-page";
import { rightsPage } from "./rights-page";
import { withSettings } from "./settings-table";

/*
 * Writes `docs/reference/`, a page for each kind and component, those for the functions, rights and refusals, and the files that other pages show. Run by
 * `npm run docs`.
 */

const folder = join(__dirname, "../../docs/reference");

/** The pages that are written by hand but for a part: files of `examples`, or the settings. */
const written: Readonly<Record<string, (page: string) => string>> = {
  ownership: withFiles,
  connecting: withFiles,
  "installation-configuration": withSettings,
};

function writtenFile(subject: string): string {
  return join(__dirname, `../../docs/${subject}.md`);
}

/** Where the page of a kind or component, of "functions", "rights" or "refusals", or one that is written by hand is kept. */
export function fileOf(subject: string): string {
  if (subject in written) return writtenFile(subject);
  return join(folder, `${fileNameOf(subject)}.md`);
}

/** The subjects whose page is not what its sources say, each with the page that they say. */
export function stalePages(): Map<string, string> {
  const pages = [
    ...describedKinds.map((description) => [description.kind, kindPage(description)] as const),
    ...describedComponents.map((description) => [description.component, componentPage(description)] as const),
    ...functionsPages(),
    ["refusals", refusalsPage()] as const,
    ["rights", rightsPage()] as const,
    ...Object.entries(written).map(
      ([subject, complete]) => [subject, complete(readFileSync(writtenFile(subject), "utf8"))] as const,
    ),
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
    console.error(`docs are stale for ${names}: run \`npm run docs\``);
    process.exitCode = 1;
    return;
  }
  for (const [subject, text] of stale) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(fileOf(subject), text);
  }
  console.log(stale.size === 0 ? "docs are current" : `written: ${names}`);
}

if (require.main === module) main();
