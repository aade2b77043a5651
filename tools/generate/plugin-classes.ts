import { argumentTypes, classText } from "./class";
import { describedKinds, fileNameOf } from "./described";
import { byLetters, source, typesOf } from "./tables";

/** What a module takes of another one. */
interface Taken {
  readonly file: string;
  readonly text: string;
}

function linesOf(taken: readonly Taken[]): string[] {
  const inOrder = [...taken].sort((one, other) => (one.file < other.file ? -1 : 1));
  return inOrder.map(({ file, text }) => `${text} from "./${file}";`);
}

/** What a name that is imported is called here. */
function localName(imported: string): string {
  return imported.split(" ").at(-1) ?? "";
}

/**
 * The module with the classes over the plugin. Their arguments and outputs are those of the others, of which they have the types
 * alone: a program loads one of both.
 */
export function pluginClassesModule(): string {
  const imports = describedKinds.map(({ kind }) => {
    const names = [`${kind}Args`, `${kind} as Dynamic${kind}`].sort((one, other) =>
      byLetters(localName(one), localName(other)),
    );
    return { file: fileNameOf(kind), text: `import type { ${names.join(", ")} }` };
  });
  const exports = [
    { file: "common", text: "export *" },
    ...describedKinds.map((described) => {
      return { file: fileNameOf(described.kind), text: `export ${typesOf(argumentTypes(described))}` };
    }),
  ];
  const classes = describedKinds.map((described) => {
    const { kind } = described;
    return `export interface ${kind} extends Dynamic${kind} {}\n\n${classText(described, "plugin")}`;
  });
  return [
    `// ${source}`,
    "// biome-ignore-all lint/suspicious/noUnsafeDeclarationMerging: outputs are made by Pulumi's own class",
    'import * as pulumi from "@pulumi/pulumi";',
    'import { plugin } from "../hosts/plugin";',
    'import { fillLeftOut, isOfType, registration } from "../resource";',
    ...linesOf(imports),
    "",
    ...linesOf(exports),
    "",
    classes.join("\n"),
  ].join("\n");
}
