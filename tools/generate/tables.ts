import { settingNames } from "../../provider/connection/settings";
import type { KindDescription } from "../../provider/kinds/description";
import { registry } from "../../provider/kinds/registry";
import { answeredObjects, declaredObjects, describedKinds, describedTexts, fileNameOf } from "./described";
import { isNamedByResource } from "./inputs";
import { secretPaths } from "./secret-fields";

/** Where a module comes from. */
export const source = "Written by `npm run generate` from the registry, which is the source.";

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

/** The module that names what classes have. */
export function membersModule(): string {
  const names = (fields: KindDescription["object"]) => JSON.stringify(fields.map(({ name }) => name));
  const entries = describedKinds.map(({ kind, object, computed }) => {
    const isNamed = object.some(isNamedByResource);
    return `  ${kind}: { declared: ${names(object)}, computed: ${names(computed)}, isNamed: ${isNamed} },`;
  });
  return `import type { Kind } from "./kinds";

/** What the class of a kind has. */
export interface Members {
  /** The outputs that come back as they were declared. */
  readonly declared: readonly string[];
  /** The outputs that the provider computes; unknown to a program until the object exists. */
  readonly computed: readonly string[];
  /** Whether the object has a name that defaults to the resource's. */
  readonly isNamed: boolean;
}

/** What the class of each kind has. ${source} */
export const members: Readonly<Record<Kind, Members>> = {
${entries.join("\n")}
};
`;
}

/** The module with what programs get of it whatever the host. */
export function commonModule(): string {
  // In two steps, since the compiler that Pulumi brings along knows no `export type *`.
  const namespaces = ["inputs", "outputs"].map((name) => `import type * as ${name} from "./${name}";`);
  const exports = [
    `export ${typesOf([...declaredObjects.map(({ name }) => name), ...describedTexts.keys()])} from "./declarations";`,
    'export * from "./functions";',
    `export ${typesOf(answeredObjects.map(({ name }) => name))} from "./outputs";`,
    "export type { inputs, outputs };",
  ];
  return [`// ${source}`, ...namespaces, "", ...exports, ""].join("\n");
}

/** The module that programs get all of this from, with the classes of the dynamic host. */
export function indexModule(): string {
  const files = ["common", ...describedKinds.map(({ kind }) => fileNameOf(kind))].sort();
  return `// ${source}\n${files.map((file) => `export * from "./${file}";\n`).join("")}`;
}

/** The order in which Biome wants names: the first letter that differs decides, and of its two cases the capital comes first. */
export function byLetters(one: string, other: string): number {
  const place = [...one].findIndex((letter, index) => letter !== other[index]);
  if (place < 0) return -1;
  const [letter = "", another = ""] = [one[place], other[place]];
  const [lower, anotherLower] = [letter.toLowerCase(), another.toLowerCase()];
  if (lower === anotherLower) return letter < another ? -1 : 1;
  return lower < anotherLower ? -1 : 1;
}

/** How types are named in an export. */
export function typesOf(names: readonly string[]): string {
  return `type { ${[...names].sort(byLetters).join(", ")} }`;
}
