import { InvalidArgumentError } from "commander";
import * as z from "zod";
import { nameOf, type Schema, shapeOf } from "../provider/model/schema";
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
const byName: Form = {
  fields: ["name", "namespace"],
  help: "its name, or namespace/name",
  advice: "Write `name` or `namespace/name`.",
  read(text) {
    const [, namespace, name = text] = /^([^/]+)\/(.+)$/.exec(text) ?? [];
    return { name, ...(namespace !== undefined && { namespace }) };
  },
};

const byAddress: Form = {
  fields: ["server", "name"],
  help: "its address, or its name",
  advice: "Write the address or the name.",
  read: (text) => (text.includes("://") ? { server: text } : { name: text }),
};

function formOf(target: Schema): Form {
  return shapeOf(target)?.server === undefined ? byName : byAddress;
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
  const kind = nameOf(target)?.name.replace(/Reference$/, "") ?? "Name";
  return {
    noun: `${kind.charAt(0).toLowerCase()}${kind.slice(1)}`,
    help,
    fields,
    read,
    check(text) {
      const { error } = z.safeParse(target, read(notEmpty(text)));
      if (error === undefined) return text;
      const wrong = error.issues.map(({ path, message }) => `The ${path.join(".")} ${message}.`);
      throw new InvalidArgumentError(`${advice} ${wrong.join(" ")}`);
    },
  };
}
