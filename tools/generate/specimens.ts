import { join } from "node:path";
import { kinds } from "../../provider/kinds/registry";
import { fileNameOf } from "./described";

/** Where the table of the kinds' specimens is kept. */
export const specimensFile = join(__dirname, "../../test/kinds/index.ts");

/** The module that names the specimen of each kind. */
export function specimensModule(): string {
  const variable = (kind: string) => `${kind.charAt(0).toLowerCase()}${kind.slice(1)}`;
  const imports = [...kinds]
    .sort((one, other) => fileNameOf(one).localeCompare(fileNameOf(other), "en"))
    .map((kind) => `import { specimen as ${variable(kind)} } from "./${fileNameOf(kind)}";`);
  return `import type { Kind } from "../../provider/kinds/registry";
${imports.join("\n")}
import type { Specimen } from "./specimen";

/** The specimen of each kind. Written by \`npm run generate\` from the registry, which is the source. */
export const specimens: Readonly<Record<Kind, Specimen>> = {
${kinds.map((kind) => `  ${kind}: ${variable(kind)},\n`).join("")}};
`;
}
