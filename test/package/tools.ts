import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { succeed } from "./installation";

/** The versions of Node that the package is installed on: the oldest that it supports, and what is maintained of those after it. */
export const nodeVersions = ["20.19", "22", "24"] as const;

/** What README calls each package manager, with its package, and the script that starts it on any Node. */
const managers = {
  npm: { package: "npm@11", script: "bin/npm-cli.js" },
  // The newest that runs on the oldest supported Node.
  pnpm: { package: "pnpm@10.34.9", script: "bin/pnpm.cjs" },
  "Yarn 1": { package: "yarn@1", script: "bin/yarn.js" },
  "Yarn 4": { package: "@yarnpkg/cli-dist@4", script: "bin/yarn.js" },
  Bun: { package: "bun@1", script: undefined },
} as const;
export type ManagerName = keyof typeof managers;
export const managerNames = Object.keys(managers) as ManagerName[];

/** Versions of Node and package managers, from the npm registry, in a folder of their own. */
export class Tools {
  private constructor(private readonly folder: string) {}

  static async install(folder: string): Promise<Tools> {
    mkdirSync(folder);
    writeFileSync(join(folder, "package.json"), "{}");
    const platform = `${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
    const packages = [
      ...nodeVersions.map((version) => `node-${version}@npm:node-${platform}@${version}`),
      ...Object.entries(managers).map(([name, { package: wanted }]) => `${folderOf(name)}@npm:${wanted}`),
    ];
    const parameters = ["install", "--no-audit", "--no-fund", "--prefer-offline", ...packages];
    await succeed("npm", parameters, { cwd: folder, env: process.env });
    const tools = new Tools(folder);
    for (const name of managerNames) tools.addCommand(name);
    return tools;
  }

  /** Puts a command beside nothing else, since two managers are called `yarn`. */
  private addCommand(name: ManagerName): void {
    const { script } = managers[name];
    const installed = join(this.folder, "node_modules", folderOf(name));
    const started = script ? `node "${join(installed, script)}"` : `"${join(installed, "bin/bun.exe")}"`;
    mkdirSync(this.commandsOf(name));
    const command = join(this.commandsOf(name), name.split(" ")[0]?.toLowerCase() ?? "");
    writeFileSync(command, `#!/bin/sh\nexec ${started} "$@"\n`, { mode: 0o755 });
  }

  private commandsOf(name: ManagerName): string {
    return join(this.folder, folderOf(name));
  }

  /** A search path that finds a version of Node and a package manager first. */
  path(node: string, manager: ManagerName): string {
    return [this.commandsOf(manager), join(this.folder, "node_modules", `node-${node}`, "bin")].join(delimiter);
  }
}

function folderOf(name: string): string {
  return name.toLowerCase().replace(" ", "-");
}

/** What README says to run in a project, for each package manager and Node. */
export function installLine(root: string, node: string, manager: ManagerName, tarball: string): string {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const [, line] = new RegExp(`^\\| ${manager} \\| \`(.+)\` \\|$`, "m").exec(readme) ?? [];
  const [, older, sdk] = /On Node (\d+), write `(@pulumi\/pulumi@[\d.]+)`/.exec(readme) ?? [];
  if (!line || !older || !sdk) throw new Error(`README does not say how ${manager} installs the package`);
  const fitting = node.startsWith(`${older}.`) ? line.replace("@pulumi/pulumi", sdk) : line;
  return fitting.replace(/<folder>\/pulumi-argocd-[\d.]+\.tgz/, tarball);
}
