import fc from "fast-check";
import type * as z from "zod";
import type { Json } from "../../provider/contract";
import { own } from "../../provider/model/json";
import { isHeld } from "../../provider/model/number";
import { itemOf, type Schema, shapeOf, unwrapped } from "../../provider/model/schema";
import { traitsOf } from "../../provider/model/traits";

/** Values of any form. */
export type Values = fc.Arbitrary<unknown>;

/** How the values of some fields are made, by path: `spec.sources[*].ref`; `undefined` leaves the field out. */
export type Overrides = Readonly<Record<string, Values>>;

export const word = fc.stringMatching(/^[a-z][a-z0-9]{0,7}$/);
export const name = fc.stringMatching(/^[a-z]([-a-z0-9]{0,8}[a-z0-9])?$/);
export const anyText = fc.oneof(
  { weight: 3, arbitrary: word },
  { weight: 1, arbitrary: fc.constantFrom("", " ", "a b", "true", "0", "1e3", "~", "日本 é", '"quoted"', "$x/*") },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);
const label = fc.oneof(fc.constant(""), fc.stringMatching(/^[A-Za-z0-9]([-A-Za-z0-9_.]{0,6}[A-Za-z0-9])?$/));
const labelKey = fc
  .tuple(fc.constantFrom("", "", "example.com/", "a.io/"), fc.oneof(fc.constantFrom("constructor", "toString"), word))
  .map((parts) => parts.join(""));
export const labels = fc.dictionary(labelKey, label, { maxKeys: 3 });
export const texts = fc.dictionary(labelKey, anyText, { maxKeys: 3 });
export const goDuration = fc.constantFrom("0", "5s", "1h30m", "1.5h", "250ms", "3m");
const timeout = fc.constantFrom("5m", "1h30m", "1.5s", "250ms");
export const url = fc
  .tuple(
    fc.constantFrom("https://", "http://", "ssh://git@", "git@", "oci://"),
    name,
    name,
    fc.constantFrom("", ".git"),
  )
  .map(([scheme, host, path, end]) => `${scheme}${host}.example.com${scheme === "git@" ? ":" : "/"}${path}${end}`);
export const base64 = fc.string({ maxLength: 20 }).map((text) => Buffer.from(text).toString("base64"));
const number = fc.oneof(
  fc.integer(),
  fc.constantFrom(0, -0, 0.5, -1.25e-7, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter(isHeld),
);

/** Free-form JSON, with the keys and values that careless code trips over. */
export const freeJson = fc.letrec<{ value: unknown; object: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.oneof(anyText, number, fc.boolean(), fc.constant(null)),
    fc.array(tie("value"), { maxLength: 3 }),
    tie("object"),
  ),
  object: fc.dictionary(fc.oneof(word, fc.constantFrom("constructor", "a.b", "", "x y")), tie("value"), { maxKeys: 3 }),
})).object;

interface Definition {
  readonly type: string;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly options?: readonly Schema[];
  readonly checks?: readonly {
    readonly _zod: { readonly def: { readonly check: string; readonly minimum?: number; readonly value?: number } };
  }[];
}

/** The lower bound of a number or of a list's length, if there is one. */
function minimumOf({ checks = [] }: Definition): number | undefined {
  const found = checks.map(({ _zod }) => _zod.def).find(({ check }) => ["min_length", "greater_than"].includes(check));
  return found?.minimum ?? found?.value;
}

function accepted(schema: Schema, values: Values): Values {
  return values.filter((value) => (schema as z.ZodType).safeParse(value).success);
}

/** Derives values from schemas; what schemas cannot say, rules that look at several fields, is in the builders of a kind. */
export class Generator {
  /** @param overrides take the place of all else, and say whether a field is there; `generated` leaves that to chance. */
  constructor(
    private readonly overrides: Overrides,
    private readonly generated: { readonly values?: Overrides; readonly builders?: Readonly<Record<string, Builder>> },
  ) {}

