import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Subject } from "./check";
import { noPromises } from "./no-promises";
import { quotationsOf } from "./quotations";
import { sentencesOf } from "./sentences";

const root = join(__dirname, "../..");

/** The pages whose promises are held against the tests. */
const pages = [
  "README.md",
  "docs/reliability.md",
  "docs/deploying.md",
  "docs/ownership.md",
  "docs/reading.md",
  "docs/bringing-in.md",
  "docs/hosts.md",
  "docs/languages.md",
  "docs/_index.md",
  "docs/installation-configuration.md",
];

/** The docs and the tests of this repository. */
export function readRepository(): Subject {
  const read = (file: string) => readFileSync(join(root, file), "utf8");
  const tests = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => join("test", file));
  return {
    sentences: pages.flatMap((page) => sentencesOf(page, read(page))),
    quotations: tests.sort().flatMap((file) => quotationsOf(file, read(file))),
    noPromises,
  };
}
