import { registry } from "../../../provider/kinds/registry";
import { validate } from "../../../provider/model/validation";
import { kinds } from "../../../sdk/generated/kinds";
import { maximalLayers } from "../../support/maximal-inputs";
import type { Layer } from "../../support/places";

describe.each(kinds)("of %s", (kind) => {
  const layers = maximalLayers(kind);

  /** What is said with a value at every place of a layer. */
  function said({ put }: Layer, value: unknown): string[] {
    const { schema, refused } = registry[kind];
    return validate(
      schema,
      put(() => value),
      refused,
    ).map(({ reason }) => reason);
  }

  /** Expects one reason for each place with the value, and that it says what is wrong. */
  function expectNamed(value: unknown, wrong: string): void {
    for (const layer of layers) {
      const paths = new Set(layer.places.map(({ path }) => path));
      const named = said(layer, value).map((reason) => ({
        path: reason.split("`")[1] ?? "",
        isSaid: reason.includes(wrong),
      }));
      expect(named.filter(({ path }) => paths.has(path))).toEqual([...paths].map((path) => ({ path, isSaid: true })));
    }
  }

  test.each([Number.NaN, Infinity, -Infinity])("%p is named wherever an output brings it in", (value) => {
    expectNamed(value, "which JSON cannot hold");
  });

  /**
   * @promise A declared whole number beyond ±(2^53 − 1) is refused, because a program has rounded it before anyone sees
   * it.
   */
  test.each([2 ** 53, -(2 ** 53), 1e300])("%p is named, which is rounded already", (value) => {
    expectNamed(value, "write its digits in quotes, as a text");
  });

  test("a key __proto__ is named", () => {
    const hostile = JSON.parse('{"__proto__": {"a": 1}}') as unknown;
    const advice = "is a key that JavaScript takes for something else and loses: rename it";
    for (const layer of layers) {
      const reasons = new Set(said(layer, hostile));
      const expected = layer.places.map(({ path }) => `\`${path}.__proto__\` ${advice}`);
      expect(expected.filter((reason) => !reasons.has(reason))).toEqual([]);
    }
  });
});