  values(schema: Schema, path: string): Values {
    const special = own(this.overrides, path) ?? own(this.generated.values, path) ?? own(commonValues, path);
    if (special) return special;
    const builder = own(this.generated.builders, path);
    if (builder) return builder(this, schema, path);
    const inner = unwrapped(schema);
    const definition = inner._zod.def as unknown as Definition;
    const item = itemOf(inner);
    switch (definition.type) {
      case "object":
        return this.object(inner, path);
      case "array": {
        const bounds = { minLength: minimumOf(definition) ?? 0, maxLength: 3 };
        return accepted(inner, fc.array(item ? this.values(item, `${path}[*]`) : anyText, bounds));
      }
      case "record":
        if (traitsOf(schema).freeForm || !item || unwrapped(item)._zod.def.type === "unknown") return freeJson;
        return fc.dictionary(labelKey, this.values(item, `${path}[*]`), { maxKeys: 3 });
      case "string":
        return accepted(inner, anyText);
      case "boolean":
        return fc.boolean();
      case "number": {
        const least = minimumOf(definition);
        return fc.oneof(fc.constant(least ?? 0), fc.integer({ min: least ?? -3, max: 1000 }));
      }
      case "enum":
        return fc.constantFrom(...Object.values(definition.entries ?? {}));
      case "literal":
        return fc.constantFrom(...(definition.values ?? []));
      case "union":
        return fc.oneof(...(definition.options ?? []).map((option) => this.values(option, `${path}|`)));
      default:
        return shapeOf(inner) ? fc.oneof(fc.constant(true), this.object(inner, path)) : freeJson;
    }
  }

  /** Objects of a schema; optional fields are often left out, fixed ones are as given. */
  object(schema: Schema, path: string, fixed: Readonly<Record<string, Values>> = {}): fc.Arbitrary<Json> {
    const model = Object.fromEntries(
      Object.entries(shapeOf(schema) ?? {}).map(([key, field]): [string, Values] => {
        const place = path ? `${path}.${key}` : key;
        const values = own(fixed, key) ?? own(this.overrides, place);
        if (values) return [key, values];
        const plain = this.values(field, place);
        return [key, field._zod.def.type === "optional" ? fc.option(plain, { nil: undefined, freq: 2 }) : plain];
      }),
    );
    return fc.record(model).map((values) => {
      return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
    });
  }

  field(schema: Schema, key: string, path: string): Values {
    const field = own(shapeOf(schema), key);
    if (!field) throw new Error(`${path} has no field ${key}`);
    return this.values(field, `${path}.${key}`);
  }
}

/** For a field that is left out. */
export const absent = fc.constant(undefined);

export function without(values: Json, ...keys: readonly string[]): Json {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));
}

/** How a field is made whose rules look at several others. */
export type Builder = (generator: Generator, schema: Schema, path: string) => Values;

/** A list as it is, without items that Argo CD takes for one another. */
export function distinct(keyOf: (item: unknown) => unknown): Builder {
  return (generator, schema, place) => {
    const item = itemOf(unwrapped(schema));
    if (!item) throw new Error(`${place} is no list`);
    return fc.uniqueArray(generator.values(item, `${place}[*]`), {
      maxLength: 3,
      selector: (value) => JSON.stringify(keyOf(value)),
    });
  };
}

export const globs = fc.constantFrom("*", "payments-*", "prod", "a?c");

/** Values of the fields that many kinds have and whose form a pattern rules, by path. */
const commonValues: Overrides = {
  "metadata.name": name,
  "metadata.namespace": fc.constantFrom("argocd", "team-a"),
  "metadata.labels": labels,
  "metadata.annotations": texts,
  "metadata.finalizers": fc.uniqueArray(fc.constantFrom("example.com/keep", "example.com/hold")),
  labels,
  annotations: texts,
  "timeouts.create": timeout,
  "timeouts.update": timeout,
  "timeouts.delete": timeout,
};
