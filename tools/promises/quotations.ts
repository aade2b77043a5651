import * as ts from "typescript";

/** A sentence of the docs, quoted by the test that proves it. */
export interface Quotation {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  /** Why it proves nothing, when that is so. */
  readonly flaw?: string;
}

/** The tag that begins a quotation in the comment before a test. */
export const tag = "@promise";

const runs = new Set(["test", "describe"]);

/** The quotations in a file of tests. */
export function quotationsOf(file: string, source: string): Quotation[] {
  if (!source.includes(tag)) return [];
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found = new Map<number, Quotation>();
  const visit = (node: ts.Node): void => {
    for (const { pos, end } of ts.getLeadingCommentRanges(source, node.getFullStart()) ?? []) {
      if (found.has(pos)) continue;
      const flaw = flawOf(node);
      const line = tree.getLineAndCharacterOfPosition(pos).line + 1;
      textsIn(source.slice(pos, end)).forEach((text, index) => {
        found.set(pos + index, { file, line, text, ...(flaw !== undefined && { flaw }) });
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree.endOfFileToken);
  ts.forEachChild(tree, visit);
  return [...found.values()];
}

/** The text behind each tag of a comment. */
function textsIn(comment: string): string[] {
  const lines = comment
    .replace(/^\/\*\*?|\*\/$/g, "")
    .split("\n")
    .map((line) => line.replace(/^\s*(\*|\/\/) ?/, ""));
  return lines
    .join("\n")
    .split(new RegExp(`^\\s*${tag}\\s`, "m"))
    .slice(1)
    .map((text) => text.trim());
}

/** Why a test at a place in the tree proves nothing. */
function flawOf(node: ts.Node): string | undefined {
  if (!calleeOf(node)) return `${tag} stands before no test`;
  for (let at = node; at; at = at.parent) {
    if (ts.isIfStatement(at)) return "its test does not always run: if";
    const callee = calleeOf(at);
    if (callee?.modifiers.some((modifier) => modifier !== "each")) {
      return `its test does not always run: ${[callee.name, ...callee.modifiers].join(".")}`;
    }
  }
  return undefined;
}

interface Callee {
  readonly name: string;
  readonly modifiers: readonly string[];
}

/** What a statement calls that is `test(…)`, `describe.each(…)(…)` and the like. */
function calleeOf(statement: ts.Node): Callee | undefined {
  if (!ts.isExpressionStatement(statement)) return undefined;
  const modifiers: string[] = [];
  let at = statement.expression;
  for (;;) {
    if (ts.isCallExpression(at)) at = at.expression;
    else if (ts.isTaggedTemplateExpression(at)) at = at.tag;
    else if (ts.isPropertyAccessExpression(at)) {
      modifiers.unshift(at.name.text);
      at = at.expression;
    } else break;
  }
  return ts.isIdentifier(at) && runs.has(at.text) ? { name: at.text, modifiers } : undefined;
}
