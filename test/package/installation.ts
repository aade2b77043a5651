import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Outcome, type RunOptions, run } from "../support/run";
import { projectEnvironment } from "./environment";

const root = join(__dirname, "../..");

/** The package managers that the package is installed with. */
export const managers = ["npm", "pnpm"] as const;
export type Manager = (typeof managers)[number];

/** The newest pnpm that runs on the oldest supported Node. */
const pnpm = "pnpm@10.34.9";

/** A hang ends at this limit; nothing is measured by it. */
export const limitMilliseconds = 300_000;

interface Manifest {
  readonly version: string;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** Packs the build of this repository into a folder. Answers the path of the tarball. */
export async function pack(folder: string): Promise<string> {
  await succeed("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: root, env: process.env });
  return join(folder, `pulumi-argocd-${manifest().version}.tgz`);
}

/** What the package says of itself. */
export function manifest(): Manifest {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;
}

/** A Pulumi project in an empty folder far from this repository, with the package from its tarball. */
export class Installation {
  private constructor(
    readonly directory: string,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  static async create(manager: Manager, tarball: string): Promise<Installation> {
    const directory = realpathSync(mkdtempSync(join(tmpdir(), `package-${manager}-`)));
    cpSync(join(__dirname, "program"), directory, { recursive: true });
    writeFileSync(join(directory, "Pulumi.yaml"), `name: package-${manager}\nruntime: nodejs\n`);
    const { devDependencies } = manifest();
    const dependencies = {
      "@pulumi/policy": devDependencies["@pulumi/policy"],
      "@pulumi/pulumi": devDependencies["@pulumi/pulumi"],
      "@types/node": devDependencies["@types/node"],
      // As in Pulumi's own template, like the compiler's options.
      typescript: "^5.9.3",
      "pulumi-argocd": `file:${tarball}`,
    };
    writeFileSync(join(directory, "package.json"), JSON.stringify({ name: "empty", main: "index.ts", dependencies }));
    const installation = new Installation(directory, await projectEnvironment(directory));
    await installation.install(manager);
    return installation;
  }

  private async install(manager: Manager): Promise<void> {
    if (manager === "npm") {
      await this.succeed("npm", "install", "--no-audit", "--no-fund", "--prefer-offline");
      return;
    }
    // Its store stays in the folder, which is removed.
    const install = ["install", "--prefer-offline", "--store-dir", join(this.directory, "store")];
    await this.succeed("npm", "exec", "--yes", `--package=${pnpm}`, "--", "pnpm", ...install);
  }

  /** Runs a command in the folder. */
  run(command: string, parameters: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Outcome> {
    const env = { ...this.environment, ...environment };
    return run(command, parameters, { cwd: this.directory, env, timeout: limitMilliseconds });
  }

  /** Runs a command that must succeed. Answers its output. */
  async succeed(command: string, ...parameters: string[]): Promise<string> {
    return succeed(command, parameters, { cwd: this.directory, env: this.environment });
  }

  /** Runs the Pulumi CLI. */
  pulumi(parameters: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Outcome> {
    return this.run("pulumi", [...parameters, "--non-interactive", "--color=never"], environment);
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

/** Runs a command that must succeed. Answers its output. */
export async function succeed(
  command: string,
  parameters: readonly string[],
  options: Omit<RunOptions, "timeout">,
): Promise<string> {
  const { code, output } = await run(command, parameters, { ...options, timeout: limitMilliseconds });
  if (code !== 0) throw new Error(`${command} ${parameters.join(" ")} ended with ${code}:\n${output}`);
  return output;
}
