import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import ts from "typescript";

const root = join(__dirname, "..", "..");

/** How a module comes in: with its importer, at the first use, or for its types alone. */
type Way = "static" | "lazy" | "types";

interface Import {
  readonly from: string;
  /** A file of the repository, or the name of a package. */
  readonly to: string;
  readonly way: Way;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === "node_modules" || name === "bin" || name.startsWith(".")) return [];
    if (statSync(path).isDirectory()) return filesBelow(path);
    return path.endsWith(".ts") && !path.endsWith(".d.ts") ? [path] : [];
  });
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** The file that a relative specifier names, or the package that another one names. */
function resolve(from: string, specifier: string): string {
  if (!specifier.startsWith(".")) return packageOf(specifier);
  const base = join(dirname(from), specifier);
  const found = [base, `${base}.ts`, join(base, "index.ts")].find(isFile);
  if (!found) throw new Error(`${from} imports ${specifier}, which is no file`);
  return relative(root, found).split(sep).join("/");
}

function packageOf(specifier: string): string {
  if (specifier.startsWith("node:")) return specifier;
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

function isTypesOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) {
    const { exportClause } = node;
    if (node.isTypeOnly) return true;
    return (
      exportClause !== undefined &&
      ts.isNamedExports(exportClause) &&
      exportClause.elements.every(({ isTypeOnly }) => isTypeOnly)
    );
  }
  const { importClause } = node;
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = importClause;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly);
}

