import fc from "fast-check";
import type { Json } from "../../provider/contract";
import { registry } from "../../provider/kinds/registry";
import { isRecord, own } from "../../provider/model/json";
import type { Kind } from "../../sdk/generated/kinds";
import { specimens } from "../kinds";
import { Generator, type Overrides } from "./generator";

/** Keys that reach for prototypes, and those by which the schemas know their fields. */
const hostileKeys = (
  "__proto__ constructor prototype toString hasOwnProperty valueOf metadata spec labels annotations finalizers name " +
  "namespace source sources helm parameters valuesObject roles policies syncWindows destination project repo server " +
  "config certData certType serverName sync deletion externallyManaged"
).split(" ");

/** Any JSON that a broken or hostile sender could make, as `JSON.parse` gives it. */
export const anyJson = fc.letrec<{ value: unknown; object: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: "medium" },
    fc.oneof(fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie("value"), { maxLength: 4 }),
    tie("object"),
  ),
  object: fc
    .array(fc.tuple(fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom(...hostileKeys)), tie("value")), {
      maxLength: 6,
    })
    .map((entries): Json => Object.fromEntries(entries)),
})).object;

/** Valid inputs of a kind: derived from its schema, with every optional field sometimes left out. */
export function inputsOf(kind: Kind, overrides: Overrides = {}): fc.Arbitrary<Json> {
  const { generated, managed } = specimens[kind];
  const values = { externallyManaged: fc.subarray([...managed]), ...generated.values };
  const always = { apiVersion: fc.constantFrom(undefined, "argoproj.io/v1alpha1"), ...overrides };
  const generator = new Generator(always, { ...generated, values });
  return generated.whole?.(generator, registry[kind].schema) ?? generator.object(registry[kind].schema, "");
}

/** What chance decides, rolled again from the start when all of it is used. */
const dice = fc.array(fc.nat(3), { minLength: 31, maxLength: 31 });

/** A kind's inputs together with another value of the same form that shares some of it. */
export function relatedInputsOf(kind: Kind, overrides: Overrides = {}): fc.Arbitrary<readonly [Json, Json]> {
  return fc.tuple(inputsOf(kind, overrides), inputsOf(kind, overrides), dice).map(([one, other, faces]) => {
    let rolls = 0;
    return [one, mixed(one, other, () => faces[rolls++ % faces.length] ?? 0) as Json] as const;
  });
}

/** A value with some parts of one and some of the other. */
function mixed(one: unknown, other: unknown, roll: () => number): unknown {
  if (isRecord(one) && isRecord(other)) {
    const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    const entries = keys.map((key): [string, unknown] => [key, mixed(own(one, key), own(other, key), roll)]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }
  if (Array.isArray(one) && roll() === 1) return [...one].reverse();
  if (Array.isArray(one) && Array.isArray(other) && roll() === 1) return [...other, ...one];
  return roll() < 3 ? one : other;
}
