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
  const { schema } = registry[kind];
  const missing = new Set(fieldPaths(schema));
  for (let seed = 1; seed <= 10 && missing.size > 0; seed += 1) {
    for (const inputs of fc.sample(inputsOf(kind), { numRuns: 100, seed })) {
      for (const path of filledPaths(schema, inputs)) missing.delete(path);
    }
  }
  expect([...missing]).toEqual([]);
});