/** Everything that a file imports, by whatever form. */
function importsOf(path: string): Import[] {
  const text = readFileSync(path, "utf8");
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const from = relative(root, path).split(sep).join("/");
  const found: { specifier: string; way: Way }[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const specifier = (node.moduleSpecifier as ts.StringLiteral).text;
      found.push({ specifier, way: isTypesOnly(node) ? "types" : "static" });
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
      found.push({ specifier: node.argument.literal.text, way: "types" });
    }
    if (ts.isCallExpression(node)) {
      const [specifier] = node.arguments;
      const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
      const isRequire = ts.isIdentifier(node.expression) && node.expression.text === "require";
      if ((isImport || isRequire) && specifier && ts.isStringLiteralLike(specifier)) {
        found.push({ specifier: specifier.text, way: isInFunction(node) ? "lazy" : "static" });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  // The compiler's own scanner must not know of an import that was overlooked here.
  const scanned = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
  expect(scanned.filter((name) => !found.some(({ specifier }) => specifier === name))).toEqual([]);
  return found.map(({ specifier, way }) => ({ from, to: resolve(path, specifier), way }));
}

function isInFunction(node: ts.Node): boolean {
  return ts.findAncestor(node, ts.isFunctionLike) !== undefined;
}

const sources = ["provider", "sdk", "policy-packs", "examples", "scripts", "bench"];
const all = sources.flatMap((folder) => filesBelow(join(root, folder))).flatMap(importsOf);

function show({ from, to, way }: Import): string {
  return `${from} → ${to} (${way})`;
}

test("imports are found, each in its way", () => {
  const shown = all.map(show);
  for (const known of [
    "provider/api/transport.ts → got (static)",
    "provider/core/wait.ts → provider/api/applications.ts (types)",
    "sdk/application.ts → sdk/declarations.ts (types)",
    "sdk/provider.ts → provider/config.ts (lazy)",
    "provider/schemas/index.ts → provider/schemas/role.ts (types)",
  ]) {
    expect(shown).toContain(known);
  }
});

/** The layer of a provider file: its folder, or the file itself at the top. */
function layerOf(file: string): string | undefined {
  const match = /^provider\/([^/]+)(\/|$)/.exec(file);
  return match?.[1];
}

/** What each layer of the provider may import of the others. */
const layers: Readonly<Record<string, readonly string[]>> = {
  "contract.ts": ["tokens.ts"],
  "tokens.ts": [],
  "urls.ts": [],
  "config.ts": ["contract.ts", "tokens.ts"],
  schemas: ["contract.ts", "tokens.ts", "urls.ts"],
  api: ["contract.ts", "tokens.ts", "config.ts"],
  core: ["contract.ts", "tokens.ts", "config.ts", "schemas"],
  handlers: ["contract.ts", "tokens.ts", "urls.ts", "config.ts", "schemas", "api", "core"],
  hosts: ["contract.ts", "tokens.ts", "config.ts", "schemas", "api", "core", "handlers"],
};

/** Imports between layers for types alone: what they describe is needed, what they do is not. */
const typesAcross = ["core → api"];

test("the layers of the provider import downwards only", () => {
  const wrong = all.filter(({ from, to, way }) => {
    const [layer, other] = [layerOf(from), layerOf(to)];
    if (layer === undefined || layer === other) return false;
    if (other === undefined) return to.includes("/") && /^(sdk|policy-packs|scripts|examples|test)\//.test(to);
    if (way === "types" && typesAcross.includes(`${layer} → ${other}`)) return false;
    return !layers[layer]?.includes(other);
  });
  expect(wrong.map(show)).toEqual([]);
  expect(new Set(all.flatMap(({ from, to }) => [layerOf(from) ?? [], layerOf(to) ?? []].flat()))).toEqual(
    new Set(Object.keys(layers)),
  );
});

/** The parts of the provider that programs load at the first use of what needs them. */
const lazilyLoaded = ["provider/config.ts", "provider/hosts/functions.ts"];

test("programs load the tokens alone, and the rest of the provider when they need it", () => {
  const wrong = all.filter(({ from, to, way }) => {
    if (!from.startsWith("sdk/") || to.startsWith("sdk/")) return false;
    if (to.startsWith("provider/")) {
      if (to === "provider/tokens.ts") return false;
      if (way === "types") return !/^provider\/(schemas\/|config\.ts|hosts\/functions\.ts)/.test(to);
      return way !== "lazy" || !lazilyLoaded.includes(to);
    }
    const allowed = ["@pulumi/pulumi", ...(from.startsWith("sdk/components/") ? ["@pulumi/kubernetes"] : [])];
    return !to.startsWith("node:") && !allowed.includes(to);
  });
  expect(wrong.map(show)).toEqual([]);
});

test.each<[string, RegExp, RegExp]>([
  ["got is imported by the transport", /^got$/, /^provider\/api\/transport\.ts$/],
  [
    "Pulumi is imported by hosts, programs, policies and examples",
    /^@pulumi\//,
    /^(provider\/hosts|sdk|policy-packs|examples)\//,
  ],
  ["the policy SDK is imported by policies", /^@pulumi\/policy$/, /^policy-packs\//],
  ["Kubernetes is imported by components and examples", /^@pulumi\/kubernetes$/, /^(sdk\/components|examples)\//],
  ["zod is imported by what parses", /^zod$/, /^(provider|policy-packs|scripts)\//],
  ["tests are imported by scripts and benchmarks of this repository", /^test\//, /^(scripts|bench)\//],
  ["scripts are imported by scripts", /^scripts\//, /^scripts\//],
  [
    "the provider is imported by itself, programs and scripts, its tokens and URLs by policies",
    /^provider\/(?!(tokens|urls)\.ts)/,
    /^(provider|sdk|scripts|examples)\//,
  ],
])("%s alone", (_name, imported, importers) => {
  expect(all.filter(({ from, to }) => imported.test(to) && !importers.test(from)).map(show)).toEqual([]);
});

test("policies import the provider's tokens and the types of programs", () => {
  const wrong = all.filter(({ from, to, way }) => {
    if (!from.startsWith("policy-packs/")) return false;
    return to.startsWith("sdk/") && way !== "types";
  });
  expect(wrong.map(show)).toEqual([]);
});

test("examples import the package by its name", () => {
  const wrong = all.filter(
    ({ from, to }) => from.startsWith("examples/") && /^(provider|sdk|policy-packs|scripts|test)\//.test(to),
  );
  expect(wrong.map(show)).toEqual([]);
});

test("no import leads back to where it came from", () => {
  const targets = new Map<string, string[]>();
  for (const { from, to, way } of all) {
    if (way !== "static") continue;
    const known = targets.get(from);
    if (known) known.push(to);
    else targets.set(from, [to]);
  }
  const cycles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (done.has(file) || path.includes(file)) return;
    for (const target of targets.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of targets.keys()) walk(file, []);
  expect(cycles).toEqual([]);
});
