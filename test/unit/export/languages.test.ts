import { formFor } from "../../../cli/export/languages";

test("a new program is in TypeScript, unless another language is asked for", () => {
  const formOf = (...asked: Parameters<typeof formFor>) => formFor(...asked).form;
  expect(formOf({}, undefined)).toBe("typescript");
  expect(formOf({ plugin: true }, undefined)).toBe("typescript-plugin");
  expect(formOf({ language: "python" }, undefined)).toBe("python");
  expect(formOf({ language: "yaml", plugin: true }, undefined)).toBe("yaml");
});

test("a later export goes on in the form that the folder has", () => {
  for (const form of ["typescript", "typescript-plugin", "python", "yaml"]) expect(formFor({}, form).form).toBe(form);
  expect(formFor({ language: "typescript" }, "typescript-plugin").form).toBe("typescript-plugin");
});

test.each([
  [
    { language: "yaml" } as const,
    "python",
    /has a program in Python over the plugin, .* name another folder with --out/,
  ],
  [{ plugin: true } as const, "typescript", /has a program in TypeScript, /],
  [{}, "rust", /is no record that this version of pulumi-argocd can read/],
])("asked for %j, a program in %s is refused", (asked, recorded, message) => {
  expect(() => formFor(asked, recorded)).toThrow(message);
});
