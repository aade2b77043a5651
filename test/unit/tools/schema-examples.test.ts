import { parse } from "yaml";
import { unknown } from "../../../provider/contract";
import { registry } from "../../../provider/kinds/registry";
import { validate } from "../../../provider/model/validation";
import { type Kind, kinds } from "../../../sdk/generated/kinds";
import { exampleOf, inTypeScript, inYaml } from "../../../tools/schema/examples";
import { Editor } from "../sdk/editor/editor";

interface Program {
  readonly config?: Readonly<Record<string, { readonly type: string; readonly secret?: true }>>;
  readonly resources: Readonly<Record<string, { readonly type: string; readonly properties: unknown }>>;
}

function example(kind: Kind) {
  return exampleOf(registry[kind].documentation.example);
}

/** Properties in which what comes from elsewhere is not known yet. */
function beforehand(value: unknown): unknown {
  if (typeof value === "string") return /^\$\{\w+\}$/.test(value) ? unknown : value;
  if (Array.isArray(value)) return value.map(beforehand);
  if (typeof value !== "object" || value === null) return value;
  if ("fn::readFile" in value) return unknown;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, beforehand(inner)]));
}

/** Declared inputs with the name that the provider gives to what has none. */
function named(kind: Kind, name: string, properties: object): object {
  return "metadata" in registry[kind].schema.shape ? { metadata: { name }, ...properties } : properties;
}

/** @promise `spec` is the manifest's own, field for field. */
test.each(kinds)("the example of %s in YAML is what the one in TypeScript declares, and valid", (kind) => {
  const { resources, config = {} } = parse(inYaml(example(kind))) as Program;
  expect(Object.keys(resources).length).toBeGreaterThan(0);
  for (const [name, { type, properties }] of Object.entries(resources)) {
    expect(type).toBe(`argocd:${kind}`);
    const inputs = named(kind, name, beforehand(properties) as object);
    expect(validate(registry[kind].schema, inputs as never, registry[kind].refused)).toEqual([]);
  }
  const used = [...inYaml(example(kind)).matchAll(/\$\{(\w+)\}/g)].map(([, setting]) => setting);
  expect(Object.keys(config).sort()).toEqual([...new Set(used)].sort());
});

test("the examples in TypeScript compile, each by itself", () => {
  const programs = kinds.map((kind) => inTypeScript(example(kind)).replace("pulumi-argocd/plugin", "pulumi-argocd"));
  expect(new Editor().complaintsOf(programs).flat()).toEqual([]);
});

test("secrets are settings that are secrets, and what else is used is a setting", () => {
  const { settings } = exampleOf(
    'new argocd.Cluster("a", { config: { bearerToken: config.requireSecret("token"), tlsClientConfig: { caData } } });',
  );
  expect(settings).toEqual([
    { name: "token", isSecret: true },
    { name: "caData", isSecret: false },
  ]);
});

/** @promise A text that has it is written `$${`. */
test("what looks like an expression of YAML is none", () => {
  const text = `$\{b}`;
  expect(inYaml(exampleOf(`new argocd.GpgKey("a", { keyData: "${text}" });`))).toContain(`keyData: $${text}`);
});

test.each([
  "const a = 1;",
  'new argocd.GpgKey("a", { keyData: [..."b"] });',
  'new argocd.GpgKey("a", { keyData: make() });',
  'new argocd.GpgKey(name, { keyData: "b" });',
])("an example that only TypeScript can say is refused: %s", (program) => {
  expect(() => exampleOf(program)).toThrow("only TypeScript can say");
});
