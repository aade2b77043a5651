import { type NoPromises, problems } from "../../../tools/promises/check";
import { quotationsOf } from "../../../tools/promises/quotations";
import { readRepository } from "../../../tools/promises/repository";
import { sentencesOf, wordsOf } from "../../../tools/promises/sentences";

test("every promise of the docs is quoted by the test that proves it: npm run promises", () => {
  expect(problems(readRepository())).toEqual([]);
});

const page = `# Title

One sentence,
broken over lines, with \`code.\` and a [link](https://example.com). \`code\` begins
another (a **third**).

- An item.

| head | cells |
|---|---|
| \`a\\|b\` | one. Two |

\`\`\`sh
no sentence
\`\`\`

<!-- table: npm run x -->
| written | by a generator |
|---|---|
| no | sentence |
<!-- end of table -->
`;

const said = [
  "One sentence, broken over lines, with code. and a link.",
  "code begins another (a third).",
  "An item.",
  "a|b | one. Two",
];

test("a page's sentences are what a reader sees, without headings, code and generated tables", () => {
  expect(sentencesOf("page.md", page)).toEqual(said.map((text) => ({ page: "page.md", section: "Title", text })));
});

test.each([
  ["One sentence, broken over lines, with `code.` and a [link](elsewhere)."],
  ["One sentence,\n  broken over lines, with `code.` and a link."],
])("a quotation may have other markup and line breaks: %j", (quotation) => {
  expect(wordsOf(quotation)).toBe(said[0]);
});

test("a row is quoted as it stands in its table", () => {
  expect(wordsOf("| `a\\|b` | one. Two |")).toBe(said.at(-1));
});

const none: NoPromises = {
  sentences: { introduces: [], instructs: [], points: [], explains: [], others: [], measured: [] },
  sections: {},
};

/** The problems of a page of one sentence, with a file of tests. */
function problemsOf(source: string, noPromises: Partial<NoPromises> = {}): string[] {
  return problems({
    sentences: sentencesOf("page.md", "# Title\n\nIt holds."),
    quotations: quotationsOf("a.test.ts", source),
    noPromises: { ...none, ...noPromises },
  });
}

test.each([
  ["a test", '/** @promise It holds. */\ntest("x", () => {});'],
  ["a test of many rows", '/** @promise It\n * holds. */\ntest.each([1])("x", () => {});'],
  ["a group", '/** @promise It holds. */\ndescribe("x", () => {});'],
  ["a test in a group", 'describe.each([1])("x", () => {\n  // @promise It holds.\n  test("x", () => {});\n});'],
])("a promise is proved by %s that quotes it", (_what, source) => {
  expect(problemsOf(source)).toEqual([]);
});

test("a promise that no test quotes is a problem, unless it is listed as none", () => {
  expect(problemsOf("")).toEqual([expect.stringContaining("page.md, Title: no test quotes\n    It holds.")]);
  expect(problemsOf("", { sections: { "page.md": ["Title"] } })).toEqual([]);
  expect(problemsOf("", { sentences: { ...none.sentences, others: ["It holds."] } })).toEqual([]);
});

test.each([
  ["test.skip", '/** @promise It holds. */\ntest.skip("x", () => {});'],
  ["test.skip.each", '/** @promise It holds. */\ntest.skip.each([1])("x", () => {});'],
  ["describe.skip", 'describe.skip("x", () => {\n  /** @promise It holds. */\n  test("x", () => {});\n});'],
  ["test.todo", '/** @promise It holds. */\ntest.todo("x");'],
  ["if", 'if (x) {\n  /** @promise It holds. */\n  test("x", () => {});\n}'],
  ["test.only", '/** @promise It holds. */\ntest.only("x", () => {});'],
])("a test that does not always run proves nothing: %s", (modifier, source) => {
  const [unproved, flaw] = problemsOf(source);
  expect(unproved).toContain("no test quotes");
  expect(flaw).toMatch(new RegExp(`^a\\.test\\.ts:\\d: its test does not always run: ${modifier}`));
});

test("a quotation stands before a test", () => {
  expect(problemsOf("/** @promise It holds. */\nconst x = 1;")[1]).toBe("a.test.ts:1: @promise stands before no test");
});

test("what no page says any more is told, with what comes nearest", () => {
  const changed = '/** @promise It holds.\n * @promise It held. */\ntest("x", () => {});';
  expect(problemsOf(changed)).toEqual(["a.test.ts:1: no page says\n    It held.\n  the nearest is\n    It holds."]);
  const quoting = '/** @promise It holds. */\ntest("x", () => {});';
  const listed = (text: string) => ({ sentences: { ...none.sentences, points: [text] } });
  expect(problemsOf(quoting, listed("It held."))).toEqual([
    "listed as no promise, but no page says\n    It held.\n  the nearest is\n    It holds.",
  ]);
  expect(problemsOf(quoting, listed("It holds."))).toEqual([
    "listed as no promise, but quoted by a test\n    It holds.",
  ]);
  expect(problemsOf(quoting, { sections: { "page.md": ["Gone"] } })).toEqual([
    'page.md has no section "Gone", which is listed as no promise',
  ]);
});
