import { execFile } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { buildExecutable } from "../../tools/executables/build";
import type { LocalArgoCd } from "../../tools/local-argocd";
import { newestPulumiToolchain, pulumiLanguageHost, pulumiToolchain, streamProgress } from "../../tools/local-argocd";
import { schemaFile } from "../../tools/schema/schema";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { run } from "../support/run";
import { connectionOf } from "../support/stack";
import { projectEnvironment } from "./environment";
import { limitMilliseconds, manifest, pack, succeed } from "./installation";

/* Each way in which Pulumi comes to the plugin, from the package as npm installs it and from an executable, with programs in YAML. */

const root = join(__dirname, "../..");
const folder = realpathSync(mkdtempSync(join(tmpdir(), "package-plugin-")));
/** An empty project with the package from its tarball. */
const withPackage = join(folder, "with-package");
/** What a release's archive has in it. */
const unpacked = join(folder, "unpacked");
const version = manifest().version;
let argocd: LocalArgoCd;
let archive: string;
let languageHost: string;

/** The newest Node, which builds executables. */
async function newestNode(): Promise<string> {
  const place = join(folder, "node");
  mkdirSync(place);
  writeFileSync(join(place, "package.json"), "{}");
  const name = `node-${process.platform}-${process.arch}`;
  await succeed("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", `${name}@26`], {
    cwd: place,
    env: process.env,
  });
  return join(place, "node_modules", name, "bin/node");
}

