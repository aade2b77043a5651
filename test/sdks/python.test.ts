import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Json } from "../../provider/contract";
import { registry } from "../../provider/kinds/registry";
import { parsePath, valueAt } from "../../provider/model/paths";
import { validate } from "../../provider/model/validation";
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

/**
 * @promise Use classes, or give a dict its type (`source: argocd.ApplicationSourceArgsDict = {…}`): mypy names a misspelt key there.
 * @promise Of a dict within a call it says `No overload variant`, and no key.
 */
test("a type checker names a misspelt key of a class and of a dict with a type, and none within a call", async () => {
  const program = [
    "import pulumi_argocd as argocd",
    'argocd.ApplicationSourceArgs(repo_url="a", target_revison="v1")',
    'source: argocd.ApplicationSourceArgsDict = {"repo_url": "a", "target_revison": "v1"}',
    'argocd.Application("a", spec={"project": "a", "source": {"repo_url": "a", "target_revison": "v1"}, "destination": {}})',
  ];
  writeFileSync(join(folder, "misspelt.py"), program.join("\n"));
  const errors = (await complaints(["misspelt.py"])).filter((line) => line.includes(" error: "));
  expect(errors).toEqual([
    expect.stringMatching(/^misspelt\.py:2: .*"target_revison".*did you mean "target_revision"/),
    expect.stringMatching(/^misspelt\.py:3: .*"target_revison"/),
    expect.stringMatching(/^misspelt\.py:4: error: No overload variant of "Application" (?!.*target_revison)/),
  ]);
});

/** A kind's declaration, as a test gives it to a program. */
interface Declaration {
  readonly kind: string;
  readonly name: string;
  readonly inputs: Json;
  /** Whether the inputs are as a program has them. */
  readonly isInPython?: true;
}

/** What a provider would get of a resource. */
interface Seen {
  readonly inputs: Json;
}

/** What a provider would get of declarations, by their names. */
async function seenOf(declarations: readonly Declaration[]): Promise<Readonly<Record<string, Seen>>> {
  writeFileSync(join(folder, "declarations.json"), JSON.stringify(declarations));
  return JSON.parse(await succeed(python, [join(sources, "declare.py"), "declarations.json"]));
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
  const seen = await seenOf(declarations);
  const expected = declarations.map(({ kind, name, inputs }) => {
    const specs = schema.resources[`argocd:index:${kind}`]?.inputProperties ?? {};
    const secrets = Object.keys(inputs).filter((input) => specs[input]?.secret);
    return [name, { type: `argocd:index:${kind}`, inputs: asSent(inputs), secrets: secrets.sort() }];
  });
  expect(seen).toEqual(Object.fromEntries(expected));
});

/** @promise Dicts take Argo CD's names, too (`repoURL`), so that a manifest pastes in; type checkers refuse them. */
test("dicts take the names that a manifest has, which a type checker refuses", async () => {
  const [{ spec } = {}] = Object.values(specimens.Application.maximal) as Json[];
  const seen = await seenOf([{ kind: "Application", name: "pasted", inputs: { spec }, isInPython: true }]);
  expect(seen.pasted?.inputs.spec).toEqual(asSent(spec as Json));
  const program = 'import pulumi_argocd\nsource: pulumi_argocd.ApplicationSourceArgsDict = {"repoURL": "a"}\n';
  writeFileSync(join(folder, "pasted.py"), program);
  expect(await complaints(["pasted.py"])).toContainEqual(expect.stringMatching(/error: .*"repoURL"/));
});

/**
 * @promise Paths have Argo CD's names in every language: `externally_managed=["spec.source.targetRevision"]`.
 * @promise Messages have them as well: where one says `did you mean targetRevision`, write `target_revision`.
 */
test("paths and messages have the names that Argo CD has", async () => {
  const inputs = {
    spec: { project: "a", source: { repo_url: "a", target_revision: "v1", target_revison: "v2" }, destination: {} },
    externally_managed: ["spec.source.targetRevision"],
  };
  const seen = await seenOf([{ kind: "Application", name: "misspelt", inputs, isInPython: true }]);
  const { externallyManaged: [path] = [], ...declared } = (seen.misspelt?.inputs ?? {}) as {
    externallyManaged?: string[];
  };
  expect(valueAt(declared, parsePath(path ?? ""))).toBe("v1");
  const problems = validate(registry.Application.schema, { metadata: { name: "misspelt" }, ...declared }, {});
  expect(problems.map(({ reason }) => reason)).toContain(
    "`spec.source.target_revison` is no known field: did you mean `targetRevision`?",
  );
});
