// Compiles the package, and bundles what Pulumi's processes load, the provider and the policy pack: from one file they start
// in a third of the time.
import { spawnSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const host = join(root, "dist", "provider", "hosts", "dynamic");

// What is left of deleted sources would be published.
rmSync(join(root, "dist"), { recursive: true, force: true });

const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
const { status } = spawnSync(process.execPath, [compiler, "-p", "tsconfig.build.json"], {
  cwd: root,
  stdio: "inherit",
});
if (status !== 0) process.exit(1);

const bundled = {
  absWorkingDir: root,
  bundle: true,
  metafile: true,
  platform: "node",
  target: "node20.19",
  format: "cjs",
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: "warning",
  plugins: [{ name: "without-the-unused", setup: leaveOutUnused }],
};

/** What has the HTTP client in it. */
const sending = {
  ...bundled,
  inject: ["tools/late-list-format.mjs"],
  define: { "Intl.ListFormat": "LateListFormat" },
};

const { metafile } = await build({
  ...sending,
  entryPoints: ["provider/hosts/dynamic/index.ts"],
  // In the place of the compiled file, which does the same.
  outfile: join(host, "index.js"),
  // What the engine's process has already, and what few runs need.
  external: ["@pulumi/*", "yaml"],
});

writeLicences(metafile, host);

// The plugin is a folder that needs nothing beside it but Node.
const plugin = join(root, "dist", "plugin");
const { metafile: served } = await build({
  ...sending,
  entryPoints: ["provider/hosts/plugin/main.ts"],
  outfile: join(plugin, "index.js"),
});
writeLicences(served, plugin);
writePluginFiles(plugin);
writePackageStarts();

// The ready pack is one file that needs no package beside it, so that its folder can be copied and published by itself.
const pack = join(root, "policy-packs", "governance", "bin");
rmSync(pack, { recursive: true, force: true });
const { metafile: packed } = await build({
  ...bundled,
  entryPoints: ["policy-packs/governance/index.ts"],
  outfile: join(pack, "index.js"),
  plugins: [...bundled.plugins, { name: "assets-alone", setup: loadAssetsAlone }],
});
writeLicences(packed, pack);

/** Leaves out what each start would read and nobody uses: Zod's other languages, gRPC's loader of `.proto` files, and HTTP/2 of `got`. */
function leaveOutUnused({ onLoad }) {
  onLoad({ filter: /zod.v4.locales.index\.js$/ }, () => ({ contents: `export { default as en } from "./en.js";` }));
  onLoad({ filter: /@grpc.proto-loader.build.src.index\.js$/ }, () => ({ contents: "" }));
  onLoad({ filter: /http2-wrapper.source.index\.js$/ }, () => ({ contents: "module.exports = {};" }));
}

/** Of Pulumi's SDK, policies need a few classes. All of it takes most of the time in which the pack starts. */
function loadAssetsAlone({ onResolve, onLoad }) {
  onResolve({ filter: /^@pulumi\/pulumi$/ }, () => ({ path: "pulumi", namespace: "assets-alone" }));
  onLoad({ filter: /./, namespace: "assets-alone" }, () => ({
    contents: `module.exports = { asset: require("@pulumi/pulumi/asset"), Output: require("@pulumi/pulumi/output").Output };`,
    resolveDir: root,
  }));
}

/** Writes how the plugin is started: by the name that Pulumi looks for, or by Pulumi's own runner for Node. */
function writePluginFiles(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const manifest = { name: `${name}-plugin`, version, license, private: true, main: "index.js" };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);
  writeFileSync(join(folder, "PulumiPlugin.yaml"), "runtime: nodejs\n");
  writeStart(join(folder, "pulumi-resource-argocd"), "./index.js");
  writeFileSync(join(folder, "pulumi-resource-argocd.cmd"), '@node "%~dp0index.js" %*\r\n');
  copyFileSync(join(root, "provider", "schema.json"), join(folder, "schema.json"));
  copyFileSync(join(root, "LICENSE"), join(folder, "LICENSE"));
}

/**
 * Lets the package's own folder be added to a project. Without `PulumiPlugin.yaml`, with which Pulumi would install the package's
 * dependencies into it, Pulumi reads the schema from the first of these names, and runs the second.
 */
function writePackageStarts() {
  for (const name of ["pulumi-resource-", "pulumi-resource-argocd"])
    writeStart(join(root, name), "./dist/plugin/index.js");
}

/** Writes what starts a module by its name alone. */
function writeStart(file, module) {
  writeFileSync(file, `#!/usr/bin/env node\nrequire("${module}");\n`, { mode: 0o755 });
}

/** Writes the licences of the packages in a bundle beside it: they ask to go with every copy. */
function writeLicences({ inputs }, folder) {
  const folders = Object.keys(inputs).map((file) => /^node_modules\/(@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? "");
  const packages = [...new Set(folders)].filter((name) => name !== "").sort();
  writeFileSync(join(folder, "THIRD-PARTY-LICENSES.txt"), packages.map(licenceOf).join(`\n${"-".repeat(80)}\n\n`));
}

/** A package with its licence. */
function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? `${license}\n` : readFileSync(join(root, folder, file), "utf8");
  return `${name} ${version}\n\n${text}`;
}
