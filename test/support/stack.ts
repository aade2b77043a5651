import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, delimiter, join } from "node:path";
import { typeTokens } from "../../provider/tokens";
import { type LocalArgoCd, pulumiToolchain } from "../../tools/local-argocd";
import { removeObjects } from "./clean-up";
import { type HostSpecimen, hosts, testedHost } from "./hosts";
import { type Outcome, run } from "./run";

const root = join(__dirname, "../..");
/** A tenth of what such short processes do is collecting garbage. */
const nodeOptions = `--max-semi-space-size=64 --require ${join(__dirname, "light-pulumi.cjs")}`;
/** A command that hangs is ended. */
const longestCommand = 1_800_000;

/** One step of a preview, as far as tests look at it. */
export interface Step {
  readonly op: string;
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  /** Paths of the properties that differ. */
  readonly paths: readonly string[];
  readonly newState?: { readonly inputs?: Record<string, unknown>; readonly outputs?: Record<string, unknown> };
}

/** A resource in an exported state. */
export interface StateResource {
  readonly urn: string;
  readonly type: string;
  readonly id?: string;
  readonly delete?: boolean;
  readonly protect?: boolean;
  readonly initErrors?: readonly string[];
  readonly sourcePosition?: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into states of any form
  readonly inputs?: any;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into states of any form
  readonly outputs?: any;
}

/** A file of the state. */
interface StateFile {
  readonly checkpoint: { readonly latest?: { readonly resources?: readonly StateResource[] } };
}

/** Whether a type or a URN is one of ours, of either host. */
function isOurs(text: string): boolean {
  return typeTokens("").some((token) => text.includes(token));
}

/** What a project says of the plugin that is built here. */
const pluginProject = `plugins:\n  providers:\n    - name: argocd\n      path: ${join(root, "dist", "plugin")}\n`;

/** The environment of this process without anything that would name an Argo CD or a Pulumi backend. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(ARGOCD|PULUMI)_/.test(name)));
}

/** The settings by which a program reaches a local Argo CD as `ci`. */
export function connectionOf(argocd: LocalArgoCd): Record<string, string> {
  return {
    ARGOCD_SERVER: argocd.server,
    ARGOCD_AUTH_TOKEN: argocd.token,
    ...(argocd.plainText ? { ARGOCD_PLAINTEXT: "true" } : { ARGOCD_CA_CERT: argocd.caCertPath }),
  };
}

/** A folder for a stack and its state. */
function newFolder(): string {
  const parent = join(root, ".stacks");
  mkdirSync(parent, { recursive: true });
  const directory = mkdtempSync(join(parent, "stack-"));
  mkdirSync(join(directory, "state"));
  return directory;
}

/** What the CLI finds in its environment for a stack whose state is in a folder. */
async function environmentIn(directory: string, before: readonly string[] = []): Promise<NodeJS.ProcessEnv> {
  return {
    ...cleanEnvironment(),
    PATH: [...before, await pulumiToolchain(), process.env.PATH].join(delimiter),
    PULUMI_BACKEND_URL: `file://${join(directory, "state")}`,
    PULUMI_HOME: join(directory, "home"),
    PULUMI_CONFIG_PASSPHRASE: "test",
    PULUMI_SKIP_UPDATE_CHECK: "true",
    NODE_OPTIONS: nodeOptions,
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
  };
}

/** A Pulumi stack on a file backend of its own, run by the real CLI. */
export class Stack {
  private constructor(
    readonly directory: string,
    /** What the CLI and the program find in their environment; tests may change it. */
    readonly environment: NodeJS.ProcessEnv,
    /** What programs have as `argocd`; tests may change it. */
    public entry: HostSpecimen["entry"],
  ) {}

  /**
   * Makes an empty stack. Its folder lies in the checkout, because the provider process resolves packages from there.
   * @param options `plugin`: whether its programs have the classes over the plugin, or those over dynamic providers; by default
   * those of the host that is tested.
   */
  static async create(
    environment: Record<string, string>,
    name = "dev",
    { plugin = testedHost.entry === hosts.plugin.entry } = {},
  ): Promise<Stack> {
    const directory = newFolder();
    // A name of its own: resources of one name in one project and stack would count as one.
    writeFileSync(join(directory, "Pulumi.yaml"), `name: ${basename(directory)}\nruntime: nodejs\n${pluginProject}`);
    writeFileSync(join(directory, "package.json"), JSON.stringify({ name: "tests", main: "index.js" }));
    const environmentOfStack = { ...(await environmentIn(directory)), ...environment };
    const stack = new Stack(directory, environmentOfStack, hosts[plugin ? "plugin" : "dynamic"].entry);
    stack.program("");
    await stack.succeed("stack", "init", name);
    return stack;
  }

  /** Makes a copy of an example, as deep in the checkout as the example is. It has no stack yet. */
  static async ofExample(example: string, environment: NodeJS.ProcessEnv, host: string): Promise<Stack> {
    const directory = newFolder();
    cpSync(join(root, "examples", example), directory, { recursive: true });
    const common = await environmentIn(directory, [host]);
    // What a person answers to the CLI.
    const answers = Object.fromEntries(["YES", "NON_INTERACTIVE"].map((name) => [`PULUMI_OPTION_${name}`, "true"]));
    return new Stack(directory, { ...environment, ...common, ...answers }, hosts.plugin.entry);
  }

