import fc from "fast-check";
import { parseJson, stringifyJson } from "../../../provider/argo/json";
import { ExactNumber } from "../../../provider/model/number";
import { anyJson } from "../../support/arbitraries";

/** Numbers in every form that JSON has. */
const numberText = fc
  .tuple(
    fc.constantFrom("", "-"),
    fc.oneof(fc.constant("0"), fc.stringMatching(/^[1-9]\d{0,25}$/)),
    fc.option(fc.stringMatching(/^\.\d{1,20}$/), { nil: "" }),
    fc.option(fc.stringMatching(/^[eE][+-]?\d{1,4}$/), { nil: "" }),
  )
  .map((parts) => parts.join(""));

/** JSON with such a number in it, among whatever else. */
const jsonText = fc.tuple(anyJson, numberText, anyJson).map(([one, number, other]) => {
  const [before, after] = [JSON.stringify(one), JSON.stringify(other)];
  return `{"a":[${before},${number}],"__proto__":{"b":${number},"c":${after}},"d":"1.0, ${number}"}`;
});

test("what is read is written as it was", () => {
  fc.assert(
    fc.property(jsonText, (text) => {
      expect(stringifyJson(parseJson(text))).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});

test("what JSON itself writes is read as JSON reads it", () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      const text = JSON.stringify(value);
      expect(stringifyJson(parseJson(text))).toBe(JSON.stringify(JSON.parse(text)));
    }),
  );
});

test.each([
  "1234567890123456789",
  "-9223372036854775808",
  "9007199254740992",
  "1.0",
  "-0",
  "1e400",
  "1E5",
  "0.1000000000000000055",
])("%s keeps its text wherever it stands", (text) => {
  for (const json of [text, ` ${text} `, `[${text}]`, `{"a": ${text}\n}`, `[1,${text},1]`]) {
    const values = [parseJson(json)]
      .flat()
      .map((value) => (value instanceof ExactNumber ? value : Object.values(value as object)[0]));
    expect(values).toContainEqual(new ExactNumber(text));
  }
});

test.each(["0", "-1", "9007199254740991", "0.5", "123456789012345"])("%s is a plain number", (text) => {
  expect(parseJson(`[${text}]`)).toEqual([Number(text)]);
});

test("of a key that comes twice the last one counts, with such numbers too", () => {
  expect(parseJson('{"a":1.0,"a":1}')).toEqual({ a: 1 });
});

test.each(["", "{", "[1.0,]", '{"a":1.0', "01.5", "nothing", `[1.0,${"[".repeat(100_000)}`])(
  "broken JSON is a SyntaxError: %.20s",
  (text) => {
    expect(() => parseJson(text)).toThrow(SyntaxError);
  },
);
