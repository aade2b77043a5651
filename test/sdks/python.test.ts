import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Json } from "../../provider/contract";
import { schemaFile } from "../../tools/schema/schema";
import type { PackageSpec } from "../../tools/schema/spec";
import { specimens } from "../kinds";
import { installPythonSdk, pythonEnvironment } from "../support/python-sdk";
import { run } from "../support/run";
import { cleanEnvironment } from "../support/stack";
import { documented } from "./examples";

/* The SDK for Python, as Pulumi's generator writes it from the schema. */

const sources = join(__dirname, "python");

let folder: string;
let python: string;
let environment: NodeJS.ProcessEnv;

/** A command that hangs is ended. */
const timeout = 600_000;

/** Runs a command, and answers what it has said. */
async function succeed(command: string, parameters: readonly string[]): Promise<string> {
  const outcome = await run(command, parameters, { cwd: folder, env: environment, timeout });
  if (outcome.code !== 0) throw new Error(outcome.output);
  return outcome.output;
}

// Built and installed once for this machine, which takes longer than any test.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sdk-python-"));
  environment = cleanEnvironment();
  const installed = await pythonEnvironment();
  python = join(installed, "bin/python");
  const site = await installPythonSdk(installed, folder);
  environment = { ...environment, PYTHONPATH: site, MYPYPATH: site };
}, 3_600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("every module of it can be imported", async () => {
  const program = [
    "import importlib, pkgutil, pulumi_argocd",
    // Pulumi loads a package when something in it is asked for, and its modules only after that.
    "for found in pkgutil.walk_packages(pulumi_argocd.__path__, 'pulumi_argocd.'): dir(importlib.import_module(found.name))",
    "assert pulumi_argocd.config.server is None",
  ];
  await succeed(python, ["-c", program.join("\n")]);
});

/** What a type checker has to say of files. */
async function complaints(files: readonly string[]): Promise<string[]> {
  const { output } = await run(python, ["-m", "mypy", "--follow-imports=silent", "--cache-dir=mypy", ...files], {
    cwd: folder,
    env: environment,
    timeout,
  });
  // What Pulumi's generator writes is not all as mypy wants it.
  expect(output).toMatch(new RegExp(`checked ${files.length} source file|no issues found in ${files.length} `));
  return output.split("\n").filter((line) => files.some((file) => line.startsWith(`${file}:`)));
}

/**
 * @promise Fields are in `snake_case`, in dicts too: `repo_url`, `target_revision`.
 * @promise Inputs are dicts, which a type checker knows (`argocd.ApplicationSpecArgsDict`), or classes (`argocd.ApplicationSpecArgs`).
 * @promise Texts of a fixed choice are enums (`argocd.WaitFor.HEALTHY`) or the texts themselves (`"healthy"`).
 * @promise `argocd.Provider("prod", server="…", auth_token=…)` is a connection, passed by `pulumi.ResourceOptions(provider=…)` or, to a
 * function, by `pulumi.InvokeOptions(provider=…)`.
 */
test("a program that uses it, and every example in the documentation, is as its types say", async () => {
  const examples = [...documented("python")].map(([name, program]) => {
    const file = `example_${name}.py`;
    writeFileSync(join(folder, file), program);
    return file;
  });
  expect(examples.length).toBeGreaterThan(0);
  copyFileSync(join(sources, "program.py"), join(folder, "program.py"));
  expect(await complaints(["program.py", ...examples])).toEqual([]);
});

/** A kind's declaration, as a test gives it to a program. */
interface Declaration {
  readonly kind: string;
  readonly name: string;
  readonly inputs: Json;
}

/** Declarations that together fill every field of every kind. */
function everything({ resources }: PackageSpec): Declaration[] {
  return Object.values(specimens).flatMap(({ kind, maximal, maximalOptions = {} }) => {
    const known = resources[`argocd:index:${kind}`]?.inputProperties ?? {};
    return Object.entries(maximal).map(([form, inputs], index) => {
      const all = Object.entries({ ...inputs, ...(index === 0 && maximalOptions) });
      return { kind, name: `${kind} ${form}`, inputs: Object.fromEntries(all.filter(([name]) => name in known)) };
    });
  });
}

/** What Pulumi's SDK for Python sends of a value: it leaves out the fields of free objects that hold nothing. */
function asSent(value: Json): unknown {
  return JSON.parse(JSON.stringify(value), function (this: unknown, _key, inner: unknown) {
    return inner === null && !Array.isArray(this) ? undefined : inner;
  });
}

/**
 * @promise [The reference](reference) holds for all languages.
 * @promise What is free stays as it is: labels, `values_object`, what an ApplicationSet's generators hold.
 */
test("every field of every kind reaches the provider by its own name, with its value, secrets as such", async () => {
  const schema = JSON.parse(readFileSync(schemaFile, "utf8")) as PackageSpec;
  const declarations = everything(schema);
  writeFileSync(join(folder, "declarations.json"), JSON.stringify(declarations));
  const seen: unknown = JSON.parse(await succeed(python, [join(sources, "declare.py"), "declarations.json"]));
  const expected = declarations.map(({ kind, name, inputs }) => {
    const specs = schema.resources[`argocd:index:${kind}`]?.inputProperties ?? {};
    const secrets = Object.keys(inputs).filter((input) => specs[input]?.secret);
    return [name, { type: `argocd:index:${kind}`, inputs: asSent(inputs), secrets: secrets.sort() }];
  });
  expect(seen).toEqual(Object.fromEntries(expected));
});
