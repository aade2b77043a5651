import fc from "fast-check";
import { type Json, UserError } from "../../../provider/contract";
import { gatedFields } from "../../../provider/core/features";
import { changedIdentity, differences, objectPart, optionPart } from "../../../provider/core/inputs";
import { jsonPatch } from "../../../provider/core/json-patch";
import { isSame, normalise } from "../../../provider/core/normalise";
import { asDeclared, asStored } from "../../../provider/core/ownership";
import { parsePath } from "../../../provider/core/paths";
import { handlers } from "../../../provider/handlers";
import { createContext } from "../../../provider/handlers/context";
import { schemas } from "../../../provider/schemas";
import { kinds } from "../../../provider/tokens";
import { anyJson } from "../../support/arbitraries";
import { expectCleanPrototypes, fuzz } from "../../support/fuzz";

const silent = { info: () => undefined, warn: () => undefined, progress: () => undefined };
const managed = ["spec.sources[*].helm.parameters", "metadata.labels", 'a["__proto__"]'].map(parsePath);

/** A process that has no server to ask. */
function context() {
  return createContext({ config: () => undefined, environment: {}, cliContext: () => undefined }, silent);
}

function isJson(value: unknown): boolean {
  const text = JSON.stringify(value, (_key, item: unknown) => {
    if (typeof item === "function" || typeof item === "bigint") throw new Error("no JSON");
    return item;
  });
  return text === undefined || JSON.stringify(JSON.parse(text)) === text;
}

afterEach(expectCleanPrototypes);

describe.each(kinds)("whatever the inputs of %s", (kind) => {
  const schema = schemas[kind];

  test("check answers, changes nothing in them, and shows no value", () =>
    fuzz(
      "fuzz-check",
      60,
      fc.asyncProperty(anyJson, anyJson, async (olds, news) => {
        const copies = structuredClone([olds, news]);
        const result = await handlers[kind].check(context(), olds, news);
        expect(isJson(result)).toBe(true);
        for (const { reason } of result.failures) expect(reason).not.toBe("");
        expect([olds, news]).toEqual(copies);
      }),
    ));

  test("diff answers, or says in one line what is wrong", () =>
    fuzz(
      "fuzz-check",
      60,
      fc.asyncProperty(anyJson, anyJson, async (olds, news) => {
        const answer = await handlers[kind].diff(context(), "an-id", olds, news).catch((error: unknown) => error);
        if (answer instanceof Error) expect(answer).toBeInstanceOf(UserError);
        else expect(isJson(answer)).toBe(true);
      }),
    ));

  test("they are normalised, once and for all", () =>
    fuzz(
      "fuzz-normalise",
      60,
      fc.property(anyJson, anyJson, (one, other) => {
        const normal = normalise(schema, one);
        expect(isJson(normal)).toBe(true);
        expect(normalise(schema, normal)).toEqual(normal);
        expect(isSame(schema, one, one)).toBe(true);
        isSame(schema, one, other);
        gatedFields(schema, one);
        for (const answer of [objectPart(schema, one), optionPart(schema, one), differences(schema, one, other)]) {
          expect(isJson(answer)).toBe(true);
        }
        changedIdentity(schema, one, other);
      }),
    ));

  test("they are merged with whatever is live", () =>
    fuzz(
      "fuzz-merge",
      60,
      fc.property(anyJson, anyJson, anyJson, (declared, owned, live) => {
        const copies = structuredClone([declared, owned, live]);
        for (const paths of [[], managed]) {
          expect(isJson(asDeclared(schema, declared, live, paths))).toBe(true);
          const stored = asStored(schema, declared, owned, live, paths);
          expect(isJson(stored)).toBe(true);
          expect(isJson(jsonPatch(live, stored as Json))).toBe(true);
        }
        expect([declared, owned, live]).toEqual(copies);
      }),
    ));
});

test("whatever the path in `externallyManaged`", () =>
  fuzz(
    "fuzz-check",
    300,
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z.[\]"*0-9_\\]{0,20}$/)), (text) => {
      try {
        parsePath(text);
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
      }
    }),
  ));