beforeAll(async () => {
  argocd = await sharedArgoCd();
  languageHost = await pulumiLanguageHost("yaml", { progress: streamProgress() });
  const tarball = await pack(folder);
  mkdirSync(withPackage);
  writeFileSync(join(withPackage, "package.json"), "{}");
  const sdk = `@pulumi/pulumi@${manifest().devDependencies["@pulumi/pulumi"]}`;
  const install = ["install", "--no-audit", "--no-fund", "--prefer-offline", tarball, sdk];
  await succeed("npm", install, { cwd: withPackage, env: await projectEnvironment(withPackage) });
  archive = await buildExecutable({ node: await newestNode(), plugin: join(root, "dist/plugin") }, folder);
  mkdirSync(unpacked);
  await promisify(execFile)("tar", ["-xzf", archive, "-C", unpacked]);
}, 3_600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A project in YAML that declares an object, and how commands are run in it. */
class Project {
  readonly name = uniqueName("plugin");

  private constructor(
    readonly directory: string,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  /** Makes one. Its commands find nothing of npm's unless they are to. */
  static async create(
    directory: string,
    settings: string,
    path: readonly string[],
    toolchain?: string,
  ): Promise<Project> {
    mkdirSync(directory, { recursive: true });
    const clean = await projectEnvironment(directory);
    const own = [...path, languageHost, toolchain ?? (await pulumiToolchain()), process.env.PATH];
    const project = new Project(directory, { ...clean, ...connectionOf(argocd), PATH: own.join(delimiter) });
    const program = `resources:\n  ${project.name}:\n    type: argocd:AppProject\n    properties:\n      spec: {}\n`;
    writeFileSync(join(directory, "Pulumi.yaml"), `name: tests\nruntime: yaml\n${settings}${program}`);
    return project;
  }

  pulumi(...parameters: string[]): Promise<string> {
    const all = [...parameters, "--non-interactive", "--color=never"];
    return succeed("pulumi", all, { cwd: this.directory, env: this.environment });
  }

  /** Runs a command, and answers what it says, however it ends. */
  async say(...parameters: string[]): Promise<string> {
    const all = [...parameters, "--non-interactive", "--color=never"];
    return (await run("pulumi", all, { cwd: this.directory, env: this.environment, timeout: limitMilliseconds }))
      .output;
  }

  async isThere(): Promise<boolean> {
    return (await ask(argocd, "GET", `/projects/${this.name}`)).status === 200;
  }

  /** Declares the object, sees it in Argo CD, and takes it away. Answers what the first command has said. */
  async live(): Promise<string> {
    await this.pulumi("stack", "init", "dev");
    try {
      const output = await this.pulumi("up", "--yes", "--skip-preview");
      expect(await this.isThere()).toBe(true);
      return output;
    } finally {
      await this.pulumi("destroy", "--yes", "--skip-preview");
      expect(await this.isThere()).toBe(false);
    }
  }
}

/** A copy of the project with the package, which each test fills in its own way. */
function copyWithPackage(): string {
  const directory = mkdtempSync(join(folder, "project-"));
  cpSync(join(withPackage, "node_modules"), join(directory, "node_modules"), {
    recursive: true,
    verbatimSymlinks: true,
  });
  return directory;
}

/** @promise | `plugins.providers[].path` or `packages` in `Pulumi.yaml` | the provider in that folder | */
test.each([
  ["its own folder, as `pulumi package add` writes it down", "packages:\n  argocd: ./node_modules/pulumi-argocd\n"],
  ["the plugin's folder", "packages:\n  argocd: ./node_modules/pulumi-argocd/dist/plugin\n"],
  [
    "the path of the plugin",
    "plugins:\n  providers:\n    - name: argocd\n      path: node_modules/pulumi-argocd/dist/plugin\n",
  ],
])("the package is found by %s", async (_way, settings) => {
  const project = await Project.create(copyWithPackage(), settings, []);
  expect(await project.live()).not.toContain("using pulumi-resource-argocd from $PATH");
});

/** @promise | `pulumi-resource-argocd` on `PATH`, as in `npm` scripts and below `npx` | that one | */
test("the package is found where npm puts its commands on PATH", async () => {
  const directory = copyWithPackage();
  const project = await Project.create(directory, "", [join(directory, "node_modules/.bin")]);
  expect(await project.live()).toContain("node_modules/.bin/pulumi-resource-argocd");
});

test("an executable is found on PATH", async () => {
  const project = await Project.create(mkdtempSync(join(folder, "project-")), "", [unpacked]);
  expect(await project.live()).toContain(join(unpacked, "pulumi-resource-argocd"));
});

test("an executable is found by the path of its folder", async () => {
  const settings = `plugins:\n  providers:\n    - name: argocd\n      path: ${unpacked}\n`;
  await (await Project.create(mkdtempSync(join(folder, "project-")), settings, [])).live();
});

/**
 * @promise | neither | the version that is installed as a plugin |
 * @promise Where a machine reaches no GitHub, the archive of a release is installed with
 * `pulumi plugin install resource argocd <version> --file <archive>`.
 */
test("an executable is installed from its archive, and found by its version", async () => {
  const project = await Project.create(mkdtempSync(join(folder, "project-")), "", []);
  await project.pulumi("plugin", "install", "resource", "argocd", `v${version}`, "--file", archive);
  expect(await project.pulumi("plugin", "ls")).toMatch(new RegExp(`argocd +resource +${version}`));
  await project.live();
});

test("an executable has all licences beside it", () => {
  for (const [name, holder] of Object.entries({
    LICENSE: "Apache License",
    "NODE-LICENSE": "Node.js is licensed",
    "THIRD-PARTY-LICENSES.txt": "@grpc/grpc-js",
  })) {
    expect(readFileSync(join(unpacked, name), "utf8")).toContain(holder);
  }
});

/** What Pulumi's host for Node.js runs in a folder with PulumiPlugin.yaml. */
test("the plugin's folder starts by Pulumi's own runner for Node.js, and needs nothing installed", async () => {
  const directory = join(withPackage, "node_modules/pulumi-argocd/dist/plugin");
  expect(readFileSync(join(directory, "PulumiPlugin.yaml"), "utf8")).toBe("runtime: nodejs\n");
  const env = await projectEnvironment(withPackage);
  await succeed("npm", ["install", "--loglevel=error"], { cwd: directory, env });
  expect(existsSync(join(directory, "node_modules"))).toBe(false);
  const runner = require.resolve("@pulumi/pulumi/cmd/run-plugin", { paths: [directory] });
  expect(runner.startsWith(withPackage)).toBe(true);
  const child = execFile(process.execPath, [runner, directory], { cwd: directory });
  try {
    const said = await new Promise<string>((resolve, reject) => {
      child.stdout?.once("data", (text) => resolve(String(text)));
      child.once("close", () => reject(new Error("it has ended without a word")));
    });
    expect(said).toMatch(/^\d+\n$/);
  } finally {
    child.kill();
  }
});

const toolchains: readonly [string, () => Promise<string>][] = [
  ["the CLI that tests run", () => pulumiToolchain()],
  ["the newest one", () => newestPulumiToolchain({ progress: streamProgress() })],
];

describe.each(toolchains)("%s", (_which, toolchain) => {
  let project: Project;

  beforeAll(async () => {
    project = await Project.create(copyWithPackage(), "", [], await toolchain());
    copyFileSync(join(unpacked, "pulumi-resource-argocd"), join(project.directory, "pulumi-resource-argocd"));
  }, 3_600_000);

  // Older CLIs look for an executable with a relative path among the programs of the machine.
  test.each([
    ["the folder of the package", () => "./node_modules/pulumi-argocd"],
    ["the executable", () => join(project.directory, "pulumi-resource-argocd")],
  ])("reads the schema from %s", async (_what, source) => {
    const output = await project.pulumi("package", "get-schema", source());
    const text = output.slice(output.indexOf("{"), output.lastIndexOf("}") + 1);
    const { name, resources } = JSON.parse(readFileSync(schemaFile, "utf8")) as { name: string; resources: object };
    expect(JSON.parse(text)).toMatchObject({ name, version, resources: { "argocd:index:Application": {} } });
    expect(Object.keys(JSON.parse(text).resources).sort()).toEqual(Object.keys(resources).sort());
  });

  test("adds the package to a project", async () => {
    const output = await project.say("package", "add", "./node_modules/pulumi-argocd");
    // The host for YAML that is to be had as a Go module writes the SDK, and does not link it.
    expect(output).toContain("Successfully generated an SDK for the argocd package");
    expect(readdirSync(join(project.directory, "sdks/argocd"))).toEqual([`argocd-${version}.yaml`]);
  });
});
