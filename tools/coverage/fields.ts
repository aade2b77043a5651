import { type Kind, kinds, registry } from "../../provider/kinds/registry";
import type { KindDefinition } from "../../provider/lifecycle/definition";
import { itemOf, type Schema, shapeOf, unwrapped } from "../../provider/model/schema";
import { type Proofs, proofOf } from "./proofs";
import { type ApiField, apiFields, type Swagger } from "./swagger";

/** What one definition of the API is compared with. */
export interface Subject {
  readonly title: string;
  readonly kind: Kind;
  readonly definition: string;
  /** Where the definition's fields stand among the inputs. */
  readonly prefix: string;
  /** Whether a server stores and shows these fields, so that a round trip can prove them. */
  readonly stored: boolean;
}

/** Each kind, and after it the requests that its inputs carry. */
export const subjects: readonly Subject[] = kinds.flatMap((kind) => {
  const { swagger, requests = {} }: KindDefinition<unknown> = registry[kind];
  return [
    { title: kind, kind, definition: swagger, prefix: "", stored: true },
    ...Object.entries(requests).map(([input, definition]) => {
      const [title, prefix] = input === "" ? [`${kind}, as asked for`, ""] : [`${kind}, \`${input}\``, `${input}.`];
      return { title, kind, definition, prefix, stored: false };
    }),
  ];
});

/** How much of one definition a program can declare. */
export interface Coverage {
  readonly subject: Subject;
  readonly settable: readonly string[];
  readonly missing: readonly string[];
  readonly unproved: readonly string[];
  readonly leftOut: readonly (readonly [path: string, reason: string])[];
}

/** Holds a kind's schema against the API's definition, and its fields against what round trips have proved. */
export function measure(swagger: Swagger, subject: Subject, proofs: Proofs | undefined): Coverage {
  const { kind, prefix, definition, stored } = subject;
  const { schema } = registry[kind];
  const isRefused = (path: string) => refusalOf(kind, prefix + path) !== undefined;
  const fields = [...apiFields(swagger, definition, isRefused)];
  const settable = fields.filter(({ path }) => !isRefused(path));
  const covered = settable.filter(({ path, type }) => {
    const found = schemaAt(schema, prefix + path);
    return found !== undefined && isCovered(acceptedType(found), type);
  });
  const isProved = stored ? proofOf(proofs) : () => true;
  const names = (list: readonly ApiField[]) => list.map(({ path }) => prefix + path);
  return {
    subject,
    settable: names(settable),
    missing: names(settable.filter((field) => !covered.includes(field))),
    unproved: names(covered.filter(({ path }) => !isProved(path))),
    leftOut: fields.flatMap(({ path }) => {
      const reason = refusalOf(kind, prefix + path);
      return reason === undefined ? [] : [[prefix + path, reason] as const];
    }),
  };
}

/** How many fields are both covered and proved. */
export function counted({ settable, missing, unproved }: Coverage): number {
  return settable.length - missing.length - unproved.length;
}

/** Why a field is refused. A list's items are a step of their own in the table of refused fields. */
function refusalOf(kind: Kind, path: string): string | undefined {
  return registry[kind].refused[path.replaceAll("[*]", ".[*]")];
}

/** The schema at a path such as `spec.sources[*].helm`. */
function schemaAt(schema: Schema, path: string): Schema | undefined {
  return path
    .replaceAll("[*]", ".[*]")
    .split(".")
    .reduce<Schema | undefined>(
      (current, step) => (step === "[*]" ? itemOf(current) : shapeOf(current)?.[step]),
      schema,
    );
}

const words: Readonly<Record<string, string>> = {
  object: "object",
  array: "list",
  record: "map",
  string: "string",
  enum: "string",
  literal: "string",
  boolean: "boolean",
  number: "whole number",
  union: "whole number or string",
};

/** What a schema accepts, in the words that fields of the API have. */
function acceptedType(schema: Schema): string {
  return words[unwrapped(schema)._zod.def.type] ?? "anything";
}

function isCovered(accepted: string, type: string): boolean {
  if (accepted === "whole number or string") return type === accepted || accepted.split(" or ").includes(type);
  return accepted === type || (type === "free object" && (accepted === "map" || accepted === "object"));
}
