import { functionOf, functions } from "../../../provider/functions/registry";
import { describedFunctions } from "../../../tools/generate/described";
import { Editor } from "../sdk/editor/editor";

test("no two functions have one name", () => {
  const names = functions.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test("a function is found by its name", () => {
  for (const definition of functions) expect(functionOf(definition.name)).toBe(definition);
  expect(() => functionOf("noSuch")).toThrow("there is no function noSuch");
});

test.each(describedFunctions)("$name is documented", ({ name, effect, documentation, result }) => {
  expect(["acts", "reads", "foretells"]).toContain(effect);
  expect(documentation.summary).toMatch(/^[A-Z].*\.$/);
  expect(documentation.example).toContain(`argocd.${name}(`);
  expect(documentation.see).toMatch(/^https:\/\/argo-cd\.readthedocs\.io\/en\/stable\//);
  expect(result.text === "").toBe(result.type.is === "nothing");
});

test("the examples are programs without a mistake", () => {
  const body = functions.map(({ documentation }) => `{\n${documentation.example}\n}`).join("\n");
  const program = `import * as argocd from "pulumi-argocd";\nexport async function examples() {\n${body}\n}\n`;
  expect(new Editor().complaints(program)).toEqual([]);
});
