import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesIn, pages, presetFiles } from "../../../tools/generate/policy-docs";

const root = join(__dirname, "../../..");

test.each([
  ["docs/policies", pages()],
  ["policy-packs/governance/presets", presetFiles()],
])("%s is what `npm run docs` writes", (folder, files) => {
  expect(filesIn(join(root, folder)).sort()).toEqual(Object.keys(files).sort());
  for (const [name, text] of Object.entries(files)) expect(readFileSync(join(root, folder, name), "utf8")).toBe(text);
});
