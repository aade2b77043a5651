import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { parse, stringify } from "yaml";
import * as z from "zod";
import { type LocalArgoCd, ReportedError } from "../local-argocd";
import { environmentOf } from "../local-argocd/environment";
import { type Folder, repositoryRoot } from "./folder";

/** The stack that the quickstart deploys. */
export const quickstartStack = "dev";

/** How many resources an update touched, by what it did to them. */
export type Changes = Readonly<Record<string, number>>;

const graceMilliseconds = 30_000;
const quietMilliseconds = 5_000;
const configurationSchema = z.looseObject({ encryptionsalt: z.string().optional() });
const eventSchema = z.looseObject({
  summaryEvent: z.looseObject({ resourceChanges: z.record(z.string(), z.number()) }).optional(),
});

/** The Pulumi CLI on the quickstart's stack. */
export class Pulumi {
  private readonly configurationFile: string;

  constructor(
    private readonly folder: Folder,
    private readonly argocd: LocalArgoCd,
    private readonly signal: AbortSignal,
  ) {
    this.configurationFile = join(folder.project, `Pulumi.${quickstartStack}.yaml`);
  }

  /** What a shell needs in order to run `pulumi` and `argocd` on all of this. */
  shellEnvironment(): Record<string, string> {
    return {
      ...environmentOf(this.argocd, this.argocd.binDirectory, process.env.PATH ?? ""),
      PATH: [this.argocd.binDirectory, process.env.PATH, this.argocd.argoCdBinDirectory].join(delimiter),
      // So that `argocd` finds the way that ARGOCD_SERVER and ARGOCD_AUTH_TOKEN lead.
      ARGOCD_OPTS: this.argocd.plainText ? "--plaintext" : `--server-crt ${this.argocd.caCertPath}`,
      ...this.stackEnvironment(),
      PULUMI_OPTION_STACK: quickstartStack,
      PULUMI_OPTION_CONFIG_FILE: this.configurationFile,
    };
  }

  /** Makes the stack if there is none, and takes over its configuration from the root of the repository. */
  async prepareStack(): Promise<void> {
    const salt = existsSync(this.configurationFile)
      ? this.readConfiguration(this.configurationFile).encryptionsalt
      : undefined;
    const declared = this.readConfiguration(join(repositoryRoot, `Pulumi.${quickstartStack}.yaml`));
    writeFileSync(
      this.configurationFile,
      stringify({ ...declared, ...(salt !== undefined && { encryptionsalt: salt }) }),
    );
    // Made in a project of its own: the CLI writes the stack's salt next to the project, which at the root is in git.
    writeFileSync(join(this.folder.project, "Pulumi.yaml"), "name: environments\nruntime: nodejs\n");
    if (!(await this.hasStack())) await this.quietly("stack", "init", quickstartStack, "--no-select");
  }

  async hasStack(): Promise<boolean> {
    const stacks = z
      .array(z.object({ name: z.string() }))
      .parse(JSON.parse(await this.quietly("stack", "ls", "--json")));
    return stacks.some(({ name }) => name === quickstartStack);
  }

