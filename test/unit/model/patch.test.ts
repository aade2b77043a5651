import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import type { Json } from "../../../provider/contract";
import { isRecord, own } from "../../../provider/model/json";
import { jsonPatch, type PatchOperation } from "../../../provider/model/patch";
import { anyJson, relatedInputsOf } from "../../support/arbitraries";
import { freeJson } from "../../support/generator";

/** What stands under a key of an object or a list. */
function entryOf(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return isRecord(value) ? own(value, key) : undefined;
}

function hasListWithNull(value: unknown): boolean {
  if (Array.isArray(value)) return value.includes(null) || value.some(hasListWithNull);
  return isRecord(value) && Object.values(value).some(hasListWithNull);
}

/** Applies a patch as Argo CD's library does: a missing value passes a test for `null`, and of a list with `null` the test panics. */
function applied(document: unknown, patch: readonly PatchOperation[]): unknown {
  const holder = { root: JSON.parse(JSON.stringify(document)) as unknown };
  for (const operation of patch) {
    const keys = ["root", ...operation.path.split("/").slice(1)].map((key) =>
      key.replaceAll("~1", "/").replaceAll("~0", "~"),
    );
    const last = keys.pop() ?? "";
    const parent = keys.reduce<unknown>(entryOf, holder);
    const present = entryOf(parent, last);
    if (operation.op === "test") {
      if (hasListWithNull(present)) throw new Error("nil pointer dereference");
      if (!isDeepStrictEqual(present ?? null, operation.value)) throw new Error(`test of ${operation.path} failed`);
      continue;
    }
    if (!isRecord(parent)) throw new Error(`missing path ${operation.path}`);
    if (operation.op !== "add" && present === undefined) throw new Error(`missing ${operation.path}`);
    if (operation.op === "remove") delete parent[last];
    else
      Object.defineProperty(parent, last, {
        value: operation.value,
        writable: true,
        enumerable: true,
        configurable: true,
      });
  }
  return holder.root;
}

test.each<[string, unknown, unknown, PatchOperation[]]>([
  ["nothing", { a: [1] }, { a: [1] }, []],
  ["a new text needs no guard", {}, { a: "b" }, [{ op: "add", path: "/a", value: "b" }]],
  [
    "a changed text",
    { a: "b" },
    { a: "c" },
    [
      { op: "test", path: "/a", value: "b" },
      { op: "replace", path: "/a", value: "c" },
    ],
  ],
  [
    "a text that goes",
    { a: "b" },
    {},
    [
      { op: "test", path: "/a", value: "b" },
      { op: "remove", path: "/a" },
    ],
  ],
  [
    "a new map only where there is none",
    {},
    { a: { b: "c" } },
    [
      { op: "test", path: "/a", value: null },
      { op: "add", path: "/a", value: { b: "c" } },
    ],
  ],
  [
    "a new list only where there is none",
    {},
    { a: [1] },
    [
      { op: "test", path: "/a", value: null },
      { op: "add", path: "/a", value: [1] },
    ],
  ],
  [
    "a list as a whole",
    { a: [1] },
    { a: [1, 2] },
    [
      { op: "test", path: "/a", value: [1] },
      { op: "replace", path: "/a", value: [1, 2] },
    ],
  ],
  [
    "a key of a map leaves the others alone",
    { a: { b: 1, c: 2 } },
    { a: { b: 1, c: 3 } },
    [
      { op: "test", path: "/a/c", value: 2 },
      { op: "replace", path: "/a/c", value: 3 },
    ],
  ],
  ["keys with slashes and tildes", {}, { "a/b~c": "d" }, [{ op: "add", path: "/a~1b~0c", value: "d" }]],
  [
    "keys named like those of prototypes",
    { constructor: "a" },
    { toString: "b" },
    [
      { op: "test", path: "/constructor", value: "a" },
      { op: "remove", path: "/constructor" },
      { op: "add", path: "/toString", value: "b" },
    ],
  ],
  [
    "a list with null, which Argo CD's server cannot test as one, item by item",
    { a: { b: [1, null, { "c/d": [null] }], e: "f" } },
    {},
    [
      { op: "test", path: "/a/b/0", value: 1 },
      { op: "test", path: "/a/b/1", value: null },
      { op: "test", path: "/a/b/2/c~1d/0", value: null },
      { op: "test", path: "/a/e", value: "f" },
      { op: "remove", path: "/a" },
    ],
  ],
  ["what is undefined is not there", { a: undefined }, { b: undefined }, []],
])("%s", (_name, from, to, expected) => {
  expect(jsonPatch(from, to)).toEqual(expected);
});

test.each([
  ["specs", relatedInputsOf("Application").map(([one, other]) => [one.spec, other.spec] as [Json, Json])],
  ["free JSON", fc.tuple(freeJson, freeJson)],
  ["any JSON", fc.tuple(anyJson, anyJson)],
])("a patch turns the one into the other: %s", (_name, pairs) => {
  fc.assert(
    fc.property(pairs, ([first, second]) => {
      const [from, to] = [first, second].map((value) => JSON.parse(JSON.stringify(value)) as Json);
      expect(applied(from, jsonPatch(from, to))).toEqual(to);
    }),
    { numRuns: 200 },
  );
});

test("a patch from an outdated read fails where somebody wrote in between, and only there", () => {
  const read = { spec: { sources: [{ ref: "a" }], project: "a" }, metadata: { labels: { a: "1" } } };
  const wanted = { spec: { sources: [{ ref: "b" }], project: "a" }, metadata: { labels: { a: "2" } } };
  const patch = jsonPatch(read, wanted);
  expect(() => applied({ ...read, spec: { ...read.spec, sources: [{ ref: "c" }] } }, patch)).toThrow("/spec/sources");
  expect(() => applied({ ...read, metadata: { labels: { a: "3" } } }, patch)).toThrow("/metadata/labels/a");
  const foreign = { spec: { ...read.spec, project: "b" }, metadata: { labels: { a: "1", theirs: "4" } } };
  expect(applied(foreign, patch)).toEqual({
    spec: { sources: [{ ref: "b" }], project: "b" },
    metadata: { labels: { a: "2", theirs: "4" } },
  });
});

test("a map that somebody made in between is not overwritten", () => {
  const patch = jsonPatch({ metadata: {} }, { metadata: { labels: { ours: "1" }, finalizers: ["a/b"] } });
  expect(() => applied({ metadata: { labels: { theirs: "2" } } }, patch)).toThrow("test of /metadata/labels failed");
  expect(() => applied({ metadata: { finalizers: ["c/d"] } }, patch)).toThrow("test of /metadata/finalizers failed");
});
