import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { environmentVariables, settingNames } from "../../../provider/connection/settings";
import { unknown } from "../../../provider/contract";
import { registry } from "../../../provider/kinds/registry";
import { validate } from "../../../provider/model/validation";
import { pluginToken } from "../../../provider/tokens";
import type { Kind } from "../../../sdk/generated/kinds";
import { schemaFile } from "../../../tools/schema/schema";
import type { ObjectSpec, PackageSpec } from "../../../tools/schema/spec";
import { translatedLanguages } from "../../../tools/schema/translations";
import { Editor } from "../sdk/editor/editor";
import { namesIn } from "./names";

/* The pages that Pulumi's registry shows of the package. */

const root = join(__dirname, "../../..");
const pages = ["_index", "installation-configuration"] as const;
const schema = JSON.parse(readFileSync(schemaFile, "utf8")) as PackageSpec;

function textOf(page: string): string {
  return readFileSync(join(root, "docs", `${page}.md`), "utf8");
}

/** The code of a page in a language. */
function codeIn(page: string, language: string): string[] {
  return [...textOf(page).matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))].map(
    ([, code = ""]) => code,
  );
}

/** The program that a page shows in each language, by what each calls its code. */
function programIn(page: string, language: string): string {
  const found = codeIn(page, language).filter((code) => !code.startsWith("plugins:"));
  if (found.length !== 1) throw new Error(`${page} has ${found.length} programs in ${language}`);
  return found[0] ?? "";
}

/** The languages of a page's choosers, and of the parts below each. */
function choosersIn(page: string): { readonly offered: string[]; readonly shown: string[] }[] {
  const choosers = textOf(page).matchAll(/\{\{< chooser language "(.*?)" >\}\}(.*?)\{\{< \/chooser >\}\}/gs);
  return [...choosers].map(([, offered = "", inside = ""]) => ({
    offered: offered.split(","),
    shown: [
      ...inside.matchAll(/\{\{% choosable language "?(.*?)"? %\}\}\n\n```.*?```\n\n\{\{% \/choosable %\}\}/gs),
    ].flatMap(([, languages = ""]) => languages.split(",")),
  }));
}

const languages = ["typescript", "python", "go", "csharp", "java", "yaml"];

test.each([
  ["_index", "package"],
  ["installation-configuration", "installation"],
])("the registry takes the page %s", (page, layout) => {
  const [, front = ""] = /^---\n(.*?)^---\n/ms.exec(textOf(page)) ?? [];
  expect(parse(front)).toEqual({ title: expect.any(String), meta_desc: expect.stringMatching(/\.$/), layout });
});

test.each(pages)("each choice on %s has every language, in one order", (page) => {
  const choosers = choosersIn(page);
  expect(choosers.length).toBe(textOf(page).match(/\{\{< chooser/g)?.length);
  for (const { offered, shown } of choosers) {
    expect(offered).toEqual(languages);
    expect(shown).toEqual(languages);
  }
});

test("the programs in TypeScript compile", () => {
  const programs = pages.map((page) => programIn(page, "typescript").replace("pulumi-argocd/plugin", "pulumi-argocd"));
  expect(new Editor().complaintsOf(programs).flat()).toEqual([]);
});

interface Program {
  readonly config?: Readonly<Record<string, unknown>>;
  readonly resources: Readonly<
    Record<
      string,
      { readonly type: string; readonly name?: string; readonly properties: Readonly<Record<string, unknown>> }
    >
  >;
  readonly outputs?: Readonly<Record<string, string>>;
}

/** Properties in which what comes from elsewhere is not known yet. */
function beforehand(value: unknown): unknown {
  if (typeof value === "string") return /^\$\{[\w.]+\}$/.test(value) ? unknown : value;
  if (Array.isArray(value)) return value.map(beforehand);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, beforehand(inner)]));
}

/** Whether a type of the schema leads along names. */
function leads({ properties }: ObjectSpec, [name = "", ...rest]: readonly string[]): boolean {
  const property = properties[name];
  if (property === undefined || rest.length === 0) return property !== undefined;
  const inner = schema.types[property.$ref?.replace("#/types/", "") ?? ""];
  return inner !== undefined && "properties" in inner && leads(inner, rest);
}

/** @promise An explicit provider is a resource of type `pulumi:providers:argocd`, named by `options: { provider: ${prod} }`. */
test.each(pages)("the program in YAML on %s is valid, and what it refers to exists", (page) => {
  const text = programIn(page, "yaml");
  const { resources, config = {} } = parse(text) as Program;
  for (const [key, { type, name = key, properties }] of Object.entries(resources)) {
    if (type === "pulumi:providers:argocd") {
      expect(Object.keys(properties).filter((setting) => !(setting in schema.provider.inputProperties))).toEqual([]);
      continue;
    }
    const kind = type.replace(/^argocd:/, "") as Kind;
    const inputs = { metadata: { name }, ...(beforehand(properties) as object) };
    expect(validate(registry[kind].schema, inputs as never, registry[kind].refused)).toEqual([]);
  }
  const references = [...text.matchAll(/\$\{([\w.]+)\}/g)].map(([, reference = ""]) => reference.split("."));
  expect(references.length).toBeGreaterThan(0);
  const lost = references.filter(([head = "", ...path]) => {
    const type = resources[head]?.type.replace(/^argocd:/, "");
    if (type === undefined) return !(head in config);
    return path.length > 0 && !leads(schema.resources[pluginToken(type)] as unknown as ObjectSpec, path);
  });
  expect(lost).toEqual([]);
});

describe.each(pages)("%s", (page) => {
  test.each(translatedLanguages)("the program in %s has the schema's names", (language) => {
    const { types, fields, strange } = namesIn(programIn(page, language), language);
    expect(types).toEqual(expect.arrayContaining(["AppProject"]));
    expect(fields.length).toBeGreaterThan(0);
    expect(strange).toEqual([]);
  });

  test.each(languages)("the program in %s declares what the one in TypeScript does", (language) => {
    const declared =
      programIn(page, "typescript")
        .replace(/^import .*$/gm, "")
        .match(/"[^"]+"/g) ?? [];
    const text = programIn(page, language);
    const missing = declared.filter((literal) => !text.includes(language === "yaml" ? literal.slice(1, -1) : literal));
    expect(missing).toEqual([]);
  });
});

test("settings and variables in commands are those of the provider", () => {
  const commands = pages.flatMap((page) => codeIn(page, "sh")).join("\n");
  const set = [...commands.matchAll(/argocd:(\w+)/g)].map(([, name]) => name);
  expect(set).toEqual(["server", "authToken"]);
  expect(settingNames).toEqual(expect.arrayContaining(set));
  const variables = commands.match(/\bARGOCD_\w+/g) ?? [];
  expect(Object.values(environmentVariables)).toEqual(expect.arrayContaining(variables));
  expect(variables).toHaveLength(2);
});
