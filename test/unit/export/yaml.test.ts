import fc from "fast-check";
import { isMap, parse, parseDocument } from "yaml";
import type { FoundObject } from "../../../cli/export/found";
import { planProgram } from "../../../cli/export/program/program";
import { writeProject } from "../../../cli/export/program/project";
import { yaml as language } from "../../../cli/export/yaml/language";
import { block, literal, scalar } from "../../../cli/export/yaml/scalars";
import { environmentFinding } from "../../support/environment-finding";
import { found } from "../../support/exported";
import { everything, expectedOf, settingValue } from "../../support/exported-everything";
import { evaluatedYaml, strayPaths } from "../../support/exported-yaml";

function written(objects: readonly FoundObject[], more: object = {}) {
  const program = planProgram(objects, { language });
  const options = { name: "argocd", dependency: "0.1.0", finding: { leftOut: [], unseen: [] } };
  const files = writeProject(program, language, { ...options, ...more });
  return { program, files, document: files.get("Main.yaml") ?? "" };
}

function expression(inner: string): string {
  return `$\{${inner}}`;
}

/** A project whose description is a text. */
function described(description: unknown): FoundObject {
  return found("AppProject", "texts", { metadata: { name: "texts" }, spec: { description } });
}

/** What a document declares of that project. */
function read(document: string): unknown {
  return evaluatedYaml(document, settingValue)[0]?.properties.spec;
}

const texts = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom(..."\"'`\\$", ..."{}[]:#-?*&!|>% \t\r\n\u2028\u0085\u202ea日éyn0.") }),
  fc.constantFrom(
    "2001-01-01",
    "12:30:45",
    "0644",
    "1_000",
    "yes",
    "No",
    "~",
    "null",
    ".inf",
    "<<",
    "=",
    "1e3",
    "0x1f",
    "fn::x",
  ),
);

test("texts are read as they are, in every version of YAML", () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const version of ["1.1", "1.2"] as const) {
        expect(parse(`key: ${scalar(text)}`, { version })).toEqual({ key: text });
        expect(parse(`? ${scalar(text)}\n: 1`, { version, merge: true })).toEqual({ [text]: 1 });
        expect(parse(`a:\n  b: ${block(text, "    ")}\nc: 1\n`, { version })).toEqual({ a: { b: text }, c: 1 });
      }
      expect(read(written([described(text)]).document)).toEqual({ description: text });
    }),
  );
});

test("what YAML takes for something else than a text stands in quotes", () => {
  const special = ["2001-01-01", "12:30:45", "0644", "0o7", "yes", "on", "null", "~", "1.20", "<<", "="];
  expect(special.map(scalar)).toEqual(special.map((text) => `"${text}"`));
  // Go's reader ends a line there, also between quotes.
  expect(scalar("a\u2028b")).toBe('"a\\u2028b"');
  expect(["main", "https://git.example.com/a.git", "v1.2.0"].map(scalar)).toEqual([
    "main",
    "https://git.example.com/a.git",
    "v1.2.0",
  ]);
});

test("what would be an expression is a text", () => {
  expect([expression("a"), "$$", "$a$", `$${expression("b")}`].map(literal)).toEqual([
    `$${expression("a")}`,
    "$$$",
    "$a$",
    `$$$${expression("b")}`,
  ]);
});

test("numbers stay numbers of the same value", () => {
  const values = { big: 12345678901234, bigger: 1e21, small: 1.5e-7, none: null, list: [[0.1], []], "a.b": {} };
  const source = { repoURL: "https://git.example.com/a", helm: { valuesObject: values } };
  const destination = { name: "in-cluster", namespace: "a" };
  const app = found("Application", "argocd/a", { metadata: { name: "a" }, spec: { source, destination } });
  const { document } = written([app]);
  expect(document).toContain("bigger: 1.0e+21");
  expect(evaluatedYaml(document, settingValue)).toMatchObject([{ properties: { spec: { source } } }]);
});

/** @promise It leaves `null` out of objects as well: where one is in Helm values, the resource has `ignoreChanges` for it, with which it stays. */
test("what is null in an object stays as it is, by itself or in a constant", () => {
  const long = Object.fromEntries(
    ["first", "second", "third", "fourth"].map((key) => [key, `a longer text in ${key}`]),
  );
  const values = { none: null, list: [null, { "a.b": null }], deep: { none: null }, long };
  const apps = ["a", "b"].map((name) => {
    const source = { repoURL: "https://git.example.com/a", path: name, helm: { valuesObject: values } };
    const spec = { source, project: "default", destination: { name: "in-cluster", namespace: name } };
    return found("Application", `argocd/${name}`, { metadata: { name }, spec });
  });
  const paths = ["none", 'list[1]["a.b"]', "deep.none"].map((path) => `spec.source.helm.valuesObject.${path}`);
  for (const objects of [apps.slice(1), apps]) {
    const { document } = written(objects);
    const { resources } = parse(document) as { resources: Record<string, { options?: unknown }> };
    const options = Object.values(resources).map((resource) => resource.options);
    expect(options).toEqual(objects.map(() => ({ ignoreChanges: paths })));
    expect(document).toContain("# Pulumi's YAML leaves null out of an object: these stay as they are.");
  }
  expect(written(apps).document).toMatch(/^variables:/m);
  expect(written([described("plain")]).document).not.toContain("options:");
});

