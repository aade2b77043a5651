import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { FoundObject } from "../../../cli/export/found";
import { numeral } from "../../../cli/export/program/characters";
import { planProgram } from "../../../cli/export/program/program";
import { writeProject } from "../../../cli/export/program/project";
import { typeScript } from "../../../cli/export/typescript/language";
import { comment, inBackticks, propertyKey, quoted, template } from "../../../cli/export/typescript/literals";
import type { Json } from "../../../provider/contract";
import { ExactNumber } from "../../../provider/model/number";
import { environmentFinding } from "../../support/environment-finding";
import { complaints, evaluated, found, lintOf } from "../../support/exported";
import { freeJson } from "../../support/generator";

const language = typeScript("dynamic");

function written(objects: readonly FoundObject[], more: object = {}): ReadonlyMap<string, string> {
  const program = planProgram(objects, { language });
  const options = { name: "argocd", dependency: "0.1.0", finding: { leftOut: [], unseen: [] } };
  return writeProject(program, language, { ...options, ...more });
}

/** The text that a literal stands for. */
function read(literal: string): unknown {
  return new Function(`return ${literal};`)();
}

/** An application with free values. */
function withValues(name: string, valuesObject: unknown): FoundObject {
  const source = { repoURL: "https://git.example.com/a", helm: { valuesObject } };
  return found("Application", `argocd/${name}`, {
    metadata: { name },
    spec: { source, destination: { name: "in-cluster", namespace: name } },
  });
}

const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."\"'`\\$", ..."{} \t\r\n\u2028\u202ea日é") }),
);

test("literals stand for their text, whatever it is", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(read(quoted(text))).toBe(text);
      expect(read(inBackticks(text))).toBe(text);
      expect(read(template(text))).toBe(text);
      expect(read(`Object.entries({ ${propertyKey(text)}: 1 })`)).toEqual([[text, 1]]);
    }),
  );
  expect(read(`Object.entries({ ${propertyKey("__proto__")}: 1 })`)).toEqual([["__proto__", 1]]);
});

test("literals hide nothing from a reader, and nothing that an editor takes away", () => {
  expect(quoted("a\u202eb\u00a0c\u200bd")).toBe('"a\\u202eb\\u00a0c\\u200bd"');
  expect(template("key: |  \n\tvalue\r\n")).toBe("`key: | \\x20\n\\tvalue\\r\n`");
  expect(quoted(`say "hello"`)).toBe(`'say "hello"'`);
  expect([-0, 1e21, 1.5e-7, 12].map(numeral)).toEqual(["-0", "1e21", "1.5e-7", "12"]);
  expect(comment("one\n// two")).toBe("// one // two\n");
});

test("numbers that JavaScript does not hold are written as states show them", async () => {
  const files = written([
    withValues("a", { id: new ExactNumber("1234567890123456789"), ratio: new ExactNumber("1.0") }),
  ]);
  expect(files.get("projects/default.ts")).toContain('{ id: "1234567890123456789 (number)", ratio: 1 }');
});

test("any values have the form that Biome and Prettier give them, at any width", () => {
  const long = fc.string({ minLength: 30, maxLength: 70, unit: "grapheme-ascii" });
  const values = fc.oneof(
    freeJson,
    fc.array(fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).map(String))),
    long,
  );
  const record = fc.dictionary(
    fc.oneof(long, fc.string({ maxLength: 8 })),
    fc.oneof(values, fc.array(values), fc.array(fc.nat())),
  );
  const wide = fc.sample(record, 300).map((value, index) => withValues(`app-${index}`, value));
  expect(lintOf(written(wide))).toBe("");
});

test("declarations and imports have that form, however long names are", () => {
  const names = fc.sample(fc.stringMatching(/^[a-zA-Z]([a-zA-Z0-9-]{0,60}[a-zA-Z0-9])?$/), 150);
  const objects = [...new Set(names)].flatMap((name) => {
    const [server, repo] = [`https://${name}:6443`, `https://git.example.com/${name}`];
    const spec = { source: { repoURL: repo }, destination: { server, namespace: name } };
    return [
      found("Cluster", server, { server, name }, { hidden: ["config.bearerToken", "config.tlsClientConfig.caData"] }),
      found("Repository", repo, { repo }, { hidden: ["azureServicePrincipalClientSecret"] }),
      found("Certificate", `https|${name}`, { serverName: name, certType: "https" }, { hidden: ["certData"] }),
      found("AppProject", name, { metadata: { name }, spec: { description: name } }),
      found("Application", `argocd/${name}`, { metadata: { name }, spec }),
    ];
  });
  const files = written(objects);
  expect(lintOf(files)).toBe("");
  expect(files.get("certificates.ts")).toMatch(/config\.getSecret\("\w+"\) \?\? "",/);
});

