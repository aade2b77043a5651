import { planProgram } from "../../../cli/export/program/program";
import { writeProject } from "../../../cli/export/program/project";
import { typeScript } from "../../../cli/export/typescript/language";
import type { Json } from "../../../provider/contract";
import { isRecord } from "../../../provider/model/json";
import { complaints, evaluated, lintOf } from "../../support/exported";
import { everything } from "../../support/exported-everything";
import type { Registered } from "../sdk/mocks";

const language = typeScript("dynamic");

/* Whatever is found is written so that it compiles, is formatted, and declares exactly what was found. */

const objects = everything();
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
