import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { streamProgress } from "../../tools/local-argocd";
import { runGo } from "../../tools/local-argocd/build/go";
import { Codegen } from "../../tools/schema/codegen";
import { schemaFile } from "../../tools/schema/schema";
import { documented } from "./examples";

/* The SDK for Go, as Pulumi's generator writes it from the schema. */

const sources = join(__dirname, "go");

let folder: string;

// Built once for this machine, which takes longer than any test.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sdk-go-"));
  const codegen = await Codegen.ready(streamProgress());
  await codegen.write("go", schemaFile, join(folder, "sdk"));
  for (const name of ["go.mod", "go.sum"]) copyFileSync(join(sources, name), join(folder, name));
  const own = join(folder, "program");
  mkdirSync(own);
  copyFileSync(join(sources, "main.go"), join(own, "main.go"));
  for (const [name, program] of documented("go")) {
    const example = join(folder, "examples", name);
    mkdirSync(example, { recursive: true });
    writeFileSync(join(example, "main.go"), program);
  }
}, 3_600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Compiles packages, without linking. Trimmed paths let Go find in its cache what another folder has compiled. */
function compile(packages: string) {
  return runGo(["build", "-trimpath", packages], { folder });
}

/**
 * @promise | Go | all examples are compiled |
 * @promise Arguments are pointers to structs, with `pulumi.String(…)` for values.
 * @promise `getX` of a kind X is `LookupX`; with outputs it is `LookupXOutput`.
 * @promise What two types hold (`renewBefore`: a text or a number) is `pulumi.Any(…)`.
 */
test("a program and every example in the documentation compile with it", async () => {
  expect(await compile("./...")).toEqual({ succeeded: true, output: expect.not.stringContaining(".go:") });
}, 3_600_000);

test("a program that declares what the schema does not have is refused", async () => {
  const wrong = join(folder, "wrong");
  mkdirSync(wrong);
  const program = documented("go").get("Application") ?? "";
  writeFileSync(join(wrong, "main.go"), program.replace("RepoURL:", "RepositoryURL:"));
  const { succeeded, output } = await compile("./wrong");
  expect(succeeded).toBe(false);
  expect(output).toContain("unknown field RepositoryURL");
}, 3_600_000);
