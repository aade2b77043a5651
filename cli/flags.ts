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

/** The flags by which a command takes the fields of an object. An inner object's own fields are flags too. */
export function flagsOf(schema: Schema, path: readonly string[] = []): Flag[] {
  const shape = shapeOf(schema) ?? {};
  return fieldsOf(shape).flatMap(({ field, schema: own }) => {
    const to = [...path, field.name];
    // What stands on a command line is seen by other processes.
    if (field.type.is === "code" || traitsOf(own).secret === true) return [];
    if (field.type.is === "object" && path.length === 0) return flagsOf(own, to);
    return [{ option: optionOf(field, own), path: to }];
  });
}

/** What a command takes by position, one text for each field. */
export function positionsOf(shape: Readonly<Record<string, Schema>>): Argument[] {
  return fieldsOf(shape).map(({ field: { name, text, type }, schema }) =>
    new Argument(`<${name}>`, text).argParser(parserOf(type, schema)),
  );
}

function fieldsOf(shape: Readonly<Record<string, Schema>>): { field: FieldDescription; schema: Schema }[] {
  const fields = new Descriptions().fields("a command", shape);
  return fields.flatMap((field) => {
    const schema = shape[field.name];
    return schema ? [{ field, schema }] : [];
  });
}

function optionOf({ name, type, text, isRequired }: FieldDescription, schema: Schema): Option {
  const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  if (type.is === "boolean") return new Option(flag, text);
  const option = new Option(`${flag} <${placeholderOf(type)}>`, text).makeOptionMandatory(isRequired);
  if (type.is === "literal") return option.choices(type.values.map(String));
  return option.argParser(parserOf(type, schema));
}

function isText(type: ValueType): boolean {
  return type.is === "string";
}

function placeholderOf(type: ValueType): string {
  if (type.is === "literal") return "choice";
  if (type.is === "integer") return "number";
  if (type.is === "list" && isText(type.item)) return "text";
  if (type.is === "map" && isText(type.value)) return "name=value";
  return isText(type) ? "text" : "json";
}

/** Reads the text of a flag; lists and maps of texts take one item at a time. */
function parserOf(type: ValueType, schema: Schema): (text: string, before: unknown) => unknown {
  if (type.is === "list" && isText(type.item)) return (text, before) => [...((before as string[]) ?? []), text];
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
