import { readFileSync } from "node:fs";
import { join } from "node:path";
import { registry } from "../../../provider/kinds/registry";
import { shapeOf } from "../../../provider/model/schema";
import { type Kind, kinds } from "../../../sdk/generated/kinds";
import { secretFields } from "../../../sdk/generated/secrets";
import { fileNameOf } from "../../../tools/generate/described";
import { fileOf, stalePages } from "../../../tools/generate/docs";
import { generatedFolder, staleModules } from "../../../tools/generate/generated";
import { secretPaths } from "../../../tools/generate/secret-fields";
import { specimensFile, specimensModule } from "../../../tools/generate/specimens";

function page(kind: Kind): string {
  return readFileSync(fileOf(kind), "utf8");
}

/** The type of each output in words, as a kind's page has it. */
function outputsOnPage(kind: Kind): Readonly<Record<string, string>> {
  const [, rest = ""] = page(kind).split("\n## Outputs\n");
  const [section = ""] = rest.split("\n<a ");
  const rows = section.matchAll(/^\| `(.+?)` \| (.+?) \| \S/gm);
  return Object.fromEntries([...rows].map(([, path, type]) => [path, type]));
}

/** The source of a kind's class. */
function classOf(kind: Kind): string {
  return readFileSync(join(generatedFolder, `${fileNameOf(kind)}.ts`), "utf8");
}

test("the reference pages are what the registry says (else `npm run docs`)", () => {
  expect([...stalePages().keys()]).toEqual([]);
});

test("what programs import is what the registry says (else `npm run generate`)", () => {
  expect([...staleModules().keys()]).toEqual([]);
});

test("the table of specimens is what the registry says (else `npm run generate`)", () => {
  expect(readFileSync(specimensFile, "utf8")).toBe(specimensModule());
});

test("the names of kinds that programs get are those of the registry", () => {
  expect(kinds).toEqual(Object.keys(registry));
  expect(Object.values(registry).map(({ kind }) => kind)).toEqual(kinds);
});

test.each(kinds)("the page of %s shows the id and every output that is no input", (kind) => {
  const properties = classOf(kind).matchAll(/^ {2}declare readonly (\w+): pulumi\.Output</gm);
  const declared = [...properties].map(([, name = ""]) => name);
  const computed = declared.filter((name) => !Object.hasOwn(shapeOf(registry[kind].schema) ?? {}, name));
  const shown = Object.keys(outputsOnPage(kind)).filter((path) => !path.includes("."));
  expect(shown).toEqual(["id", ...computed]);
});

test.each(kinds)("the page of %s offers no argument that the class forbids", (kind) => {
  const [args = ""] = classOf(kind).split("\nexport class ");
  const [tables = ""] = page(kind).split("\n## ");
  const offered = [...tables.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(offered.filter((name) => !new RegExp(`^ {2}${name}\\??: `, "m").test(args))).toEqual([]);
  expect(page(kind)).toContain("](#customtimeouts)");
});

test("the page of Application shows what is inside its status", () => {
  expect(outputsOnPage("Application")).toMatchObject({
    status: "object",
    "status.sync.revision": "string, if any",
    "status.operationState": "object, if any",
    "status.conditions[*].message": "string",
    "status.summary.images": "list of strings",
  });
});

test.each(kinds)("no secret field of %s is missing from the programs' list", (kind) => {
  expect(secretFields[kind]).toEqual(secretPaths(registry[kind].schema));
});