  /** Runs lines of a shell, which must all succeed. */
  async shell(lines: string): Promise<string> {
    const options = { cwd: this.directory, env: this.environment, timeout: longestCommand };
    const { code, output } = await run("bash", ["-e", "-c", lines], options);
    if (code !== 0) throw new Error(`${lines}\nended with ${code}:\n${output}`);
    return output;
  }

  /** Sets the program: the body of a module that has `argocd` and `pulumi`. */
  program(source: string): void {
    writeFileSync(
      join(this.directory, "index.js"),
      `const pulumi = require("@pulumi/pulumi");\nconst argocd = require("${this.entry}");\n${source}\n`,
    );
  }

  /** Sets code that every process of a run begins with. */
  preload(source: string): void {
    const file = join(this.directory, "preload.cjs");
    writeFileSync(file, source);
    this.environment.NODE_OPTIONS = `${nodeOptions} --require ${file}`;
  }

  /** Sets stack configuration. */
  async config(key: string, value: string, secret = false): Promise<void> {
    await this.succeed("config", "set", secret ? "--secret" : "--plaintext", key, value);
  }

  /** Runs any command of the CLI. */
  command(...parameters: string[]): Promise<Outcome> {
    return run("pulumi", [...parameters, "--non-interactive", "--color=never"], {
      cwd: this.directory,
      env: this.environment,
      timeout: longestCommand,
    });
  }

  /** Runs a command that must succeed. Answers its output. */
  async succeed(...parameters: string[]): Promise<string> {
    const { code, output } = await this.command(...parameters);
    if (code !== 0) throw new Error(`pulumi ${parameters.join(" ")} ended with ${code}:\n${output}`);
    return output;
  }

  /** Runs a command that must fail. Answers its output. */
  async fail(...parameters: string[]): Promise<string> {
    const { code, output } = await this.command(...parameters);
    if (code === 0) throw new Error(`pulumi ${parameters.join(" ")} succeeded:\n${output}`);
    return output;
  }

  /** `pulumi up` that must succeed. */
  up(...parameters: string[]): Promise<string> {
    return this.succeed("up", "--yes", "--skip-preview", ...parameters);
  }

  /** `pulumi up` that takes over what an interrupted run has left, and must succeed. */
  async upTakingOver(...parameters: string[]): Promise<string> {
    this.environment.ARGOCD_ADOPT = "ifEqual";
    try {
      return await this.up(...parameters);
    } finally {
      delete this.environment.ARGOCD_ADOPT;
    }
  }

  /** `pulumi refresh` that must succeed. */
  refresh(...parameters: string[]): Promise<string> {
    return this.succeed("refresh", "--yes", "--skip-preview", ...parameters);
  }

  /** `pulumi destroy` that must succeed. */
  destroy(...parameters: string[]): Promise<string> {
    return this.succeed("destroy", "--yes", "--skip-preview", ...parameters);
  }

  /** `pulumi up` that must change nothing. */
  upUnchanged(...parameters: string[]): Promise<string> {
    return this.up("--expect-no-changes", ...parameters);
  }

  /** What `pulumi preview` would do to our resources, all but the unchanged ones. */
  async preview(...parameters: string[]): Promise<Step[]> {
    const { code, output } = await this.command("preview", "--json", ...parameters);
    const start = output.indexOf("{");
    if (code !== 0 || start < 0) throw new Error(`pulumi preview ended with ${code}:\n${output}`);
    const { steps = [] } = JSON.parse(output.slice(start)) as {
      steps?: { op: string; urn: string; newState?: Step["newState"]; detailedDiff?: Record<string, unknown> }[];
    };
    return steps
      .filter(({ op, urn }) => op !== "same" && isOurs(urn))
      .map(({ op, urn, newState, detailedDiff }) => {
        const [type = "", name = ""] = urn.split("::").slice(-2);
        return { op, urn, type, name, paths: Object.keys(detailedDiff ?? {}).sort(), ...(newState && { newState }) };
      });
  }

  /** The exported deployment as text, with secrets encrypted. */
  exportText(): Promise<string> {
    return this.succeed("stack", "export");
  }

  /** Our resources in the state. */
  async resources(): Promise<StateResource[]> {
    const text = await this.succeed("stack", "export", "--show-secrets");
    const { deployment } = JSON.parse(text) as { deployment: { resources?: StateResource[] } };
    return (deployment.resources ?? []).filter(({ type }) => isOurs(type));
  }

  /** Our resource of a name in the state. */
  async resource(name: string): Promise<StateResource> {
    const found = (await this.resources()).find(({ urn }) => urn.endsWith(`::${name}`));
    if (!found) throw new Error(`${name} is not in the state`);
    return found;
  }

  /** The stack's outputs. */
  async outputs(): Promise<Record<string, unknown>> {
    return JSON.parse(await this.succeed("stack", "output", "--json", "--show-secrets")) as Record<string, unknown>;
  }

  /** Removes the stack's folder, and from the shared Argo CD what the state still has. */
  async dispose(): Promise<void> {
    const resources = this.stored().flatMap(({ checkpoint }) => checkpoint.latest?.resources ?? []);
    await removeObjects(resources.filter(({ type }) => isOurs(type)));
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** What the backend has stored of the stack. */
  stored(): StateFile[] {
    const states = join(this.directory, "state");
    return readdirSync(states, { recursive: true, encoding: "utf8" })
      .filter((file) => /\bstacks\b.*\.json$/.test(file))
      .map((file) => JSON.parse(readFileSync(join(states, file), "utf8")) as StateFile);
  }
}
