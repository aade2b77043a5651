import fc from "fast-check";
import { type Json, UserError } from "../../../provider/contract";
import { registry } from "../../../provider/kinds/registry";
import { createContext } from "../../../provider/lifecycle/context";
import { gatedFields } from "../../../provider/model/features";
import { changedIdentity, differences, objectPart, optionPart } from "../../../provider/model/inputs";
import { isSame, normalise } from "../../../provider/model/normalise";
import { asDeclared, asStored } from "../../../provider/model/ownership";
import { jsonPatch } from "../../../provider/model/patch";
import { parsePath } from "../../../provider/model/paths";
import { kinds } from "../../../sdk/generated/kinds";
import { anyJson } from "../../support/arbitraries";
import { expectCleanPrototypes, fuzz, fuzzTimeout } from "../../support/fuzz";
import { handlers } from "../../support/verbs";

const silent = { info: () => undefined, warn: () => undefined, progress: () => undefined };
const managed = ["spec.sources[*].helm.parameters", "metadata.labels", 'a["__proto__"]'].map(parsePath);

/** A process that has no server to ask. */
function context() {
  return createContext({ config: () => undefined, environment: {}, cliContext: () => undefined }, silent);
}

const mark = "marked-value";

/** The same with a mark in every text that is a value; paths name fields, and may be shown. */
function marked(value: unknown): unknown {
  if (typeof value === "string") return mark + value;
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === "externallyManaged" ? item : marked(item)]),
  );
}

function isJson(value: unknown): boolean {
  const text = JSON.stringify(value, (_key, item: unknown) => {
    if (typeof item === "function" || typeof item === "bigint") throw new Error("no JSON");
    return item;
  });
  return text === undefined || JSON.stringify(JSON.parse(text)) === text;
}

jest.setTimeout(fuzzTimeout);
afterEach(expectCleanPrototypes);

describe.each(kinds)("whatever the inputs of %s", (kind) => {
  const schema = registry[kind].schema;

  test("check answers, and changes nothing in them", () =>
    fuzz(
      "fuzz-check",
      30,
      fc.asyncProperty(anyJson, anyJson, async (olds, news) => {
        const copies = structuredClone([olds, news]);
        const result = await handlers[kind].check(context(), olds, news);
        expect(isJson(result)).toBe(true);
        for (const { reason } of result.failures) expect(reason).not.toBe("");
        expect([olds, news]).toEqual(copies);
      }),
      kinds.length,
    ));

  test("check shows no value", () =>
    fuzz(
      "fuzz-check",
      30,
      fc.asyncProperty(anyJson, async (news) => {
        const { failures } = await handlers[kind].check(context(), {}, marked(news) as Json);
        for (const { reason } of failures) expect(reason).not.toContain(mark);
      }),
      kinds.length,
    ));

  test("diff answers, or says in one line what is wrong", () =>
    fuzz(
      "fuzz-check",
      30,
      fc.asyncProperty(anyJson, anyJson, async (olds, news) => {
        const answer = await handlers[kind].diff(context(), "an-id", olds, news).catch((error: unknown) => error);
        if (answer instanceof Error) expect(answer).toBeInstanceOf(UserError);
        else expect(isJson(answer)).toBe(true);
      }),
      kinds.length,
    ));

  test("they are normalised, once and for all", () =>
    fuzz(
      "fuzz-normalise",
      30,
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
      kinds.length,
    ));

  test("they are merged with whatever is live", () =>
    fuzz(
      "fuzz-merge",
      30,
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
      kinds.length,
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

test("what has a `toString` of its own is no text", async () => {
  const hostile = { toString: {} };
  for (const kind of kinds) {
    const inputs = {
      metadata: { name: hostile, finalizers: [hostile] },
      server: hostile,
      repo: hostile,
      project: hostile,
      serverName: hostile,
      certType: "ssh",
      certSubType: [hostile],
      certData: hostile,
      externallyManaged: [hostile],
      spec: { roles: [{ name: hostile, policies: ["p"] }] },
      __mark: hostile,
      __urn: hostile,
      __replaceWith: hostile,
    };
    expect((await handlers[kind].check(context(), {}, inputs)).failures).not.toEqual([]);
    const { externallyManaged: _paths, ...state } = inputs;
    expect(await handlers[kind].diff(context(), "an-id", state, {})).toMatchObject({ replaces: expect.anything() });
  }
});
