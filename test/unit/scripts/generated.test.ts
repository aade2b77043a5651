import { readFileSync } from "node:fs";
import { schemas } from "../../../provider/schemas";
import { kinds } from "../../../provider/tokens";
import { declarationsAreCurrent } from "../../../scripts/declarations";
import { stalePages } from "../../../scripts/docs";
import { secretsFile, secretsModule } from "../../../scripts/generate";
import { secretPaths } from "../../../scripts/secret-fields";
import { secretFields } from "../../../sdk/secrets";

test("the reference pages are what the schemas say (else `npm run docs`)", () => {
  expect([...stalePages().keys()]).toEqual([]);
});

test("the programs' list of secret fields is what the schemas say (else `npm run generate`)", () => {
  expect(readFileSync(secretsFile, "utf8")).toBe(secretsModule());
});

test("the types that programs see are what the schemas say (else `npm run generate`)", () => {
  expect(declarationsAreCurrent()).toBe(true);
});

test.each(kinds)("no secret field of %s is missing from the programs' list", (kind) => {
  expect(secretFields[kind]).toEqual(secretPaths(schemas[kind]));
});
