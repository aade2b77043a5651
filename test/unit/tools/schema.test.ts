import { readFileSync } from "node:fs";
import { environmentVariables, secretSettingNames, settingNames } from "../../../provider/connection/settings";
import { functions } from "../../../provider/functions/registry";
import { registry } from "../../../provider/kinds/registry";
import {
  descriptionOf,
  isOptional,
  itemOf,
  nameOf,
  type Schema,
  shapeOf,
  unwrapped,
} from "../../../provider/model/schema";
import { traitsOf } from "../../../provider/model/traits";
import { type Kind, kinds } from "../../../sdk/generated/kinds";
import { packageSchema } from "../../../tools/schema/package-schema";
import { schemaFile, schemaText } from "../../../tools/schema/schema";
import type { EnumSpec, ObjectSpec, PropertySpec, PropertySpecs, TypeSpec } from "../../../tools/schema/spec";

const manifest = { version: "1.2.3", description: "For tests", license: "Apache-2.0", keywords: ["pulumi"] };
const schema = packageSchema(manifest);

function resource(kind: Kind) {
  const found = schema.resources[`argocd:index:${kind}`];
  if (!found) throw new Error(`${kind} is missing`);
  return found;
}

function referred({ $ref = "" }: TypeSpec): ObjectSpec | EnumSpec | undefined {
  return schema.types[$ref.replace("#/types/", "")];
}

/** The fields of an object that a type leads to, through lists and maps. */
function fieldsIn(spec: TypeSpec | undefined): PropertySpecs | undefined {
  if (!spec) return undefined;
  const type = referred(spec);
  if (type && "properties" in type) return type.properties;
  return [spec.items, spec.additionalProperties, ...(spec.oneOf ?? [])].map(fieldsIn).find((fields) => fields);
}

/** The texts that a type offers, through lists. */
function offeredBy(spec: TypeSpec): readonly string[] | undefined {
  const type = referred(spec);
  if (type && "enum" in type) return type.enum.map(({ value }) => value);
  return [spec.items, ...(spec.oneOf ?? [])].flatMap((inner) => (inner ? (offeredBy(inner) ?? []) : []));
}

interface Pair {
  readonly path: string;
  readonly field: Schema;
  readonly spec: PropertySpec | undefined;
}

/** Every field of a shape beside its specification, at any depth. */
function pairs(shape: Readonly<Record<string, Schema>>, specs: PropertySpecs, path = ""): Pair[] {
  return Object.entries(shape).flatMap(([name, field]) => {
    const place = `${path}${name}`;
    const spec = specs[name];
    const inner = shapeBehind(field);
    return [{ path: place, field, spec }, ...(inner ? pairs(inner, fieldsIn(spec) ?? {}, `${place}.`) : [])];
  });
}

function shapeBehind(field: Schema): Readonly<Record<string, Schema>> | undefined {
  const item = itemOf(field);
  return shapeOf(field) ?? (item && shapeBehind(item));
}

/** What a program may declare of a kind, at any depth. */
function settable(kind: Kind): Pair[] {
  const shape = Object.entries(shapeOf(registry[kind].schema) ?? {}).filter(
    ([name, field]) => !name.startsWith("__") && !traitsOf(field).copiedFrom,
  );
  return pairs(Object.fromEntries(shape), resource(kind).inputProperties);
}

test("the schema is what the registry says (else `npm run schema`)", () => {
  expect(readFileSync(schemaFile, "utf8")).toBe(schemaText());
});

describe.each(kinds)("%s", (kind) => {
  test("has every settable field, with its text", () => {
    const lacking = settable(kind).filter(
      ({ field, spec }) => !spec?.description.startsWith(descriptionOf(field) ?? "no text"),
    );
    expect(lacking.map(({ path }) => path)).toEqual([]);
  });

  test("has no field that a program cannot set", () => {
    const { inputProperties } = resource(kind);
    const known = settable(kind).map(({ path }) => path);
    expect(Object.keys(inputProperties).filter((name) => !known.includes(name))).toEqual([]);
  });

  test("says which fields are secrets, and which are the object's identity", () => {
    for (const { field, spec } of settable(kind)) {
      const { secret, identity } = traitsOf(field);
      expect(spec?.secret).toBe(secret);
      expect(spec?.willReplaceOnChanges).toBe(identity && true);
    }
  });

  test("offers the texts that a field takes", () => {
    for (const { field, spec } of settable(kind)) {
      const { entries } = unwrapped(itemOf(field) ?? field)._zod.def as { entries?: Record<string, string> };
      const values = Object.values(entries ?? {});
      if (values.length > 1) expect(spec && offeredBy(spec)).toEqual(values);
    }
  });

  test("has all that it gives, secrets among it", () => {
    const { properties = {}, required = [], stateInputs } = resource(kind);
    const { schema: declared, computed } = registry[kind];
    const object = Object.entries(declared.shape).filter(([, field]) => !traitsOf(field as Schema).option);
    const outputs: [string, Schema][] = [...object, ...Object.entries(computed.shape)] as [string, Schema][];
    expect(Object.keys(properties).sort()).toEqual(outputs.map(([name]) => name).sort());
    for (const [name, field] of outputs) expect(properties[name]?.secret).toBe(traitsOf(field).secret);
    expect([...required].sort()).toEqual(outputs.flatMap(([name, field]) => (isOptional(field) ? [] : [name])).sort());
    expect(stateInputs).toMatchObject({ properties });
    expect(stateInputs).not.toHaveProperty("required");
  });

  test("says how it is imported, and is the same as in programs with dynamic providers", () => {
    expect(resource(kind).description).toMatch(
      kind.endsWith("Token") ? /none can be imported/ : `pulumi import argocd:index:${kind} `,
    );
    expect(resource(kind).aliases).toEqual([{ type: `pulumi-nodejs:dynamic/argocd:${kind}` }]);
  });
});

