import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { run } from "../support/run";
import { projectEnvironment } from "./environment";
import { limitMilliseconds, pack, succeed } from "./installation";
import { installLine, managerNames, nodeVersions, Tools } from "./tools";

/* The lines of README that install the package, each on every supported Node, and a preview after it. */

const root = join(__dirname, "../..");
const folder = realpathSync(mkdtempSync(join(tmpdir(), "package-managers-")));
let tarball: string;
let tools: Tools;

const program = `import * as argocd from "pulumi-argocd";

export const name = new argocd.AppProject("payments", { spec: { sourceRepos: ["*"] } }).metadata.name;
`;

beforeAll(async () => {
  tarball = await pack(folder);
  tools = await Tools.install(join(folder, "tools"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * @promise The package is not on npm yet: `npm ci && npm pack` in this repository makes `pulumi-argocd-0.1.0.tgz`.
 * @promise In your Pulumi project (`runtime: nodejs`), install it with one of these:
 * @promise | npm | `npm install <folder>/pulumi-argocd-0.1.0.tgz @pulumi/pulumi` |
 * @promise | pnpm | `pnpm add <folder>/pulumi-argocd-0.1.0.tgz @pulumi/pulumi` |
 * @promise | Yarn 1 | `yarn add <folder>/pulumi-argocd-0.1.0.tgz @pulumi/pulumi` |
 * @promise | Yarn 4 | `yarn config set nodeLinker node-modules && yarn add <folder>/pulumi-argocd-0.1.0.tgz @pulumi/pulumi` |
 * @promise | Bun | `bun add <folder>/pulumi-argocd-0.1.0.tgz @pulumi/pulumi` |
 */
describe.each(nodeVersions)("on Node %s", (node) => {
  /** @promise On Node 20, write `@pulumi/pulumi@3.248`: newer ones need Node 22. */
  test.each(managerNames)("%s installs it as README says, and a preview runs", async (manager) => {
    const project = mkdtempSync(join(folder, "project-"));
    writeFileSync(join(project, "package.json"), JSON.stringify({ name: "own", main: "index.ts" }));
    writeFileSync(join(project, "Pulumi.yaml"), "name: own\nruntime: nodejs\n");
    writeFileSync(join(project, "index.ts"), program);
    const clean = await projectEnvironment(project);
    const env = { ...clean, PATH: [tools.path(node, manager), clean.PATH].join(delimiter) };
    const options = { cwd: project, env };
    expect(await succeed("node", ["--version"], options)).toMatch(`v${node}.`);
    await succeed("sh", ["-c", installLine(root, node, manager, tarball)], options);
    const installed = join(project, "node_modules/pulumi-argocd/package.json");
    expect(readFileSync(installed, "utf8")).toBe(readFileSync(join(root, "package.json"), "utf8"));
    await succeed("pulumi", ["stack", "init", "dev"], options);
    const preview = ["preview", "--stack", "dev", "--non-interactive", "--color=never"];
    const { code, output } = await run("pulumi", preview, { ...options, timeout: limitMilliseconds });
    expect(output).toMatch(/argocd:AppProject payments create[\s\S]*\+ 2 to create/);
    expect(code).toBe(0);
    // Whatever the manager has made of the permissions of files, the plugin may be run.
    const schema = await succeed("pulumi", ["package", "get-schema", "./node_modules/pulumi-argocd"], options);
    expect(schema).toContain('"name": "argocd"');
    rmSync(project, { recursive: true, force: true });
  });
});
