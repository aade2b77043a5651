import { registry } from "../../../provider/kinds/registry";
import { ExactNumber, withExactNumbers } from "../../../provider/model/number";
import { asDeclared, asStored } from "../../../provider/model/ownership";
import { jsonPatch } from "../../../provider/model/patch";
import { parsePath } from "../../../provider/model/paths";

const { schema } = registry.Application;
const large = new ExactNumber("1234567890123456789");
const shown = "1234567890123456789 (number)";

const declaring = (id: unknown) => ({
  spec: { project: "p", source: { repoURL: "r", path: "p", helm: { valuesObject: { id } } } },
});
const asState = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

test.each<[string, unknown]>([
  ["1234567890123456789", shown],
  ["1e400", "1e400 (number)"],
  ["1.0", 1],
  ["-0", 0],
  ["0.1000000000000000055", 0.1],
])("states show %s as %j", (text, expected) => {
  expect(asState([new ExactNumber(text)])).toEqual([expected]);
});

test("what a refresh has found is the number again when it is sent", () => {
  expect(withExactNumbers({ a: [shown, "1 (number)", " (number)", "x (number)", 1] })).toEqual({
    a: [large, "1 (number)", " (number)", "x (number)", 1],
  });
});

test("a foreign number is shown once, and another refresh shows the same", () => {
  const found = asState(asDeclared(schema, declaring(1), declaring(large)));
  expect(found).toEqual(declaring(shown));
  expect(asState(asDeclared(schema, found, declaring(large)))).toEqual(found);
});

test("a text of the same digits is another value", () => {
  const [text, number] = [declaring(large.text), declaring(large)];
  expect(asState(asDeclared(schema, text, number))).toEqual(declaring(shown));
  expect(asStored(schema, text, text, number)).toEqual(text);
});

test("what `ignoreChanges` gives back is no change", () => {
  const wanted = withExactNumbers(declaring(shown));
  expect(asStored(schema, wanted, declaring(shown), declaring(large))).toEqual(declaring(large));
});

test("what others manage stays as it is", () => {
  const managed = [parsePath("spec.source.helm.valuesObject")];
  expect(asStored(schema, declaring(1), declaring(1), declaring(large), managed)).toEqual(declaring(large));
});

test.each(["1.0", "1e0"])("another spelling of the declared number, %s, is no drift and stays", (text) => {
  const live = declaring(new ExactNumber(text));
  expect(asDeclared(schema, declaring(1), live)).toEqual(declaring(1));
  expect(asStored(schema, declaring(1), declaring(1), live)).toEqual(live);
});

test("a patch tests for the number itself", () => {
  expect(jsonPatch({ ids: [large], id: large }, { ids: [1], id: large })).toEqual([
    { op: "test", path: "/ids", value: [large] },
    { op: "replace", path: "/ids", value: [1] },
  ]);
});
