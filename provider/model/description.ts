import {
  descriptionOf,
  formsOf,
  isOptional,
  itemOf,
  type Named,
  nameOf,
  type Schema,
  shapeOf,
  unwrapped,
} from "./schema";
import { type FieldTraits, type OfferedTexts, traitsOf } from "./traits";

/** What the values of a schema are, as data. */
export type ValueType =
  | { readonly is: "boolean" | "any" | "nothing" }
  /** A whole number; a long one may need more than 32 bits. */
  | { readonly is: "integer"; readonly isLong?: true }
  /** Any text; some that have a meaning may be named. */
  | { readonly is: "string"; readonly offered?: OfferedTexts }
  /** What only a program can give, as TypeScript has it. */
  | { readonly is: "code"; readonly type: string }
  /** One of some values; texts among which there is a choice have a name. */
  | { readonly is: "literal"; readonly values: readonly (string | number | boolean)[]; readonly named?: Named }
  | { readonly is: "list"; readonly item: ValueType }
  | { readonly is: "map"; readonly value: ValueType }
  | { readonly is: "object"; readonly name: string }
  | { readonly is: "union"; readonly options: readonly ValueType[] };

/** A field of an object, an argument or an output. */
export interface FieldDescription {
  readonly name: string;
  readonly type: ValueType;
  readonly isRequired: boolean;
  /** What it means, its unit and its default. */
  readonly text: string;
  readonly traits: FieldTraits;
}

/** A type with fields. */
export interface ObjectDescription {
  readonly name: string;
  readonly text: string;
  readonly fields: readonly FieldDescription[];
}

/** The parts of a schema's definition that tell what its values are. */
interface Definition {
  readonly type: string;
  readonly format?: string;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly (string | number | boolean)[];
  readonly options?: readonly Schema[];
}

/**
 * Describes schemas as data, from which declarations, reference pages and the schemas of hosts are written. Each object is
 * described once, by its name.
 */
export class Descriptions {
  /** Every object so far, in the order in which they are met. */
  readonly objects = new Map<string, ObjectDescription>();
  /** Every named set of texts so far. */
  readonly offered = new Map<string, OfferedTexts>();
  private readonly shapes = new Map<string, Readonly<Record<string, Schema>>>();

  /**
   * What the values of a schema are.
   * @throws Error when an object has no name, two objects have one name, or a field has no documentation.
   */
  type(schema: Schema): ValueType {
    const forms = formsOf(schema);
    if (forms) return { is: "union", options: forms.map((form) => this.type(form)) };
    const { inProgram } = traitsOf(schema);
    if (inProgram !== undefined) return { is: "code", type: inProgram };
    const definition = unwrapped(schema)._zod.def as Definition;
    const item = itemOf(schema);
    switch (definition.type) {
      case "string": {
        const { offered } = traitsOf(schema);
        if (offered) this.offered.set(offered.name, offered);
        return offered ? { is: "string", offered } : { is: "string" };
      }
      case "boolean":
        return { is: "boolean" };
      case "number":
        // What Argo CD answers has no format, and may be a time or a size in bytes.
        return definition.format ? { is: "integer" } : { is: "integer", isLong: true };
      case "unknown":
        return { is: "any" };
      case "void":
        return { is: "nothing" };
      case "enum":
        return choice(Object.values(definition.entries ?? {}), nameOf(schema));
      case "literal":
        return { is: "literal", values: definition.values ?? [] };
      case "array":
        if (item) return { is: "list", item: this.type(item) };
        break;
      case "record":
        if (item) return { is: "map", value: this.type(item) };
        break;
      case "object":
        return { is: "object", name: this.object(schema).name };
      case "union":
        return { is: "union", options: (definition.options ?? []).map((option) => this.type(option)) };
    }
    throw new Error(`a schema of type ${definition.type} cannot be described`);
  }

  /** The fields of an object, each with what it means. */
  object(schema: Schema): ObjectDescription {
    const shape = shapeOf(schema) ?? {};
    const named = nameOf(schema);
    if (!named) throw new Error(`the object with ${Object.keys(shape).join(", ")} has no name`);
    const { name, text } = named;
    const known = this.objects.get(name);
    if (known) {
      const other = this.shapes.get(name);
      const isSame = Object.keys({ ...shape, ...other }).every((field) => shape[field] === other?.[field]);
      if (!isSame) throw new Error(`two objects have the name ${name}`);
      return known;
    }
    this.shapes.set(name, shape);
    // Known by its name before its fields are looked at, which may lead back to it.
    const fields: FieldDescription[] = [];
    const description = { name, text, fields };
    this.objects.set(name, description);
    fields.push(...this.fields(name, shape));
    return description;
  }

  /** Fields that are no object's own, such as the arguments of a function; `owner` stands in errors. */
  fields(owner: string, shape: Readonly<Record<string, Schema>>): FieldDescription[] {
    return Object.entries(shape).map(([name, schema]) => {
      const text = descriptionOf(schema);
      if (!text) throw new Error(`\`${name}\` of ${owner} has no documentation`);
      const isRequired = !isOptional(schema);
      return { name, type: this.type(schema), isRequired, text, traits: traitsOf(schema) };
    });
  }
}

/** One of some texts. A single one needs no name. */
function choice(values: readonly string[], named: Named | undefined): ValueType {
  if (values.length === 1) return { is: "literal", values };
  if (!named) throw new Error(`the choice of ${values.join(", ")} has no name`);
  return { is: "literal", values, named };
}

/** The names of the objects that a type leads to, without what is inside them. */
export function objectsIn(type: ValueType): string[] {
  switch (type.is) {
    case "object":
      return [type.name];
    case "list":
      return objectsIn(type.item);
    case "map":
      return objectsIn(type.value);
    case "union":
      return type.options.flatMap(objectsIn);
    default:
      return [];
  }
}
