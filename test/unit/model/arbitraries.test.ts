import fc from "fast-check";
import { registry } from "../../../provider/kinds/registry";
import { validate } from "../../../provider/model/validation";
import { kinds } from "../../../sdk/generated/kinds";
import { inputsOf } from "../../support/arbitraries";
import { fieldPaths, filledPaths } from "../../support/field-paths";

test.each(kinds)("generated inputs of %s are valid", (kind) => {
  fc.assert(
    fc.property(inputsOf(kind), (inputs) => {
      expect(validate(registry[kind].schema, inputs, registry[kind].refused)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test.each(kinds)("generated inputs of %s fill every field sooner or later", (kind) => {
  const samples = fc.sample(inputsOf(kind), { numRuns: 1000, seed: 1 });
  const filled = new Set(samples.flatMap((inputs) => filledPaths(registry[kind].schema, inputs)));
  expect(fieldPaths(registry[kind].schema).filter((path) => !filled.has(path))).toEqual([]);
});
