import type { KindDescription } from "../../provider/kinds/description";
import type { FieldDescription, ObjectDescription, ValueType } from "../../provider/model/description";
import type { Named } from "../../provider/model/schema";
import { pluginToken } from "../../provider/tokens";
import { metadataText } from "../generate/class";
import { describedKinds, describedObjects, objectsBehind } from "../generate/described";
import { endingNote, notesOf } from "../generate/field-tables";
import { isNamedByResource } from "../generate/inputs";
import type { EnumSpec, ObjectSpec, PropertySpec, TypeSpec } from "./spec";

/**
 * What a type is called. Pulumi itself calls the answer of a function `getX` by `GetXResult`, so that what lists hold needs
 * another name.
 */
function typeName(name: string): string {
  return name.replace(/^Get(\w+)Result$/, "Found$1");
}

/** The name of a text in programs: `CreateOnly` for `create-only`. */
function valueName(text: string): string {
  const words = text.split(/[^A-Za-z0-9]+/);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

/** The objects that kinds are made of. Others tell which one is meant, or what was found. */
const partsOfKinds = objectsBehind(describedKinds.flatMap(({ object, options }) => [...object, ...options]));

/** A field of what is no resource, so that another value replaces nothing. */
export function outsideResources({ traits: { identity: _identity, ...traits }, ...field }: FieldDescription) {
  return { ...field, traits } satisfies FieldDescription;
}

/** Writes what values are, and keeps the types that they lead to. */
export class Types {
  /** The types so far, by their tokens. */
  readonly all = new Map<string, ObjectSpec | EnumSpec>();
  private readonly metadata = new Map<string, ObjectDescription>();

  /** What a value is. */
  type(type: ValueType): TypeSpec {
    switch (type.is) {
      case "string":
        return type.offered ? this.choice(type.offered, type.offered.values) : { type: "string" };
      case "boolean":
        return { type: "boolean" };
      case "integer":
        // Pulumi's integers have 32 bits in some languages.
        return { type: type.isLong ? "number" : "integer" };
      case "any":
        return { $ref: "pulumi.json#/Any" };
      case "literal":
        return this.literal(type);
      case "list":
        return { type: "array", items: this.type(type.item) };
      case "map":
        return { type: "object", additionalProperties: this.type(type.value) };
      case "object":
        return { $ref: `#/types/${this.object(type.name)}` };
      case "union":
        return { oneOf: type.options.map((option) => this.type(option)) };
      case "code":
      case "nothing":
        throw new Error(`data has no place for ${type.is}`);
    }
  }

  private literal({ values, named }: Extract<ValueType, { is: "literal" }>): TypeSpec {
    if (named) return this.choice(named, values.map(String));
    return { type: typeof values[0] === "boolean" ? "boolean" : "string" };
  }

  /** One of some texts, or another one that a newer Argo CD knows: the provider itself refuses what is wrong. */
  private choice({ name, text }: Named, values: readonly string[]): TypeSpec {
    const key = pluginToken(name);
    const options = values.map((value) => ({ name: valueName(value), value }));
    this.all.set(key, { description: text, type: "string", enum: options });
    return { type: "string", oneOf: [{ type: "string" }, { $ref: `#/types/${key}` }] };
  }

  /** The token of an object. */
  private object(name: string): string {
    const key = pluginToken(typeName(name));
    if (this.all.has(key)) return key;
    const { text = "", fields = [] } = this.metadata.get(name) ?? describedObjects.get(name) ?? {};
    // Known before its fields are looked at, which may lead back to it.
    const spec: ObjectSpec = { description: text, type: "object", properties: {} };
    this.all.set(key, spec);
    const own = partsOfKinds.has(name) || this.metadata.has(name) ? fields : fields.map(outsideResources);
    this.all.set(key, { ...spec, ...this.fields(own) });
    return key;
  }

  /** Fields by their names, and which of them must be there; `text` is what is said of each. */
  fields(
    fields: readonly FieldDescription[],
    text: (field: FieldDescription) => string = describedText,
  ): Pick<ObjectSpec, "properties" | "required"> {
    const required = fields.filter(({ isRequired }) => isRequired).map(({ name }) => name);
    return {
      properties: Object.fromEntries(fields.map((field) => [field.name, this.property(field, text(field))])),
      ...(required.length > 0 && { required }),
    };
  }

  /** What a program declares of a kind. Metadata whose name the provider fills in is a type of its own, as in TypeScript. */
  declared(kind: KindDescription): FieldDescription[] {
    return [...kind.object, ...kind.options].map((field) =>
      isNamedByResource(field) ? this.unnamed(kind, field) : field,
    );
  }

  private unnamed(kind: KindDescription, field: FieldDescription): FieldDescription {
    const { fields = [] } = (field.type.is === "object" && describedObjects.get(field.type.name)) || {};
    const name = `${kind.kind}Metadata`;
    const own = fields.map((inner) => (inner.traits.namedByResource ? { ...inner, isRequired: false } : inner));
    this.metadata.set(name, { name, text: metadataText(kind), fields: own });
    return { ...field, type: { is: "object", name }, isRequired: false };
  }

  private property({ type, traits }: FieldDescription, description: string): PropertySpec {
    return {
      ...this.type(type),
      description,
      ...(traits.secret && { secret: true }),
      // For documentation. With `replaceOnChanges` the engine would replace an object that has merely been spelled in another way.
      ...(traits.identity && { willReplaceOnChanges: true }),
      ...(traits.ending && { deprecationMessage: `It ${endingNote(traits.ending)}.` }),
    };
  }
}

/** What is said of a field. */
export function describedText(field: FieldDescription): string {
  const notes = notesOf(field);
  return notes ? `${field.text} *(${notes})*` : field.text;
}
