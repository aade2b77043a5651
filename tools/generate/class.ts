import type { KindDescription } from "../../provider/kinds/description";
import type { FieldDescription } from "../../provider/model/description";
import { inputProperty, isNamedByResource } from "./inputs";
import { splitDefault, withArticle } from "./text";
import { comment, plainType, property } from "./typescript";

/** The module of a kind's class, with the types of its arguments. */
export function classModule(description: KindDescription): string {
  const named = description.object.find(isNamedByResource);
  const body = [
    named ? metadataType(description, named) : "",
    argumentsType(description),
    classText(description, "dynamic", fieldsText(description)),
  ]
    .filter((part) => part !== "")
    .join("\n");
  const uses = (name: string) => body.includes(`${name}.`);
  return [
    "// Written by `npm run generate` from the registry of kinds, which is the source.",
    'import * as pulumi from "@pulumi/pulumi";',
    'import { dynamic } from "../hosts/dynamic";',
    'import { fillLeftOut, isOfType, registration } from "../resource";',
    ...["declarations", "inputs", "outputs"].filter(uses).map((name) => `import type * as ${name} from "./${name}";`),
    "",
    body,
  ].join("\n");
}

/** What is said of metadata whose name the class fills in. */
export function metadataText({ documentation }: KindDescription): string {
  return `Metadata of ${withArticle(documentation.noun)}; the name defaults to the Pulumi name of the resource.`;
}

function metadataType(description: KindDescription, { type }: FieldDescription): string {
  const { kind } = description;
  return `${comment(metadataText(description), 0)}export interface ${kind}Metadata extends Partial<${plainType(type, "declarations.")}> {}\n`;
}

function argumentsType({ kind, object, options }: KindDescription): string {
  const form = object.some(({ name }) => name === "spec")
    ? "Argo CD's manifest, and how the provider treats it"
    : "flat, as in Argo CD's API";
  const fields = [...object, ...options].map((field) => inputProperty(field, "inputs."));
  const text = `Arguments of ${withArticle(kind, `{@link ${kind}}`)}: ${form}.`;
  return `${comment(text, 0)}export interface ${kind}Args {\n${fields.join("")}}\n`;
}

/** What an output holds that a program has declared. */
export function declaredText({ text, traits }: FieldDescription): string {
  const { meaning } = splitDefault(text);
  if (traits.ownedByField || traits.ownedByKey) {
    return `${meaning} As declared; after a refresh, the declared keys with their live values.`;
  }
  const later = traits.secret || traits.unreadable ? "Argo CD does not show it" : "after a refresh, as found";
  return `${meaning} As declared; ${later}.`;
}

function outputProperty(field: FieldDescription): string {
  const type = plainType(field.type, "outputs.");
  const value = `pulumi.Output<${field.isRequired ? type : `${type} | undefined`}>`;
  return property({ ...field, name: `declare readonly ${field.name}` }, false, value);
}

/** The outputs, with their documentation. */
function fieldsText({ object, computed }: KindDescription): string {
  return [...object.map((field) => ({ ...field, text: declaredText(field) })), ...computed]
    .map(outputProperty)
    .join("");
}

/** The names of the types that a class is declared with. */
export function argumentTypes({ kind, object }: KindDescription): string[] {
  return [`${kind}Args`, ...(object.some(isNamedByResource) ? [`${kind}Metadata`] : [])];
}

/**
 * The class of a kind.
 * @param host what it is registered with: the name of a module in `sdk/hosts`, and of what that exports.
 * @param fields the declarations of its outputs.
 */
export function classText({ kind, documentation }: KindDescription, host: string, fields = ""): string {
  const { noun, summary, example, see, id } = documentation;
  const tags = [`@example\n\`\`\`ts\n${example}\n\`\`\``, `@see ${see}`];
  const internal = `name: string,
    args: ${kind}Args | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,`;
  return `${comment(summary, 0, tags)}export class ${kind} extends pulumi.CustomResource {
  /** The type token of the kind. */
  static readonly __pulumiType: string = ${host}.token("${kind}");

${fields}
  /** Declares ${withArticle(noun)}. */
  constructor(name: string, args: ${kind}Args, options?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(${internal});
  constructor(${internal}) {
    super(...registration(${host}, "${kind}", { name, args, options, state }));
    fillLeftOut(this, "${kind}");
  }

${comment(`Looks an existing ${noun} up by its id, ${id}.`, 2)}  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: pulumi.Inputs,
    options?: pulumi.CustomResourceOptions,
  ): ${kind} {
    return new ${kind}(name, undefined, { ...options, id }, state);
  }

  /** Whether a value is ${withArticle(noun)}. */
  static override isInstance(value: unknown): value is ${kind} {
    return isOfType(${kind}.__pulumiType, value);
  }
}
`;
}
