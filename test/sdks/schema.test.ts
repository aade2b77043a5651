import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { streamProgress } from "../../tools/local-argocd";
import { Codegen, type Language, languages } from "../../tools/schema/codegen";
import { schemaFile } from "../../tools/schema/schema";

let codegen: Codegen;
let folder: string;

// Built once for this machine, which takes longer than any test.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sdks-"));
  codegen = await Codegen.ready(streamProgress());
}, 3_600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("Pulumi's own checker finds nothing wrong with the schema", async () => {
  await codegen.check(schemaFile);
});

test("it would find a type that is missing", async () => {
  const broken = join(folder, "broken.json");
  writeFileSync(
    broken,
    readFileSync(schemaFile, "utf8").replace('"argocd:index:SyncPolicy": {', '"argocd:index:Other": {'),
  );
  await expect(codegen.check(broken)).rejects.toThrow("SyncPolicy");
});

/**
 * @promise A function is a class with `InvokeAsync`, and `Invoke` for outputs: `GetLinks.Invoke(…)`.
 * @promise Functions are methods of `ArgocdFunctions`.
 */
test("functions are called in C# and Java by the names that the page on languages has", async () => {
  const text = async (language: Language, file: string) => {
    await codegen.write(language, schemaFile, join(folder, language));
    return readFileSync(join(folder, language, file), "utf8");
  };
  expect(await text("dotnet", "GetLinks.cs")).toMatch(
    /Task<GetLinksResult> InvokeAsync\([\s\S]*Output<GetLinksResult> Invoke\(/,
  );
  expect(await text("java", "src/main/java/com/pulumi/argocd/ArgocdFunctions.java")).toContain("getLinks(");
}, 600_000);

test.each(languages)("Pulumi's generator writes an SDK for %s", async (language) => {
  await codegen.write(language, schemaFile, join(folder, language));
  const files = readdirSync(join(folder, language), { recursive: true }).map(String);
  const names = files.map((file) => file.toLowerCase().replace(/[^a-z/.]/g, ""));
  expect(names).toEqual(expect.arrayContaining([expect.stringMatching(/(^|\/)applicationset\.(ts|py|go|cs|java)$/)]));
});
