import { environmentVariables, type SettingName, secretSettingNames } from "../../provider/connection/settings";
import type { FunctionDescription } from "../../provider/functions/description";
import type { KindDescription } from "../../provider/kinds/description";
import type { FieldDescription } from "../../provider/model/description";
import { pluginPackage, pluginToken, typeToken } from "../../provider/tokens";
import { originOf, type Manifest as Published, repositoryOf } from "../../sdk/origin";
import { declaredText } from "../generate/class";
import { describedConnection, describedFunctions, describedKinds, describedObjects } from "../generate/described";
import { kindText } from "./kind-text";
import { languageSettings } from "./languages";
import type { FunctionSpec, ObjectSpec, PackageSpec, PropertySpecs, ResourceSpec } from "./spec";
import type { Translations } from "./translations";
import { outsideResources, Types } from "./types";

/** What a schema takes from `package.json`. */
export interface Manifest extends Published {
  readonly description: string;
  readonly license: string;
  readonly keywords: readonly string[];
  readonly homepage?: string;
}

/**
 * Pulumi's schema of the package.
 * @param translations the examples in other languages than TypeScript and YAML
 */
export function packageSchema(manifest: Manifest, translations: Translations = {}): PackageSpec {
  const types = new Types();
  const text = (kind: KindDescription) => kindText(kind, translations, repositoryOf(manifest));
  const resources = describedKinds.map((kind) => [pluginToken(kind.kind), resource(kind, types, text(kind))] as const);
  const functions = describedFunctions.map((fn) => [pluginToken(fn.name), functionSpec(fn, types)] as const);
  const { version, description, license, keywords } = manifest;
  return {
    name: pluginPackage,
    displayName: "Argo CD",
    version,
    description,
    keywords: [...keywords, "category/infrastructure", "kind/native"],
    license,
    ...publishedAt(manifest),
    meta: { supportPack: true },
    language: languageSettings,
    config: { variables: configuration(types) },
    provider: provider(types),
    resources: Object.fromEntries(resources),
    functions: Object.fromEntries(functions),
    types: Object.fromEntries([...types.all].sort(([one], [other]) => one.localeCompare(other, "en"))),
  };
}

/** Where a published version is, with the executables of the provider. */
function publishedAt(manifest: Manifest): Partial<PackageSpec> {
  const { homepage } = manifest;
  const name = repositoryOf(manifest);
  if (name === undefined) return {};
  return {
    ...(homepage && { homepage }),
    repository: `https://github.com/${name}`,
    ...originOf(manifest),
  };
}

function settings(types: Types): PropertySpecs {
  const secret: readonly string[] = secretSettingNames;
  const { properties } = types.fields(describedConnection.fields);
  return Object.fromEntries(
    Object.entries(properties).map(([name, spec]) => [name, secret.includes(name) ? { ...spec, secret: true } : spec]),
  );
}

/** The settings in stack configuration. */
function configuration(types: Types): PropertySpecs {
  return Object.fromEntries(
    Object.entries(settings(types)).map(([name, spec]) => {
      const variable = environmentVariables[name as SettingName];
      return [name, variable ? { ...spec, defaultInfo: { environment: [variable] } } : spec];
    }),
  );
}

/**
 * An explicit provider. Its settings have no variables: an SDK would mix what is in the environment into what the program
 * declares, and send one server's token to another one.
 */
function provider(types: Types): ResourceSpec {
  return {
    description:
      "A connection to one Argo CD, for stacks that use several, or whose connection comes from other resources. It takes nothing " +
      "from stack configuration or the environment.",
    inputProperties: settings(types),
    requiredInputs: ["server"],
  };
}

function resource(description: KindDescription, types: Types, text: string): ResourceSpec {
  const { kind, object, computed, filter } = description;
  const outputs = [...object, ...computed];
  const outputText = (field: FieldDescription) => (computed.includes(field) ? field.text : declaredText(field));
  const found = types.fields(outputs, outputText);
  const given = types.fields(types.declared(description));
  return {
    description: text,
    ...found,
    inputProperties: given.properties,
    ...(given.required && { requiredInputs: given.required }),
    stateInputs: { type: "object", properties: found.properties },
    ...(filter && { listInputs: { type: "object", ...types.fields(filter) } }),
    aliases: [{ type: typeToken(kind) }],
  };
}

/** Whether data has a place for an option of a function. Its connection is that of the provider which is called. */
function isData({ type }: FieldDescription): boolean {
  return type.is !== "code" && !(type.is === "object" && type.name === describedConnection.name);
}

function functionSpec(described: FunctionDescription, types: Types): FunctionSpec {
  const { documentation, options, result } = described;
  const given = [...described.arguments, ...options.fields].filter(isData).map(outsideResources);
  return {
    description: `${documentation.summary} See [Argo CD's manual](${documentation.see}).`,
    inputs: { type: "object", ...types.fields(given) },
    outputs: answer(result, types),
  };
}

/**
 * What a function answers: an object, since not every language takes another answer. So does one that answers nothing: without
 * an answer, generators write no form that takes outputs, and Python fails with one that has no property.
 */
function answer({ type, text }: FunctionDescription["result"], types: Types): ObjectSpec {
  if (type.is === "nothing") {
    const done = "`true` when it is done; a preview does nothing, and leaves it out.";
    return { type: "object", properties: { result: { type: "boolean", description: done } } };
  }
  if (type.is !== "object") {
    const result = { ...types.type(type), description: text };
    return { description: text, type: "object", properties: { result }, required: ["result"] };
  }
  const fields = (describedObjects.get(type.name)?.fields ?? []).map(outsideResources);
  return { description: text, type: "object", ...types.fields(fields) };
}
