import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { schemas } from "../../../provider/kinds/schemas";
import { shapeOf } from "../../../provider/model/schema";
import { type Kind, kinds } from "../../../sdk/generated/kinds";
import { secretFields } from "../../../sdk/generated/secrets";
import { declarationsAreCurrent } from "../../../tools/generate/declarations";
import { fileOf, stalePages } from "../../../tools/generate/docs";
import { secretsFile, secretsModule } from "../../../tools/generate/generate";
import { secretPaths } from "../../../tools/generate/secret-fields";
import { specimensFile, specimensModule } from "../../../tools/generate/specimens";

/** The type of each output in words, as a kind's page has it. */
function outputsOnPage(kind: Kind): Readonly<Record<string, string>> {
  const [, rest = ""] = readFileSync(fileOf(kind), "utf8").split("\n## Outputs\n");
  const [section = ""] = rest.split("\n<a ");
  const rows = section.matchAll(/^\| `(.+?)` \| (.+?) \| \S/gm);
  return Object.fromEntries([...rows].map(([, path, type]) => [path, type]));
}

/** The source of a kind's class, whose file is called like the kind's page. */
function classOf(kind: Kind): string {
  return readFileSync(join(__dirname, "../../../sdk", `${basename(fileOf(kind), ".md")}.ts`), "utf8");
}

test("the reference pages are what the schemas and classes say (else `npm run docs`)", () => {
  expect([...stalePages().keys()]).toEqual([]);
});

test.each(kinds)("the page of %s shows the id and every output that is no input", (kind) => {
  const properties = classOf(kind).matchAll(/^ {2}declare readonly (\w+): pulumi\.Output</gm);
  const declared = [...properties].map(([, name = ""]) => name);
  const computed = declared.filter((name) => !Object.hasOwn(shapeOf(schemas[kind]) ?? {}, name));
  const shown = Object.keys(outputsOnPage(kind)).filter((path) => !path.includes("."));
  expect(computed).not.toEqual([]);
  expect(shown).toEqual(["id", ...computed]);
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

test("the programs' list of secret fields is what the schemas say (else `npm run generate`)", () => {
  expect(readFileSync(secretsFile, "utf8")).toBe(secretsModule());
});

test("the types that programs see are what the schemas say (else `npm run generate`)", () => {
  expect(declarationsAreCurrent()).toBe(true);
});

test("the table of specimens is what the registry says (else `npm run generate`)", () => {
  expect(readFileSync(specimensFile, "utf8")).toBe(specimensModule());
});

test.each(kinds)("no secret field of %s is missing from the programs' list", (kind) => {
  expect(secretFields[kind]).toEqual(secretPaths(schemas[kind]));
});