  /** Deploys, and tells what was done. */
  async up(): Promise<Changes> {
    const events = join(this.folder.root, "events.json");
    rmSync(events, { force: true });
    await this.onStack("up", "--event-log", events);
    const summaries = readFileSync(events, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .flatMap((line) => eventSchema.parse(JSON.parse(line)).summaryEvent ?? []);
    return summaries.at(-1)?.resourceChanges ?? {};
  }

  /** Takes away what the stack deployed, and the stack. */
  async destroy(): Promise<void> {
    await this.onStack("destroy");
    await this.quietly("stack", "rm", quickstartStack, "--yes", "--preserve-config");
  }

  private readConfiguration(file: string): z.infer<typeof configurationSchema> {
    return configurationSchema.parse(parse(readFileSync(file, "utf8")));
  }

  /** Runs a command on the stack in front of the user. */
  private async onStack(command: string, ...parameters: string[]): Promise<void> {
    const colour = process.stdout.isTTY === true ? "always" : "never";
    const settings = [
      "--yes",
      "--skip-preview",
      "--stack",
      quickstartStack,
      "--config-file",
      this.configurationFile,
      "--suppress-outputs",
    ];
    const { code } = await this.run(
      repositoryRoot,
      [command, ...settings, "--color", colour, ...parameters],
      (text) => process.stdout.write(text.replaceAll(/^(?=.)/gm, "  ")),
      command,
    );
    if (code !== 0)
      throw new ReportedError(`pulumi ${command} has failed, see above. \`npm run quickstart\` tries again.`);
  }

  private async quietly(...parameters: string[]): Promise<string> {
    const { code, output, errors } = await this.run(this.folder.project, parameters);
    if (code !== 0) throw new ReportedError(`pulumi ${parameters[0]} ${parameters[1]} has failed: ${errors || output}`);
    return output;
  }

  private async run(
    directory: string,
    parameters: readonly string[],
    show: (text: string) => void = () => {},
    title?: string,
  ): Promise<{ code: number | null; output: string; errors: string }> {
    this.signal.throwIfAborted();
    // A group of its own: an interruption reaches it once, from here, so that it can finish what is under way.
    const child = spawn(join(this.argocd.binDirectory, "pulumi"), [...parameters, "--non-interactive"], {
      cwd: directory,
      detached: true,
      env: this.environment(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    const texts = { output: "", errors: "" };
    const since = Date.now();
    let lastShown = since;
    const collect = (stream: "output" | "errors") => (chunk: string) => {
      texts[stream] += chunk;
      lastShown = Date.now();
      show(chunk);
    };
    child.stdout.setEncoding("utf8").on("data", collect("output"));
    child.stderr.setEncoding("utf8").on("data", collect("errors"));
    const ticker = setInterval(() => {
      if (title === undefined || Date.now() - lastShown < quietMilliseconds) return;
      lastShown = Date.now();
      show(`… pulumi ${title}: ${((lastShown - since) / 1_000).toFixed(0)} s\n`);
    }, 1_000);
    const interrupt = () => void endGroup(child);
    this.signal.addEventListener("abort", interrupt, { once: true });
    try {
      const code = await new Promise<number | null>((resolve, reject) => {
        child.once("error", reject).once("close", resolve);
      });
      this.signal.throwIfAborted();
      return { code, ...texts };
    } finally {
      this.signal.removeEventListener("abort", interrupt);
      clearInterval(ticker);
    }
  }

  private stackEnvironment(): Record<string, string> {
    return {
      PULUMI_BACKEND_URL: `file://${this.folder.backend}`,
      PULUMI_HOME: this.folder.pulumiHome,
      PULUMI_CONFIG_PASSPHRASE_FILE: this.folder.passphraseFile,
      PULUMI_SKIP_UPDATE_CHECK: "true",
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
      // The types are checked by `npm test`; here it would take seconds of every run.
      PULUMI_NODEJS_TRANSPILE_ONLY: "true",
      // Without it `--event-log` is unknown.
      PULUMI_DEBUG_COMMANDS: "true",
    };
  }

  /** The user's environment without anything that would name another Argo CD or Pulumi backend. */
  private environment(): NodeJS.ProcessEnv {
    const others = Object.entries(process.env).filter(([name]) => !/^(ARGOCD|PULUMI)_/.test(name));
    const exceptions = [process.env.NO_PROXY, process.env.no_proxy, "127.0.0.1,localhost"].filter(Boolean).join(",");
    return {
      ...Object.fromEntries(others),
      // Everything is on this machine, whatever proxy leads out of it.
      NO_PROXY: exceptions,
      no_proxy: exceptions,
      ...environmentOf(this.argocd, this.argocd.binDirectory, process.env.PATH ?? ""),
      ...this.stackEnvironment(),
    };
  }
}

/** Asks a command to finish, and ends it with all its children when it does not. */
async function endGroup(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined) return;
  child.kill("SIGINT");
  const hard = setTimeout(() => signalGroup(pid, "SIGKILL"), graceMilliseconds);
  child.once("close", () => {
    clearTimeout(hard);
    // Whatever the CLI left behind.
    signalGroup(pid, "SIGKILL");
  });
}

function signalGroup(leader: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-leader, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
