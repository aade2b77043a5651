import type { Json } from "../../../provider/contract";
import { registry } from "../../../provider/kinds/registry";
import { validate } from "../../../provider/model/validation";
import { kinds } from "../../../sdk/generated/kinds";
import { maximalInputs } from "../../support/maximal-inputs";
import { placesIn } from "../../support/places";

describe.each(kinds)("of %s", (kind) => {
  const { schema, refused } = registry[kind];
  const places = maximalInputs(kind).flatMap((inputs) => placesIn(schema, inputs));

  test.each([Number.NaN, Infinity, -Infinity])("%p is named wherever an output brings it in", (value) => {
    for (const { path, put } of places) {
      const about = validate(schema, put(value) as Json, refused).filter(({ reason }) =>
        reason.startsWith(`\`${path}\``),
      );
      expect(about).toEqual([{ reason: expect.stringContaining("which JSON cannot hold") }]);
    }
  });

  /**
   * @promise A declared whole number beyond ±(2^53 − 1) is refused, because a program has rounded it before anyone sees
   * it.
   */
  test.each([2 ** 53, -(2 ** 53), 1e300])("%p is named, which is rounded already", (value) => {
    for (const { path, put } of places) {
      const about = validate(schema, put(value) as Json, refused).filter(({ reason }) =>
        reason.startsWith(`\`${path}\``),
      );
      expect(about).toEqual([{ reason: expect.stringContaining("write its digits in quotes, as a text") }]);
    }
  });

  test("a key __proto__ is named", () => {
    const hostile = JSON.parse('{"__proto__": {"a": 1}}') as unknown;
    for (const { path, put } of places) {
      expect(validate(schema, put(hostile) as Json, refused)).toContainEqual({
        reason: `\`${path}.__proto__\` is a key that JavaScript takes for something else and loses: rename it`,
      });
    }
  });
});
