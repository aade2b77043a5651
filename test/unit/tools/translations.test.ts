import { readFileSync } from "node:fs";
import { registry } from "../../../provider/kinds/registry";
import { kinds } from "../../../sdk/generated/kinds";
import { exampleOf, inYaml } from "../../../tools/schema/examples";
import { translationsFile } from "../../../tools/schema/schema";
import { mended, type Translations, translatedLanguages, translationOf } from "../../../tools/schema/translations";
import { namesIn } from "./names";

const translations = JSON.parse(readFileSync(translationsFile, "utf8")) as Translations;
const example = exampleOf('new argocd.GpgKey("my-key", { keyData: config.requireSecret("key") });');

test.each(kinds)("the example of %s is there in every language, as it is now (else `npm run programs`)", (kind) => {
  const translation = translationOf(kind, exampleOf(registry[kind].documentation.example), translations, undefined);
  for (const language of translatedLanguages) expect(translation[language]).toContain(kind);
});

/**
 * @promise | C#, Java | the names in all examples are held against the schema |
 * @promise Inputs are classes in `Pulumi.ArgoCd.Inputs`.
 * @promise Arguments are built: `ApplicationArgs.builder().spec(…).build()`.
 */
// What no type checker reads: Python and Go are type-checked with their SDKs.
describe.each(["csharp", "java"] as const)("%s", (language) => {
  test.each(kinds)("the example of %s has the schema's names", (kind) => {
    const { types, fields, strange } = namesIn(translations[kind]?.[language] ?? "", language);
    expect(types).toContain(kind);
    expect(fields.length).toBeGreaterThan(0);
    expect(strange).toEqual([]);
  });

  test("a name that the schema does not have is found", () => {
    const program = (translations.Application?.[language] ?? "").replace(/repo_?url/i, (name) => `${name}s`);
    expect(namesIn(program, language).strange).toHaveLength(1);
  });
});

test("an example that has changed since is an error that says what to do", () => {
  expect(() => translationOf("GpgKey", example, translations, undefined)).toThrow(
    "the example of GpgKey has changed: `npm run programs`",
  );
});

test("Go names the repository that publishes", () => {
  const own = {
    GpgKey: { yaml: inYaml(example), python: "", csharp: "", java: "", go: '"example.com/pulumi-argocd/sdk"' },
  };
  expect(translationOf("GpgKey", example, own, "github.com/acme/argocd").go).toBe('"github.com/acme/argocd/sdk"');
  expect(translationOf("GpgKey", example, own, undefined).go).toBe('"example.com/pulumi-argocd/sdk"');
});

test.each([
  ["python", 'config.require("key")', 'config.require_secret("key")'],
  ["csharp", 'config.Require("key")', 'config.RequireSecret("key")'],
  ["go", 'cfg.Require("key"); pulumi.String(key)', 'cfg.RequireSecret("key"); key'],
  ["java", 'config.get("key")', 'config.requireSecret("key")'],
] as const)("a setting that is a secret is read as one: %s", (language, written, wanted) => {
  expect(mended(language, written, example)).toBe(wanted);
});

test("Java keeps the names of resources, and requires settings", () => {
  expect(mended("java", 'new GpgKey("myKey", config.get("other"))', example)).toBe(
    'new GpgKey("my-key", config.require("other"))',
  );
});

test.each([
  ["python", '(lambda path: open(path).read())("./a")', 'open("./a").read()'],
  ["go", 'pulumi.String(readFileOrPanic("./a"))', 'readFileOrPanic("./a")'],
] as const)("a file is read as people write it: %s", (language, written, wanted) => {
  expect(mended(language, written, example)).toBe(wanted);
});

test("Java handles that a file cannot be read", () => {
  const program = mended("java", 'class App {\n    void a() { Files.readString(Paths.get("./a")); }\n}\n', example);
  expect(program).toContain('readString("./a")');
  expect(program).toContain("catch (IOException error)");
});