test("texts of several lines are blocks where those show them as they are", () => {
  expect(written([described("a: 1\n\nb: 2\n")]).document).toContain(
    "description: |\n          a: 1\n\n          b: 2\n",
  );
  for (const text of ["a \nb", " a\nb", "a\nb\n\n", "a\tb\nc"]) {
    expect(written([described(text)]).document).toContain(`description: ${JSON.stringify(text)}`);
  }
});

test("a key that Pulumi would take for a function is refused, as it cannot be written", () => {
  const values = { values: { "fn::secret": "x" } };
  const app = found("Application", "argocd/a", {
    metadata: { name: "a" },
    spec: { source: { repoURL: "https://git.example.com/a", helm: { valuesObject: values } } },
  });
  expect(() => written([app])).toThrow(
    /"fn::secret", which Pulumi's YAML takes for a function: choose another language/,
  );
});

test("resources, variables and settings have names of their own, and resources keep their Pulumi names", () => {
  const cluster = found(
    "Cluster",
    "https://10.0.0.1",
    { server: "https://10.0.0.1", name: "shop" },
    { hidden: ["config.bearerToken"] },
  );
  const project = found("AppProject", "shop", { metadata: { name: "shop" }, spec: {} });
  const { document } = written([cluster, project]);
  const { resources } = parse(document) as { resources: Record<string, { type: string; name?: string }> };
  expect(Object.entries(resources).map(([key, { type, name }]) => [key, type, name])).toEqual([
    ["shop-cluster", "argocd:index:Cluster", "shop"],
    ["shop", "argocd:index:AppProject", undefined],
  ]);
});

/* Pulumi's YAML refuses to run where a setting is missing that has no default, and has none but texts. */
test("credentials that are not given yet have no value, and what cannot be left out is an empty text", () => {
  const repository = found("Repository", "https://a", { repo: "https://a" }, { hidden: ["password"] });
  const certificate = found("Certificate", "https|a", { serverName: "a", certType: "https" }, { hidden: ["certData"] });
  const literal = { path: "spec.description", name: "token", why: "is one", isWhole: true };
  const { document, files } = written([repository, certificate, { ...described("secret"), literals: [literal] }]);
  expect((parse(document) as { config: unknown }).config).toEqual({
    aCertData: { type: "string", default: "", secret: true },
    credentials: { type: "object", default: { aPassword: null } },
    textsToken: { type: "string", secret: true },
  });
  expect(document).toContain(`password: ${expression("credentials.aPassword")}`);
  expect(files.get("README.md")).toContain("pulumi config set --secret --path credentials.aPassword");
  expect(files.get("README.md")).toContain("pulumi config set --secret textsToken");
});

describe("every field of every kind", () => {
  const objects = everything();
  const { program, document } = written(objects);
  const declared = evaluatedYaml(document, settingValue);

  test("is declared as it was found", () => {
    expect(parseDocument(document, { version: "1.1" }).errors).toEqual([]);
    expect(declared).toHaveLength(objects.length);
    const byName = new Map(declared.map((one) => [`${one.type} ${one.name}`, one.properties]));
    for (const { object, name } of program.declarations) {
      const properties = byName.get(`argocd:index:${object.kind} ${name}`);
      const inputs = { ...properties, ...(properties && expectedMetadata(properties, object, name)) };
      expect([object.kind, name, inputs]).toEqual([object.kind, name, expectedOf(object, name, program.settings)]);
    }
  });

  test("is known to the schema", () => {
    expect(declared.flatMap(strayPaths)).toEqual([]);
    const [project] = declared.filter(({ type }) => type.endsWith(":AppProject"));
    const wrong = { ...project, properties: { spec: { roles: [{ nam: "a" }] } } } as (typeof declared)[number];
    expect(strayPaths(wrong)).toEqual(["argocd:index:AppProject.spec.roles[0].nam"]);
  });

  test("stands in a document without aliases, which Pulumi does not take", () => {
    expect(isMap(parseDocument(document).contents)).toBe(true);
    expect(document).not.toMatch(/^ *[\w-]+: [&*]/m);
  });
});

/** The metadata that the provider fills in. */
function expectedMetadata(properties: object, { inputs }: FoundObject, name: string): object {
  const { metadata } = properties as { metadata?: object };
  return inputs.metadata === undefined ? {} : { metadata: { name, ...metadata } };
}

describe("the quickstart's environment", () => {
  const { files } = written(environmentFinding, { server: "argocd.example.com", importFile: "import.json" });

  test.each([...files.keys()].filter((path) => path !== ".pulumi-argocd.json"))("%s", (path) => {
    expect(files.get(path)).toMatchSnapshot();
  });
});
