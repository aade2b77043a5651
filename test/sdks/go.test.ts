import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { streamProgress } from "../../tools/local-argocd";
import { Codegen } from "../../tools/schema/codegen";
import { schemaFile } from "../../tools/schema/schema";
import { run } from "../support/run";
import { cleanEnvironment } from "../support/stack";
import { documented } from "./examples";

/* The SDK for Go, as Pulumi's generator writes it from the schema. */

const sources = join(__dirname, "go");
const checker = join(sources, "check");

let folder: string;

// The generators are built once for this machine, which takes longer than any test.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sdk-go-"));
  const codegen = await Codegen.ready(streamProgress());
  await codegen.write("go", schemaFile, join(folder, "sdk"));
  for (const name of ["go.mod", "go.sum"]) copyFileSync(join(sources, name), join(folder, name));
  cpSync(join(sources, "program"), join(folder, "program"), { recursive: true });
  for (const [name, program] of documented("go")) write(`example_${name}`, program);
}, 3_600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, program: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "main.go"), program);
}

/** What a type checker has to say of packages, and how many it has seen. Compiling them takes minutes of two cores. */
async function complaints(packages: string): Promise<string[]> {
  const script = 'go list -e -deps -json "$1" > packages.json && cd "$2" && go run . < "$3/packages.json"';
  const { output } = await run("sh", ["-ec", script, "check", packages, checker, folder], {
    cwd: folder,
    env: { ...cleanEnvironment(), CGO_ENABLED: "0", GOWORK: "off", GOFLAGS: "" },
    timeout: 600_000,
  });
  return output
    .trim()
    .split("\n")
    .filter((line) => !line.startsWith("go: downloading"));
}

/**
 * @promise | Go | all examples are type-checked |
 * @promise Arguments are pointers to structs, with `pulumi.String(…)` for values.
 * @promise `getX` of a kind X is `LookupX`; with outputs it is `LookupXOutput`.
 * @promise What two types hold (`renewBefore`: a text or a number) is `pulumi.Any(…)`.
 */
test("a program and every example in the documentation are as its types say", async () => {
  expect(await complaints("./...")).toEqual([`checked: ${documented("go").size + 1}`]);
});

test("a field that the schema does not have is found", async () => {
  const program = readFileSync(join(sources, "program/main.go"), "utf8");
  write("wrong", program.replace("SourceRepos:", "SourceRepositories:"));
  expect((await complaints("./wrong")).join("\n")).toContain("unknown field SourceRepositories");
});
