import fc from "fast-check";
import { UserError } from "../../../provider/contract";
import { below, endsHere, formatPath, parsePath, type Step } from "../../../provider/model/paths";

test.each<[string, Step[]]>([
  ["spec", ["spec"]],
  ["spec.source.helm.parameters", ["spec", "source", "helm", "parameters"]],
  ["spec.sources[0].helm", ["spec", "sources", 0, "helm"]],
  ["spec.sources[*].helm", ["spec", "sources", "*", "helm"]],
  ['metadata.annotations["example.com/a.b"]', ["metadata", "annotations", "example.com/a.b"]],
  ['a["quo\\"te"]["back\\\\slash"]', ["a", 'quo"te', "back\\slash"]],
  ['a["\\u00e9\\n"]', ["a", "é\n"]],
  ['[""]', [""]],
  ["[0][*]", [0, "*"]],
])("%s", (text, steps) => {
  expect(parsePath(text)).toEqual(steps);
});

test.each([
  "",
  ".a",
  "a.",
  "a..b",
  "a[",
  "a[]",
  "a[-1]",
  "a[0]b",
  "a b",
  "a[*",
  'a["b]',
  'a["\\q"]',
  "a.[0]",
  "a[x]",
  "é",
])("%j is no path", (text) => {
  expect(() => parsePath(text)).toThrow(UserError);
  expect(() => parsePath(text)).toThrow(text === "" ? "an empty text is no path" : "is no path");
});

test("reading a path is the inverse of writing one", () => {
  const key = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.constantFrom("*", "__proto__", 'a"b', "\\", "\ud800"),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(key, fc.nat(), fc.constant("*")), { minLength: 1, maxLength: 5 }), (steps) => {
      expect(parsePath(formatPath(steps))).toEqual(steps);
    }),
  );
});

test("any text is a path or a clear error, and a path is written as it reads", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a.[\]*"\\0]{0,8}$/)), (text) => {
      try {
        const steps = parsePath(text);
        expect(parsePath(formatPath(steps))).toEqual(steps);
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
      }
    }),
  );
});

test("paths lead below keys and items", () => {
  const paths = ["a.b", "a[*].c", "a[1].d", "e"].map(parsePath);
  expect(below(paths, "a")).toEqual([["b"], ["*", "c"], [1, "d"]]);
  expect(below(below(paths, "a"), 1)).toEqual([["c"], ["d"]]);
  expect(below(below(paths, "a"), 0)).toEqual([["c"]]);
  expect(below(below(paths, "a"), "c")).toEqual([]);
  expect(endsHere(below(paths, "e"))).toBe(true);
  expect(endsHere(paths)).toBe(false);
});
