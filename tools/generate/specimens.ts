import { join } from "node:path";
import { kinds } from "../../provider/kinds/registry";
import { fileNameOf } from "./described";

/** Where the table of the kinds' specimens is kept. */
export const specimensFile = join(__dirname, "../../test/kinds/index.ts");

/** The module that names the specimen of each kind. */
export function specimensModule(): string {
  const variable = (kind: string) => `${kind.charAt(0).toLowerCase()}${kind.slice(1)}`;
  const ofKinds = kinds.map((kind) => [fileNameOf(kind), `import { specimen as ${variable(kind)} }`] as const);
  const imports = [...ofKinds, ["specimen", "import type { Specimen }"] as const]
    .sort(([one], [other]) => one.localeCompare(other, "en"))
    .map(([file, names]) => `${names} from "./${file}";`);
  return `import type { Kind } from "../../provider/kinds/registry";
${imports.join("\n")}

/** The specimen of each kind. Written by \`npm run generate\` from the registry, which is the source. */
export const specimens: Readonly<Record<Kind, Specimen>> = {
${kinds.map((kind) => `  ${kind}: ${variable(kind)},\n`).join("")}};
`;
}
