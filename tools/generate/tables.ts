import { settingNames } from "../../provider/connection/settings";
import { registry } from "../../provider/kinds/registry";
import { answeredObjects, declaredObjects, describedKinds, describedTexts, fileNameOf } from "./described";
import { secretPaths } from "./secret-fields";

const source = "Written by `npm run generate` from the registry, which is the source.";

/** The module with the names of all kinds. */
export function kindsModule(): string {
  const names = describedKinds.map(({ kind }) => JSON.stringify(kind)).join(", ");
  return `/** Every kind of this package. ${source} */
export const kinds = [${names}] as const;

/** The name of a kind, as in its type token. */
export type Kind = (typeof kinds)[number];
`;
}

/** The module that names the secret fields and outputs. */
export function secretsModule(): string {
  const entries = Object.entries(registry).map(
    ([kind, { schema }]) => `  ${kind}: ${JSON.stringify(secretPaths(schema))},`,
  );
  const outputs = Object.entries(registry).map(
    ([kind, { computed }]) => `  ${kind}: ${JSON.stringify(secretPaths(computed))},`,
  );
  return `import type { Kind } from "./kinds";

/** The secret fields of each kind, so that programs need not load the schemas. ${source} */
export const secretFields: Readonly<Record<Kind, readonly string[]>> = {
${entries.join("\n")}
};

/** The outputs of each kind that Argo CD makes and that are always secrets. ${source} */
export const secretOutputs: Readonly<Record<Kind, readonly string[]>> = {
${outputs.join("\n")}
};
`;
}

/** The module that names the settings of a connection. */
export function settingsModule(): string {
  return `/** Every setting of a connection. ${source} */
export const settingNames: readonly string[] = ${JSON.stringify(settingNames)};
`;
}

/** The module that programs get all of this from. */
export function indexModule(): string {
  const files = describedKinds.map(({ kind }) => fileNameOf(kind));
  const exports = new Map([
    ...files.map((file) => [file, "*"] as const),
    ["functions", "*"] as const,
    ["declarations", typesOf([...declaredObjects.map(({ name }) => name), ...describedTexts.keys()])] as const,
    ["outputs", typesOf(answeredObjects.map(({ name }) => name))] as const,
  ]);
  const lines = [...exports.keys()].sort().map((file) => `export ${exports.get(file)} from "./${file}";`);
  // In two steps, since the compiler that Pulumi brings along knows no `export type *`.
  const namespaces = ["inputs", "outputs"].map((name) => `import type * as ${name} from "./${name}";`);
  return `// ${source}\n${namespaces.join("\n")}\n\n${lines.join("\n")}\nexport type { inputs, outputs };\n`;
}

/** The order in which Biome wants names: the first letter that differs decides, and of its two cases the capital comes first. */
function byLetters(one: string, other: string): number {
  const place = [...one].findIndex((letter, index) => letter !== other[index]);
  if (place < 0) return -1;
  const [letter = "", another = ""] = [one[place], other[place]];
  const [lower, anotherLower] = [letter.toLowerCase(), another.toLowerCase()];
  if (lower === anotherLower) return letter < another ? -1 : 1;
  return lower < anotherLower ? -1 : 1;
}

function typesOf(names: readonly string[]): string {
  return `type { ${[...names].sort(byLetters).join(", ")} }`;
}
