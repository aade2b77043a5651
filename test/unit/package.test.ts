import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, posix, relative } from "node:path";
import ts from "typescript";
import { kinds } from "../../sdk/generated/kinds";

/* What `npm pack` puts into the package. `npm test` has built it. */

const root = join(__dirname, "../..");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly main: string;
  readonly types: string;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  readonly typesVersions: { readonly "*": Readonly<Record<string, readonly string[]>> };
  readonly bin: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

function packed(): string[] {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const output = execFileSync(npm, ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ files }] = JSON.parse(output) as [{ files: { path: string }[] }];
  return files.map(({ path }) => path).sort();
}

const files = packed();

/** The files of a folder of the repository, at any depth, whose names end in a way. */
function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

/** What the build makes of every source file. */
function built(extension: string): string[] {
  return (
    ["provider", "sdk", "cli", "policy-packs/lib", "policy-packs/report"]
      .flatMap((folder) => filesBelow(folder, /\.ts$/))
      // In the bundle alone, with the packages that only it needs.
      .filter((file) => !file.startsWith("provider/hosts/plugin/"))
      .map((file) => `dist/${file.replace(/\.ts$/, extension)}`)
  );
}

/** Of the packages that the build has put into one file with ours. */
const licences = "dist/provider/hosts/dynamic/THIRD-PARTY-LICENSES.txt";

const plugin = "dist/plugin/";

test("the code is what the build makes of the sources, with types, and nothing else", () => {
  const code = files.filter((file) => file.startsWith("dist/") && !file.startsWith(plugin));
  expect(code).toEqual([...built(".js"), ...built(".d.ts"), licences].sort());
});

test("the plugin is whole: code, schema, licences, and what starts it on each system", () => {
  const names = files.filter((file) => file.startsWith(plugin)).map((file) => file.slice(plugin.length));
  expect(names.sort()).toEqual([
    "LICENSE",
    "PulumiPlugin.yaml",
    "THIRD-PARTY-LICENSES.txt",
    "index.js",
    "package.json",
    "pulumi-resource-argocd",
    "pulumi-resource-argocd.cmd",
    "schema.json",
  ]);
  const own = (name: string) => readFileSync(join(root, plugin, name), "utf8");
  expect(own("schema.json")).toBe(readFileSync(join(root, "provider/schema.json"), "utf8"));
  expect(JSON.parse(own("package.json"))).toMatchObject({ version: manifest.version, main: "index.js" });
  expect(own("package.json")).not.toMatch(/dependencies/i);
  const packages = [...own("THIRD-PARTY-LICENSES.txt").matchAll(/^(\S+) \d+\.\d+\.\d+\n/gm)].map(([, name]) => name);
  expect(packages).toEqual(
    expect.arrayContaining(["@grpc/grpc-js", "@pulumi/pulumi", "google-protobuf", "got", "zod"]),
  );
});

/** By which Pulumi runs the plugin, from the package's own folder too. */
const starts = ["pulumi-resource-", "pulumi-resource-argocd"];

test("what starts the plugin may be run", () => {
  for (const file of [...starts, `${plugin}pulumi-resource-argocd`]) {
    expect(files).toContain(file);
    expect(statSync(join(root, file)).mode & 0o111).toBe(0o111);
  }
});

test("a class has one way to be constructed, so that the compiler says of a mistake what it is", () => {
  const declared = filesBelow("dist/sdk", /\.d\.ts$/).map((file) => readFileSync(join(root, file), "utf8"));
  const count = (pattern: RegExp) => declared.join("\n").match(pattern)?.length ?? 0;
  const classes = count(/^export declare class /gm);
  expect(classes).toBeGreaterThan(kinds.length);
  expect(count(/\bconstructor\(/g)).toBe(classes);
});

test("every type with fields that programs declare with or get has a name, which the compiler says of a mistake", () => {
  const anonymous: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeLiteralNode(node) && node.members.length > 0) anonymous.push(node.parent.getText());
    ts.forEachChild(node, visit);
  };
  for (const file of filesBelow("dist/sdk", /\.d\.ts$/)) {
    visit(ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest, true));
  }
  expect(anonymous).toEqual([]);
});

test("beside the code are the policy pack, the pages of the documentation, and what npm adds", () => {
  const pages = filesBelow("docs", /\.(md|svg)$/);
  const pack = filesBelow("policy-packs/governance", /\.(yaml|json|md|js|txt)$/);
  expect(pack).toEqual(
    expect.arrayContaining(["PulumiPolicy.yaml", "package.json"].map((name) => `policy-packs/governance/${name}`)),
  );
  const others = ["CHANGELOG.md", "LICENSE", "README.md", "SECURITY.md", "package.json", ...starts];
  expect(files.filter((file) => !file.startsWith("dist/"))).toEqual([...pages, ...pack, ...others].sort());
});

