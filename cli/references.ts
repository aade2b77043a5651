import { InvalidArgumentError } from "commander";
import * as z from "zod";
import { descriptionOf, isOptional, nameOf, type Schema, shapeOf } from "../provider/model/schema";
import { notEmpty } from "./flags";

/** How a person writes by one text which object is meant. */
interface Form {
  /** The fields that the text stands for. */
  readonly fields: readonly string[];
  readonly help: string;
  /** What to write, for somebody who has written something else. */
  readonly advice: string;
  read(text: string): object;
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
  read(text: string): object;
}

/** How a command takes an object that a function takes by this schema. */
export function referenceFor(target: Schema): Reference {
  const { fields, help, advice, read } = formOf(target);
  const kind = nameOf(target)?.name.replace(/(Reference|Name)$/, "") ?? "Name";
  return {
    noun: `${kind.charAt(0).toLowerCase()}${kind.slice(1)}`,
    help,
    fields,
    read,
    check(text) {
      const { error } = z.safeParse(target, read(notEmpty(text)));
      // What else is required, flags are asked for.
      const issues = error?.issues.filter(({ path: [first] }) => first === undefined || fields.includes(String(first)));
      if (issues === undefined || issues.length === 0) return text;
      const wrong = issues.map(({ path, message }) => `The ${path.join(".")} ${message}.`);
      throw new InvalidArgumentError(`${advice} ${wrong.join(" ")}`);
    },
  };
}
