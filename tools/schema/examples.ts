import ts from "typescript";
import { stringify } from "yaml";
import type { Kind } from "../../provider/kinds/registry";
import { pluginPackage } from "../../provider/tokens";

/* The examples of the registry in more languages than the one that they are written in. */

/** What a program takes from elsewhere: a setting of the stack, or a file. */
type Elsewhere = { readonly setting: string; readonly isSecret: boolean } | { readonly file: string };

/** One resource of an example. Its inputs are data, with {@link Elsewhere} as leaves. */
export interface Declared {
  readonly name: string;
  readonly kind: Kind;
  readonly inputs: unknown;
}

class Leaf {
  constructor(readonly from: Elsewhere) {}
}

/** What the program of an example declares, and the settings that it takes. */
export interface Example {
  readonly resources: readonly Declared[];
  readonly settings: readonly { readonly name: string; readonly isSecret: boolean }[];
  /** The program itself. */
  readonly program: string;
}

/**
 * Reads the program of an example: statements that declare resources by literals, settings of `config`, and files.
 * @throws Error for a program that does more.
 */
export function exampleOf(program: string): Example {
  const { statements } = ts.createSourceFile("example.ts", program, ts.ScriptTarget.Latest, true);
  const resources = statements.filter((statement) => !ts.isImportDeclaration(statement)).map(declaredBy);
  const leaves = resources.flatMap(({ inputs }) => leavesIn(inputs));
  const settings = leaves.flatMap(({ from }) =>
    "setting" in from ? [{ name: from.setting, isSecret: from.isSecret }] : [],
  );
  return { resources, settings, program };
}

function declaredBy(statement: ts.Statement): Declared {
  const [variable] = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
  const made = ts.isExpressionStatement(statement) ? statement.expression : variable?.initializer;
  const [name, inputs] = (made && ts.isNewExpression(made) && made.arguments) || [];
  const kind = made && ts.isNewExpression(made) && /^argocd\.(\w+)$/.exec(made.expression.getText())?.[1];
  if (!kind || !inputs || !name || !ts.isStringLiteral(name)) throw beyond(statement);
  return { name: name.text, kind: kind as Kind, inputs: literalOf(inputs) };
}

function beyond(node: ts.Node): Error {
  return new Error(`only TypeScript can say: ${node.getText()}`);
}

function literalOf(node: ts.Expression): unknown {
  if (ts.isStringLiteral(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(literalOf);
  if (ts.isObjectLiteralExpression(node)) return Object.fromEntries(node.properties.map(entryOf));
  if (ts.isIdentifier(node)) return new Leaf({ setting: node.text, isSecret: false });
  if (ts.isCallExpression(node)) return new Leaf(calledFor(node));
  throw beyond(node);
}

function entryOf(property: ts.ObjectLiteralElementLike): [string, unknown] {
  if (ts.isShorthandPropertyAssignment(property)) return [property.name.text, literalOf(property.name)];
  if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) throw beyond(property);
  return [property.name.text, literalOf(property.initializer)];
}

function calledFor(node: ts.CallExpression): Elsewhere {
  const [argument] = node.arguments;
  if (!argument || !ts.isStringLiteral(argument)) throw beyond(node);
  switch (node.expression.getText()) {
    case "config.requireSecret":
      return { setting: argument.text, isSecret: true };
    case "readFileSync":
      return { file: argument.text };
    default:
      throw beyond(node);
  }
}

function leavesIn(value: unknown): Leaf[] {
  if (value instanceof Leaf) return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesIn) : [];
}

/** A whole program in TypeScript. */
export function inTypeScript({ program, settings }: Example): string {
  const own = program.match(/^import .*\n+/gm)?.map((line) => line.trim()) ?? [];
  const plain = settings.filter(({ isSecret }) => !isSecret);
  const configuration = [
    ...(settings.length > 0 ? ["const config = new pulumi.Config();"] : []),
    ...plain.map(({ name }) => `const ${name} = config.require("${name}");`),
  ];
  return [
    ...own,
    ...(settings.length > 0 ? ['import * as pulumi from "@pulumi/pulumi";'] : []),
    'import * as argocd from "pulumi-argocd/plugin";',
    "",
    ...configuration,
    program.replace(/^import .*\n+/gm, ""),
  ].join("\n");
}

function yamlValue(value: unknown): unknown {
  if (value instanceof Leaf) {
    const { from } = value;
    return "file" in from ? { "fn::readFile": `./${from.file}` } : `\${${from.setting}}`;
  }
  // In Pulumi's YAML, these two signs begin an expression.
  if (typeof value === "string") return value.replaceAll("${", () => "$${");
  if (Array.isArray(value)) return value.map(yamlValue);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, yamlValue(inner)]));
}

/** A whole program in Pulumi's YAML. */
export function inYaml({ resources, settings }: Example): string {
  const variables = settings.map(({ name, isSecret }) => [name, { type: "string", ...(isSecret && { secret: true }) }]);
  const declared = resources.map(({ name, kind, inputs }) => [
    name,
    { type: `${pluginPackage}:${kind}`, properties: yamlValue(inputs) },
  ]);
  const program = {
    ...(variables.length > 0 && { config: Object.fromEntries(variables) }),
    resources: Object.fromEntries(declared),
  };
  return stringify(program, { lineWidth: 0 }).trimEnd();
}
