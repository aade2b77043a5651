import fc from "fast-check";
import type { FoundObject } from "../../../cli/export/found";
import { planProgram } from "../../../cli/export/program/program";
import { writeProject } from "../../../cli/export/program/project";
import { typeScript } from "../../../cli/export/typescript/language";
import type { Json } from "../../../provider/contract";
import { type Kind, kinds, registry } from "../../../provider/kinds/registry";
import { isRecord } from "../../../provider/model/json";
import { shapeOf } from "../../../provider/model/schema";
import { traitsOf } from "../../../provider/model/traits";
import { inputsOf } from "../../support/arbitraries";
import { complaints, evaluated, found, lintOf, writable } from "../../support/exported";
import { maximalInputs } from "../../support/maximal-inputs";
import type { Registered } from "../sdk/mocks";

const language = typeScript("dynamic");

/* Whatever is found is written so that it compiles, is formatted, and declares exactly what was found. */

/** How many declarations of each kind are generated. */
const cases = Number(process.env.FUZZ_CASES ?? 4);

/** Objects of a kind, each under an identity of its own. */
function objectsOf(kind: Kind): FoundObject[] {
  const generated = [...maximalInputs(kind), ...fc.sample(inputsOf(kind), cases)];
  return generated.map((inputs, index) => {
    const own = registrable(writable(registry[kind].schema, inputs)) as Json;
    const metadata = isRecord(own.metadata) ? { ...own.metadata, name: `${kind.toLowerCase()}-${index}` } : undefined;
    return found(kind, `${kind}-${index}`, metadata ? { ...own, metadata } : own, {
      remarks: ["Who made it is not known."],
      hidden: secretsNotIn(kind, own),
    });
  });
}

/** The credentials of a kind that inputs do not have. */
function secretsNotIn(kind: Kind, inputs: Json): string[] {
  const fields = Object.entries(shapeOf(registry[kind].schema) ?? {});
  return fields.flatMap(([name, field]) => (traitsOf(field).secret && inputs[name] === undefined ? name : []));
}

const objects = kinds.flatMap(objectsOf);
const program = planProgram(objects, { language });
const files = writeProject(program, language, {
  name: "generated",
  dependency: "0.1.0",
  finding: { leftOut: [], unseen: [] },
});

/** What was declared of a resource, as Pulumi would send it. */
function declaredIn({ inputs }: Registered): Json {
  const own = Object.entries(inputs).filter(([key]) => !key.startsWith("__"));
  return plain(Object.fromEntries(own)) as Json;
}

/** Inputs without keys that Pulumi's SDK itself cannot register: it makes texts of properties. */
function registrable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(registrable);
  if (!isRecord(value)) return value;
  const rename = (key: string) => (key === "toString" ? "toText" : key);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [rename(key), registrable(item)]));
}

/** A value without what marks secrets. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isRecord(value)) return value;
  if (Object.hasOwn(value, "4dabf18193072939515e22adb298388d")) return plain(value.value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

test("it compiles", () => {
  expect(complaints(files)).toEqual([]);
});

test("it is formatted, and has nothing that a linter would tell", () => {
  expect(lintOf(files)).toBe("");
});

test("it declares what was found, and nothing else", async () => {
  const registered = await evaluated(files);
  expect(registered).toHaveLength(objects.length);
  const byName = new Map(registered.map((one) => [`${one.type} ${one.name}`, one]));
  for (const { object, name } of program.declarations) {
    const one = byName.get(`pulumi-nodejs:dynamic/argocd:${object.kind} ${name}`);
    expect([object.kind, name, one && declaredIn(one)]).toEqual([object.kind, name, object.inputs]);
  }
});
