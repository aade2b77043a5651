import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { cleanEnvironment } from "./stack";

const pack = join(__dirname, "../../policy-packs/governance");

/** How a command of the Pulumi CLI ended. */
export interface CommandOutcome {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/**
 * A program of this repository, run in its own folder as a user runs it, with state and the configuration of the stacks in another folder: the
 * CLI writes the salt of a new stack beside the project, which is in git.
 */
export class ProgramInPlace<Stack extends string> {
  /** The other folder. */
  readonly folder = mkdtempSync(join(tmpdir(), "program-"));

  constructor(
    private readonly root: string,
    private readonly environment: Readonly<Record<string, string>>,
  ) {
    mkdirSync(join(this.folder, "state"));
    const { name } = parse(readFileSync(join(root, "Pulumi.yaml"), "utf8")) as { name: string };
    writeFileSync(join(this.folder, "Pulumi.yaml"), `name: ${name}\nruntime: nodejs\n`);
  }

  /** Makes a stack, with the configuration that it has in git. */
  async make(stack: Stack): Promise<void> {
    copyFileSync(join(this.root, `Pulumi.${stack}.yaml`), this.configurationOf(stack));
    await this.succeed(this.folder, "stack", "init", stack, "--no-select");
  }

  /** Runs a command on a stack that must succeed. Answers its output. */
  on(stack: Stack, command: string, ...parameters: string[]): Promise<string> {
    return this.succeed(this.root, command, ...this.naming(stack), ...parameters);
  }

  /** The same for a command that changes something. */
  apply(stack: Stack, command: string, ...parameters: string[]): Promise<string> {
    return this.on(stack, command, "--yes", "--skip-preview", ...parameters);
  }

  /** What `pulumi stack` says of a stack. */
  about(stack: Stack, ...parameters: string[]): Promise<string> {
    return this.succeed(this.root, "stack", ...parameters, "--stack", stack);
  }

  /** Runs a command on a stack with the governance pack, configured by a file, whatever its outcome. */
  governed(stack: Stack, policies: string, command: string, ...parameters: string[]): Promise<CommandOutcome> {
    return this.run(this.root, [command, ...this.naming(stack), "--policy-pack", pack, ...parameters], {
      ARGOCD_POLICIES: policies,
      PULUMI_ENABLE_STREAMING_JSON_PREVIEW: "true",
    });
  }

  /** Removes the other folder. */
  forget(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private configurationOf(stack: Stack): string {
    return join(this.folder, `Pulumi.${stack}.yaml`);
  }

  private naming(stack: Stack): string[] {
    return ["--stack", stack, "--config-file", this.configurationOf(stack)];
  }

  private async succeed(cwd: string, ...parameters: string[]): Promise<string> {
    const { code, output, errors } = await this.run(cwd, parameters);
    if (code !== 0) throw new Error(`pulumi ${parameters.join(" ")} ended with ${code}:\n${output}${errors}`);
    return output;
  }

  private run(
    cwd: string,
    parameters: readonly string[],
    environment: NodeJS.ProcessEnv = {},
  ): Promise<CommandOutcome> {
    return new Promise((resolve, reject) => {
      const child = spawn("pulumi", [...parameters, "--non-interactive", "--color=never"], {
        cwd,
        stdio: ["ignore", "pipe", "pipe"],
        env: {
          ...cleanEnvironment(),
          ...this.environment,
          PULUMI_BACKEND_URL: `file://${join(this.folder, "state")}`,
          PULUMI_HOME: join(this.folder, "home"),
          PULUMI_CONFIG_PASSPHRASE: "test",
          PULUMI_SKIP_UPDATE_CHECK: "true",
          PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
          // Lint and type-check cover the program; here the compiler would only cost time.
          PULUMI_NODEJS_TRANSPILE_ONLY: "true",
          ...environment,
        },
      });
      const texts = { output: "", errors: "" };
      child.stdout.setEncoding("utf8").on("data", (text) => {
        texts.output += text;
      });
      child.stderr.setEncoding("utf8").on("data", (text) => {
        texts.errors += text;
      });
      child.on("error", reject);
      child.on("close", (code) => resolve({ code: code ?? -1, ...texts }));
    });
  }
}
