import { Argument, InvalidArgumentError, Option } from "commander";
import * as z from "zod";
import type { Json } from "../provider/contract";
import { Descriptions, type FieldDescription, type ValueType } from "../provider/model/description";
import { type Schema, shapeOf } from "../provider/model/schema";
import { traitsOf } from "../provider/model/traits";
import { mistakes } from "../provider/model/validation";

/** A flag of a command, and where its value goes. */
export interface Flag {
  readonly option: Option;
  /** The names that lead to the value in what a function is given. */
  readonly path: readonly string[];
}

/** A field that a command takes by a flag. */
export interface FlagField {
  readonly field: FieldDescription;
  readonly schema: Schema;
  readonly path: readonly string[];
}

/** The fields of an object that a command takes by flags, each with its path. An inner object's own fields are among them. */
export function flagFields(schema: Schema, path: readonly string[] = [], isRequired = true): FlagField[] {
  return fieldsOf(shapeOf(schema) ?? {}).flatMap(({ field, schema: own }) => {
    const to = [...path, field.name];
    // What stands on a command line is seen by other processes.
    if (field.type.is === "code" || traitsOf(own).secret === true) return [];
    if (field.type.is === "object" && path.length === 0) return flagFields(own, to, field.isRequired);
    // What may be left out as a whole is asked for by nobody in part.
    return [{ field: { ...field, isRequired: isRequired && field.isRequired }, schema: own, path: to }];
  });
}

/** The flags of a command. One that may be given several times is understood in the singular too, where no other flag is called so. */
export function flagsOf(fields: readonly FlagField[]): Flag[] {
  const taken = new Set(fields.map(({ field }) => flagOf(field.name)));
  return fields.map(({ field, schema, path }) => {
    const flag = flagOf(field.name);
    const singular = isRepeated(field.type) ? singularOf(flag) : flag;
    return { option: optionOf(taken.has(singular) ? flag : `${singular}, ${flag}`, field, schema), path };
  });
}

function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function singularOf(plural: string): string {
  return plural.replace(/ies$/, "y").replace(/s$/, "");
}

/** What a command takes by position, one text for each field. */
export function positionsOf(shape: Readonly<Record<string, Schema>>): Argument[] {
  return fieldsOf(shape).map(({ field: { name, text, type, isRequired }, schema }) => {
    const argument = new Argument(isRequired ? `<${name}>` : `[${name}]`, text);
    return type.is === "literal"
      ? argument.choices(type.values.map(String))
      : argument.argParser(parserOf(type, schema));
  });
}

function fieldsOf(shape: Readonly<Record<string, Schema>>): { field: FieldDescription; schema: Schema }[] {
  const fields = new Descriptions().fields("a command", shape);
  return fields.flatMap((field) => {
    const schema = shape[field.name];
    return schema ? [{ field, schema }] : [];
  });
}

function optionOf(flag: string, { type, text, isRequired }: FieldDescription, schema: Schema): Option {
  if (type.is === "boolean") return new Option(flag, text);
  const option = new Option(`${flag} <${placeholderOf(type)}>`, text).makeOptionMandatory(isRequired);
  if (type.is === "literal") return option.choices(type.values.map(String));
  return option.argParser(parserOf(type, schema));
}

function isText(type: ValueType): boolean {
  return type.is === "string";
}

/** Whether a flag takes one item at a time. */
function isRepeated(type: ValueType): boolean {
  return type.is === "list" && isText(type.item);
}

function placeholderOf(type: ValueType): string {
  if (type.is === "literal") return "choice";
  if (type.is === "integer") return "number";
  if (isRepeated(type)) return "text";
  if (type.is === "map" && isText(type.value)) return "name=value";
  return isText(type) ? "text" : "json";
}

/** Reads the text of a flag; lists and maps of texts take one item at a time. */
function parserOf(type: ValueType, schema: Schema): (text: string, before: unknown) => unknown {
  if (isRepeated(type)) return (text, before) => [...((before as string[]) ?? []), text];
  if (type.is === "map" && isText(type.value)) return (text, before) => ({ ...(before as object), ...asPair(text) });
  const read = type.is === "integer" ? asInteger : isText(type) ? (text: string) => text : asJson;
  return (text) => {
    const value = read(text);
    const wrong = wrongWith(type, schema, value);
    if (wrong.length > 0) throw new InvalidArgumentError(wrong.join("; "));
    return value;
  };
}

/** What is wrong with a value: in an object, with the place. */
function wrongWith(type: ValueType, schema: Schema, value: unknown): string[] {
  if (type.is === "object") return mistakes(schema as z.ZodType, value as Json).map(({ reason }) => reason);
  return z.safeParse(schema, value).error?.issues.map(({ message }) => message) ?? [];
}

function asInteger(text: string): number {
  if (!/^-?\d+$/.test(text)) throw new InvalidArgumentError("It is no whole number.");
  return Number(text);
}

function asPair(text: string): Record<string, string> {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined) throw new InvalidArgumentError("Write name=value.");
  return { [name]: value };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new InvalidArgumentError("It is no JSON.");
  }
}

/** Refuses an empty text, as a variable of a script that is not set gives. */
export function notEmpty(text: string): string {
  if (text === "") throw new InvalidArgumentError("It is empty.");
  return text;
}
