import { readFileSync } from "node:fs";
import { schemaFile } from "../../../tools/schema/schema";
import type { PackageSpec } from "../../../tools/schema/spec";
import type { TranslatedLanguage } from "../../../tools/schema/translations";

/* The names that programs in other languages use, beside those that the schema has. */

const schema = JSON.parse(readFileSync(schemaFile, "utf8")) as PackageSpec;

/** The names that the schema has for types and for what is in them. */
function namesOf(): { readonly types: Set<string>; readonly fields: string[] } {
  const typed = Object.entries({ ...schema.types, ...schema.resources }).flatMap(([token, spec]) =>
    "properties" in spec && spec.properties ? [[token.split(":").at(-1) ?? "", spec.properties] as const] : [],
  );
  const inputs = Object.values(schema.resources).flatMap(({ inputProperties }) => Object.keys(inputProperties));
  return {
    types: new Set([...typed.map(([name]) => name), "Provider"]),
    fields: [
      ...typed.flatMap(([, fields]) => Object.keys(fields)),
      ...inputs,
      ...Object.keys(schema.provider.inputProperties),
    ],
  };
}

const known = namesOf();
const capitalised = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const underscored = (name: string) => name.replace(/([a-z0-9])([A-Z]+)/g, "$1_$2").toLowerCase();

/** How the types and fields of a program in a language are found in its text, and how that language calls a field. */
const readings = {
  python: {
    type: /argocd\.(\w+)\(/g,
    field: /(?:"(\w+)": |\b(\w+)=(?!=))/g,
    called: underscored,
    own: ["opts", "provider"],
  },
  go: { type: /argocd\.(?:New)?(\w+?)(?:Args|Array)?[({]/g, field: /^\t+(\w+): /gm, called: capitalised, own: [] },
  csharp: {
    type: /ArgoCd\.(?:Inputs\.)?(\w+?)(?:Args)?\b[(\n]/g,
    field: /^ +(\w+) = /gm,
    called: capitalised,
    own: ["_"],
  },
  java: {
    type: /import com\.pulumi\.argocd\.(?:inputs\.)?(\w+?)(?:Args)?;/g,
    field: /^ +\.(\w+)\(/gm,
    called: (name: string) => name,
    own: ["build"],
  },
} as const satisfies Record<TranslatedLanguage, unknown>;

/** The types and fields of a program, and those among them that the schema does not have. */
export function namesIn(
  program: string,
  language: TranslatedLanguage,
): { readonly types: string[]; readonly fields: string[]; readonly strange: string[] } {
  const { type, field, called, own } = readings[language];
  const found = (pattern: RegExp) => [...program.matchAll(pattern)].map(([, one, other]) => one ?? other ?? "");
  const [types, fields] = [found(type), found(field)];
  const offered: readonly string[] = [...known.fields.map(called), ...own];
  const strange = [
    ...types.filter((name) => !known.types.has(name)),
    ...fields.filter((name) => !offered.includes(name)),
  ];
  return { types, fields, strange };
}