test("what must be declared is required, but for a name that is filled in, and that is always there afterwards", () => {
  expect(resource("Application").requiredInputs).toEqual(["spec"]);
  expect(resource("ProjectRole").requiredInputs).toEqual(["project", "name"]);
  expect(resource("Application").inputProperties.metadata?.$ref).toBe("#/types/argocd:index:ApplicationMetadata");
  expect(schema.types["argocd:index:ApplicationMetadata"]).not.toHaveProperty("required");
  expect(resource("Application").properties?.metadata?.$ref).toBe("#/types/argocd:index:ObjectMetadata");
  expect(schema.types["argocd:index:ObjectMetadata"]).toMatchObject({ required: ["name"] });
  expect(schema.types["argocd:index:ApplicationInfo"]).toMatchObject({ required: ["name", "value"] });
});

test("the engine never replaces anything by itself: another spelling of a URL is no other object", () => {
  expect(JSON.stringify(schema)).not.toContain('"replaceOnChanges"');
});

test("nothing is replaced by what a function takes or answers", () => {
  const { types, functions } = schema;
  const { "argocd:index:ClusterReference": reference, "argocd:index:FoundRepository": found } = types;
  expect(reference).toBeDefined();
  expect(found).toBeDefined();
  expect(JSON.stringify([reference, found, functions])).not.toContain('"willReplaceOnChanges"');
});

test("a text that only a newer Argo CD knows is taken too", () => {
  expect(resource("Application").inputProperties.waitFor).toMatchObject({
    type: "string",
    oneOf: [{ type: "string" }, { $ref: "#/types/argocd:index:WaitFor" }],
  });
  expect(schema.types["argocd:index:ApplicationsSync"]).toMatchObject({
    enum: expect.arrayContaining([{ name: "CreateOnly", value: "create-only" }]),
  });
});

/** @promise Each is `argocd:<name>` in stack configuration, and an argument of `Provider`, in the form that its language gives to names. */
test("stack configuration has every setting, with its variable and whether it is a secret", () => {
  const { variables } = schema.config;
  expect(Object.keys(variables)).toEqual(settingNames);
  for (const name of settingNames) {
    const variable = environmentVariables[name];
    expect(variables[name]?.defaultInfo).toEqual(variable && { environment: [variable] });
    expect(variables[name]?.secret).toBe(secretSettingNames.some((secret) => secret === name) || undefined);
  }
});

/**
 * @promise It takes nothing from the environment.
 * @promise A program that uses several Argo CDs has a provider for each, which takes nothing from the environment:
 */
test("an explicit provider names its server, and takes nothing from the environment", () => {
  const { inputProperties, requiredInputs } = schema.provider;
  expect(Object.keys(inputProperties)).toEqual(settingNames);
  expect(requiredInputs).toEqual(["server"]);
  expect(Object.values(inputProperties).filter(({ defaultInfo }) => defaultInfo)).toEqual([]);
});

describe.each(functions.map((definition) => [definition.name, definition] as const))("%s", (name, definition) => {
  const spec = schema.functions[`argocd:index:${name}`];

  /** @promise | functions with a callback, a `signal` or a `connection` | yes | no: the provider that is called has the connection | */
  test("takes its arguments and options, but for what only a program can give and for a connection", () => {
    const given = { ...definition.arguments.shape, ...definition.options.shape } as Record<string, Schema>;
    const data = Object.entries(given).filter(
      ([, field]) => !traitsOf(field).inProgram && nameOf(field)?.name !== "ConnectionSettings",
    );
    expect(Object.keys(spec?.inputs.properties ?? {})).toEqual(data.map(([field]) => field));
    expect(spec?.inputs.required ?? []).toEqual(data.flatMap(([field, of]) => (isOptional(of) ? [] : [field])));
    for (const [field, of] of data) expect(spec?.inputs.properties[field]?.secret).toBe(traitsOf(of).secret);
  });

  /**
   * @promise One that answers a list or a text has it in `result`.
   * @promise | functions | answer lists and texts as they are | answer an object, with the list or text in `result` |
   */
  test("answers an object with fields", () => {
    const shape = shapeOf(definition.result);
    expect(Object.keys(spec?.outputs.properties ?? {})).toEqual(shape ? Object.keys(shape) : ["result"]);
  });
});

test("a published version names its repository, and where Pulumi finds the provider", () => {
  expect(schema).not.toHaveProperty("pluginDownloadURL");
  expect(packageSchema({ ...manifest, repository: { url: "git+https://github.com/acme/argocd.git" } })).toMatchObject({
    version: "1.2.3",
    repository: "https://github.com/acme/argocd",
    pluginDownloadURL: "github://api.github.com/acme/argocd",
  });
});