describe("the quickstart's environment", () => {
  const files = written(environmentFinding, {
    server: "argocd.example.com",
    importFile: "import.json",
    finding: {
      leftOut: [{ title: 'application "guestbook-pr-7"', why: 'is made by ApplicationSet "guestbook-previews"' }],
      unseen: ["write repositories: permission denied (it takes `p, …, write-repositories, get, *, allow`)"],
    },
  });

  test.each([...files.keys()].filter((path) => path !== ".pulumi-argocd.json"))("%s", (path) => {
    expect(files.get(path)).toMatchSnapshot();
  });

  /**
   * @promise Of the [quickstart's environment](../examples/environments), `projects/guestbook-dev.ts` begins so, declares the project,
   * and goes on with its repository and its applications, here one of them.
   * @promise What several repeat is a constant where that is shorter:
   */
  test("is shown in the documentation as it is written", () => {
    const page = readFileSync(join(__dirname, "../../../docs/bringing-in.md"), "utf8");
    const shown = [...page.matchAll(/<!-- exported -->\n```ts\n(.*?)```/gs)].map(([, text = ""]) => text.trim());
    expect(shown.length).toBeGreaterThan(0);
    for (const text of shown) expect(files.get("projects/guestbook-dev.ts")).toContain(text);
  });

  test("compiles, is formatted, and declares what was found", async () => {
    expect(complaints(files)).toEqual([]);
    expect(lintOf(files)).toBe("");
    const registered = await evaluated(files);
    expect(registered.map(({ name }) => name).sort()).toHaveLength(environmentFinding.length);
  });

  test("takes credentials from its settings, as secrets", async () => {
    const settings = { environmentsPassword: "secret", guestbookDevBearerToken: "token" };
    const registered = await evaluated(files, settings);
    const inputs = Object.assign(
      {},
      ...registered.map((one) => ({ [one.type.split(":").at(-1) ?? ""]: one.inputs })),
    ) as Json;
    expect(inputs.Repository).toMatchObject({ password: { value: "secret" } });
    expect(inputs.Cluster).toMatchObject({ config: { value: { bearerToken: "token" } } });
  });
});

test("a program over the plugin is the same one, with the classes of another package", () => {
  const [own, other] = (["dynamic", "plugin"] as const).map((host) => {
    const over = typeScript(host);
    const program = planProgram(environmentFinding, { language: over });
    const options = { name: "argocd", dependency: "0.1.0", finding: { leftOut: [], unseen: [] } };
    return writeProject(program, over, options);
  });
  expect(complaints(other ?? new Map())).toEqual([]);
  const renamed = [...(other ?? [])].map(([path, text]) => [
    path,
    text.replace("pulumi-argocd/plugin", "pulumi-argocd"),
  ]);
  const differing = renamed.filter(([path = "", text]) => own?.get(path) !== text).map(([path]) => path);
  // The record has the hashes of the files.
  expect(differing).toEqual(["Pulumi.yaml", ".pulumi-argocd.json"]);
});

test("the README says where others lack the package", () => {
  const readMeOf = (dependency: string) => written([], { dependency }).get("README.md");
  expect(readMeOf("file:/home/me/pulumi-argocd-0.1.0.tgz")).toContain("which is on this machine alone");
  expect(readMeOf("0.1.0")).not.toContain("this machine");
});

test("what it needs is what this package is tried with", () => {
  const { peerDependencies } = require("../../../package.json") as { peerDependencies: Record<string, string> };
  const example = require("../../../examples/environments/package.json") as Json;
  const { dependencies, devDependencies } = JSON.parse(written([]).get("package.json") ?? "") as Record<string, Json>;
  expect(dependencies).toEqual({ "@pulumi/pulumi": peerDependencies["@pulumi/pulumi"], "pulumi-argocd": "0.1.0" });
  expect(devDependencies).toEqual(example.devDependencies);
});
