import { InvalidArgumentError } from "commander";
import * as z from "zod";
import { type Json, UserError } from "../provider/contract";
import type { ById } from "../provider/functions/definition";
import { descriptionOf, isOptional, nameOf, type Schema, shapeOf } from "../provider/model/schema";
import { notEmpty } from "./flags";

/** How a person writes by one text which object is meant. */
interface Form {
  /** The fields that the text stands for. */
  readonly fields: readonly string[];
  readonly help: string;
  /** What to write, for somebody who has written something else. */
  readonly advice: string;
  read(text: string): Json;
}

/** As Argo CD itself writes it. */
const byPath: Form = {
  fields: ["name", "namespace"],
  help: "its name, or namespace/name",
  advice: "Write `name` or `namespace/name`.",
  read(text) {
    const [, namespace, name = text] = /^([^/]+)\/(.+)$/.exec(text) ?? [];
    return { name, ...(namespace !== undefined && { namespace }) };
  },
};

/** By what one field has; flags have the others. */
function byField(field: string, text: string): Form {
  return { fields: [field], help: text, advice: `Write its \`${field}\`.`, read: (value) => ({ [field]: value }) };
}

const byAddress: Form = {
  fields: ["server", "name"],
  help: "its address, or its name",
  advice: "Write the address or the name.",
  read: (text) => (text.includes("://") ? { server: text } : { name: text }),
};

function formOf(target: Schema): Form {
  const shape = shapeOf(target) ?? {};
  if ("server" in shape && "name" in shape) return byAddress;
  if ("namespace" in shape && "name" in shape) return byPath;
  const required = Object.keys(shape).filter((field) => !isOptional(shape[field] as Schema));
  const field = "name" in shape ? "name" : (required[0] ?? "name");
  return byField(field, descriptionOf(shape[field] as Schema) ?? "");
}

/** How a command takes the object that it is about. */
export interface Reference {
  /** What the object is called: `application` for an `ApplicationReference`. */
  readonly noun: string;
  readonly help: string;
  /** The fields that no flag is needed for. */
  readonly fields: readonly string[];
  /** @throws InvalidArgumentError for a text that can mean no object. */
  check(text: string): string;
  /** What a text means. */
  read(text: string): Json;
}

/** What an id of several parts names; `undefined` for any other text. An id of one part is what the form of the kind has. */
function namedBy({ parse }: ById, text: string): Json | undefined {
  try {
    const named = parse(text);
    return Object.keys(named).length > 1 ? named : undefined;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/**
 * How a command takes an object that a function takes by this schema.
 * @param byId how its id is read, where it has one.
 */
export function referenceFor(target: Schema, byId?: ById): Reference {
  const form = formOf(target);
  const advice = byId ? `${form.advice.replace(/\.$/, "")}, or its id, ${byId.form}.` : form.advice;
  const read = (text: string) => (byId && namedBy(byId, text)) ?? form.read(text);
  const kind = nameOf(target)?.name.replace(/(Reference|Name)$/, "") ?? "Name";
  return {
    noun: `${kind.charAt(0).toLowerCase()}${kind.slice(1)}`,
    help: byId ? `${form.help.replace(/\.$/, "")}; or its id, ${byId.form}` : form.help,
    fields: form.fields,
    read,
    check(text) {
      const given = read(notEmpty(text));
      const { error } = z.safeParse(target, given);
      // What else is required, flags are asked for.
      const issues = error?.issues.filter(({ path: [first] }) => first === undefined || Object.hasOwn(given, first));
      if (issues === undefined || issues.length === 0) return text;
      const wrong = issues.map(({ path, message }) => `The ${path.join(".")} ${message}.`);
      throw new InvalidArgumentError(`${advice} ${wrong.join(" ")}`);
    },
  };
}