/** What a page links to and shows, by its path in the repository. */
function linkedFrom(page: string): string[] {
  const text = readFileSync(join(root, page), "utf8").replace(/```[\s\S]*?```|`[^`]*`/g, "");
  return [...text.matchAll(/\]\((?!https?:|#)([^)\s#]+)/g)].map(([, path = ""]) =>
    posix.join(posix.dirname(page), path),
  );
}

test("what its pages link to is in it, but for code, which stands in the repository that npm links to", () => {
  const pages = files.filter((file) => file.endsWith(".md"));
  expect(pages).toContain("README.md");
  const isPacked = (path: string) => files.some((file) => file === path || file.startsWith(`${path}/`));
  const outside = [...new Set(pages.flatMap(linkedFrom))].filter((path) => !isPacked(path.replace(/\/$/, "")));
  expect(outside.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  expect(outside.filter((path) => !/^(examples|tools|test|\.github)\//.test(path))).toEqual([]);
});

test("no test, tool, example or source is in it", () => {
  expect(files.filter((file) => /(^|\/)(test|tests|scripts|examples|node_modules)\/|(^|\/)\./.test(file))).toEqual([]);
  expect(files.filter((file) => /\.(ts|mjs|map|tgz)$/.test(file) && !file.endsWith(".d.ts"))).toEqual([]);
});

test("everything that its package.json files name is in it", () => {
  const { main, types, exports, typesVersions, bin } = manifest;
  const named = [
    main,
    types,
    ...Object.values(exports).flatMap((target) => (typeof target === "string" ? [target] : Object.values(target))),
    ...Object.values(typesVersions["*"]).flat(),
    ...Object.values(bin),
  ];
  expect(named.map((path) => posix.normalize(path)).filter((path) => !files.includes(path))).toEqual([]);
  for (const path of Object.values(bin))
    expect(readFileSync(join(root, path), "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);

  const folder = "policy-packs/governance";
  const pack = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as Manifest;
  const started = /^main: (.+)$/m.exec(readFileSync(join(root, folder, "PulumiPolicy.yaml"), "utf8"))?.[1] ?? "";
  expect(files).toContain(posix.join(folder, started));
  expect(posix.join(folder, pack.main)).toBe(posix.join(folder, started));
  expect(pack.version).toBe(manifest.version);
  expect(manifest.peerDependencies).toMatchObject(pack.dependencies);
});

/** The packages that a file's code needs at run time, or its types lead to. */
function packagesOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), "utf8"), true, true);
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => !name.startsWith(".") && !isBuiltin(name))
    .map((name) => name.split("/", name.startsWith("@") ? 2 : 1).join("/"));
}

/** A file and all of the package that it leads to. */
function reachable(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), "utf8"), true, true);
  for (const { fileName } of importedFiles.filter(({ fileName }) => fileName.startsWith("."))) {
    const base = join(root, dirname(file), fileName);
    const target = [`${base}.d.ts`, join(base, "index.d.ts")].find((path) => existsSync(path));
    if (!target) throw new Error(`${file} leads to ${fileName}, which is not there`);
    reachable(relative(root, target), found);
  }
  return found;
}

test("the code needs declared dependencies alone", () => {
  const needed = new Set(files.filter((file) => file.endsWith(".js")).flatMap(packagesOf));
  const declared = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)];
  expect([...needed].filter((name) => !declared.includes(name) && name !== manifest.name)).toEqual([]);
  expect(Object.keys(manifest.dependencies).filter((name) => !needed.has(name))).toEqual([]);
});

test.each([
  ["sdk/index", ["@pulumi/pulumi"]],
  ["sdk/plugin", ["@pulumi/pulumi"]],
  ["provider/hosts/dynamic/index", ["@pulumi/pulumi"]],
  ["policy-packs/lib/index", ["@pulumi/policy"]],
])("the types of %s lead to no package but Pulumi's", (entry, packages) => {
  const found = [...reachable(`dist/${entry}.d.ts`)].flatMap(packagesOf);
  expect([...new Set(found)]).toEqual(packages);
});

test("the compiler that Pulumi brings along reads the types of programs, as old as it is", () => {
  const old = require("@pulumi/pulumi/vendor/typescript@3.8.3/typescript.js") as typeof ts;
  const options = { noLib: true, types: [], moduleResolution: 2 satisfies ts.ModuleResolutionKind.Node10 };
  const entries = ["index", "plugin"].map((entry) => join(root, `dist/sdk/${entry}.d.ts`));
  const program = old.createProgram(entries, options);
  const own = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(join(root, "dist/sdk/")));
  const isOfSyntax = ({ code }: ts.Diagnostic) => code >= 1000 && code < 2000;
  const problems = own.flatMap((file) => [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file).filter(isOfSyntax),
  ]);
  expect(own.length).toBeGreaterThan(kinds.length);
  expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);
});

/** @promise Classes, arguments, functions and ids are the same in both. */
test("both entries for programs have the same names, of values and of types", () => {
  const entries = ["index", "plugin"].map((entry) => join(root, `dist/sdk/${entry}.d.ts`));
  const program = ts.createProgram(entries, { types: [], module: ts.ModuleKind.Node20 });
  const names = entries.map((entry) => {
    const symbol = program.getTypeChecker().getSymbolAtLocation(program.getSourceFile(entry) as ts.SourceFile);
    return program
      .getTypeChecker()
      .getExportsOfModule(symbol as ts.Symbol)
      .map(({ name }) => name)
      .sort();
  });
  expect(names[0]).toEqual(expect.arrayContaining(["Provider", "ProviderArgs", "inputs", "outputs", ...kinds]));
  expect(names[1]).toEqual(names[0]);
});

test("installing it runs none of its scripts", () => {
  const atInstall = ["preinstall", "install", "postinstall", "prepublish", "preprepare", "prepare", "postprepare"];
  expect(Object.keys(manifest.scripts).filter((name) => atInstall.includes(name))).toEqual([]);
});

test("nothing in it tells where it was made", () => {
  const telling = files.filter((file) => readFileSync(join(root, file), "utf8").includes(root));
  expect(telling).toEqual([]);
});

test("bundles have nothing of their libraries that nobody uses and each start would read", () => {
  const bundles = ["dist/plugin", "dist/provider/hosts/dynamic", "policy-packs/governance/bin"];
  for (const folder of bundles) {
    const bundle = readFileSync(join(root, folder, "index.js"), "utf8");
    for (const unused of ["Entrada inv", "h1-over-h2", "new Intl.ListFormat"]) expect(bundle).not.toContain(unused);
    expect(readFileSync(join(root, folder, "THIRD-PARTY-LICENSES.txt"), "utf8")).not.toContain("protobufjs");
  }
});
