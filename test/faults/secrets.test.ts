import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Json } from "../../provider/contract";
import { registry } from "../../provider/kinds/registry";
import { secretPaths } from "../../tools/generate/secret-fields";
import type { LocalArgoCd } from "../../tools/local-argocd";
import { inOrder } from "../kinds/order";
import type { Specimen } from "../kinds/specimen";
import { uniqueName } from "../support/argocd";
import { echo, Rule, silence } from "../support/faults";
import { declare, expression } from "../support/programs";
import { count } from "../support/record";
import { valueAt, withValueAt } from "../support/values";
import { useFaultyStack } from "./support/faulty-stack";
import { fullTest, isFull } from "./support/form";

/** A value that is found wherever it goes. */
interface Canary {
  readonly name: string;
  readonly value: string;
  readonly origin: "literal" | "stack" | "connection";
}

/** What the engine prints of literal secrets at `-v=9`, as docs/reliability.md says. */
const linesOfOthers = [
  /\] (Unm|M)arshaling property for RPC\[/,
  /\] Planner decided (not )?to (create|update|replace|delete)/,
];

/** What stands in the place of a secret, or of all that was said where it cannot be taken out with certainty. */
const hidden = /\[secret\]|\[not shown, because it repeats a secret/;

const pack = resolve(__dirname, "../../policy-packs/governance");
const present = useFaultyStack();

let canaries: Canary[];
let searched: number;
let found: string[];

beforeEach(() => {
  [canaries, searched, found] = [[], 0, []];
});

function canary(name: string, origin: Canary["origin"]): string {
  const text = `canary-${uniqueName(origin)}-${canaries.length}`;
  // Keys have several lines.
  const value = /(Key|keyData)$/.test(name)
    ? `-----BEGIN KEY-----\n${text}-first-line\n${text}-second-line\n-----END KEY-----`
    : text;
  canaries.push({ name, value, origin });
  return name.endsWith("keyData") ? Buffer.from(value).toString("base64") : value;
}

/** Whether a text shows any part of a value by which it could be recognised. */
function shows(text: string, { value }: Canary): boolean {
  const parts = value.split("\n").filter((line) => line.length > 20);
  const forms = [...parts, Buffer.from(value).toString("base64").slice(0, -4), encodeURIComponent(parts[0] ?? value)];
  return forms.some((form) => text.includes(form));
}

/** Looks for all canaries, or for those of some origins, and keeps what was found. */
function search(
  place: string,
  text: string,
  origins: readonly Canary["origin"][] = ["literal", "stack", "connection"],
): void {
  for (const each of canaries.filter(({ origin }) => origins.includes(origin))) {
    searched += 1;
    const line = text.split("\n").find((one) => shows(one, each));
    if (line !== undefined) found.push(`${place}: ${each.name} (${each.origin}) in ${line.slice(0, 200)}`);
  }
}

/** Looks through a log of the engine: for literals in the lines that are not known to be others'. */
function searchLog(place: string, text: string): void {
  // A key breaks the line that it is printed in: what follows it belongs to that line.
  const log = canaries.reduce((all, { value }) => all.replaceAll(value, value.replaceAll("\n", "\\n")), text);
  search(
    `${place}, lines of ours`,
    log
      .split("\n")
      .filter((line) => !linesOfOthers.some((other) => other.test(line)))
      .join("\n"),
  );
  search(`${place}, all lines`, log, ["stack"]);
}

/** Looks through all that the stack keeps on disk. */
function searchState(place: string): void {
  const folder = join(present().stack.directory, "state");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files).not.toEqual([]);
  search(place, files.map((file) => readFileSync(join(file.parentPath, file.name), "utf8")).join("\n"));
}

/** Kinds with secrets of which Argo CD stores what it is given, and those where it tries a connection first. */
const secretive = inOrder.filter(({ kind }) => secretPaths(registry[kind].schema).length > 0);
const storable = secretive.filter(({ connects }) => !connects);
const unreachable = secretive.filter(({ connects }) => connects);

/** The program's secrets: literals, or keys of the stack's configuration. */
class Program {
  readonly configuration = new Map<string, string>();
  private readonly declarations = new Map<Specimen, Json[]>();

  constructor(argocd: LocalArgoCd) {
    for (const specimen of secretive) {
      const origins = ["literal", "stack"] as const;
      this.declarations.set(
        specimen,
        origins.map((origin) => {
          const name = uniqueName(origin);
          // Nobody answers at this address.
          const kubernetes = { server: `https://${name}.example.com`, token: "" };
          const declared = this.withCanaries(specimen, this.value(origin));
          return { ...specimen.at({ argocd, name, kubernetes }, 0, declared), project: "default" };
        }),
      );
    }
  }

  private value(origin: "literal" | "stack"): (path: string) => unknown {
    return (path) => {
      const value = canary(path, origin);
      if (origin === "literal") return value;
      const key = `secret${this.configuration.size}`;
      this.configuration.set(key, value);
      return expression(`config.requireSecret(${JSON.stringify(key)})`);
    };
  }

  /** A declaration with a canary in every secret field that it has; the first of a kind has most. */
  private withCanaries({ kind, maximal }: Specimen, value: (path: string) => unknown): Json {
    const [declared = {}] = Object.values(maximal);
    const filled = secretPaths(registry[kind].schema).filter((path) => valueAt(declared, path) !== undefined);
    expect(filled).toEqual(secretPaths(registry[kind].schema));
    return filled.reduce((object, path) => {
      const isMap = typeof valueAt(object, path) === "object";
      return withValueAt(object, path, isMap ? { TOKEN: value(path) } : value(path));
    }, declared);
  }

  /** What Argo CD stores as it is; with what it cannot reach. */
  text(withUnreachable: boolean, options = "{}"): string {
    const declared = [...storable, ...(withUnreachable ? unreachable : [])].flatMap((specimen) =>
      (this.declarations.get(specimen) ?? []).map((inputs, index) =>
        declare(specimen.kind, `${specimen.kind}-${index}`, inputs, options),
      ),
    );
    return ["const config = new pulumi.Config();", ...declared].join("\n");
  }
}

/** Runs a command, whatever its end, and looks through its output; at `-v=9` too. */
async function watched(place: string, ...parameters: string[]): Promise<string> {
  const { output } = await present().stack.command(...parameters);
  search(place, output);
  return output;
}

async function logged(place: string, ...parameters: string[]): Promise<void> {
  const { output } = await present().stack.command(...parameters, "--logtostderr", "-v=9");
  expect(output).toMatch(/\] Marshaling property for RPC/);
  searchLog(place, output);
}

const changes = ["--yes", "--skip-preview", "--diff"];

fullTest("no secret is shown or kept in plain text, anywhere", async () => {
  const { proxy, stack, argocd } = present();
  const program = new Program(argocd);
  for (const name of ["ARGOCD_SERVER", "ARGOCD_AUTH_TOKEN", "ARGOCD_PLAINTEXT"]) delete stack.environment[name];
  canaries.push({ name: "authToken", value: argocd.token, origin: "stack" });
  const settings = { "argocd:authToken": argocd.token, "argocd:headers": `X-Canary: ${canary("headers", "stack")}` };
  const secrets = [...Object.entries(settings), ...program.configuration].flatMap(([key, value]) => [
    "--secret",
    `${key}=${value}`,
  ]);
  await stack.succeed("config", "set", "argocd:server", `http://${proxy.address}`);
  await stack.succeed("config", "set-all", ...secrets);

  stack.program(program.text(false));
  await watched("preview", "preview", "--diff");
  await watched("policy output", "preview", "--policy-pack", pack);
  const made = await watched("up", "up", ...changes);
  // The stack itself, and two of each kind.
  expect(made).toContain(`${1 + 2 * storable.length} created`);
  searchState("state");
  search("stack export", await stack.exportText());
  await watched("refresh", "refresh", ...changes);
  await logged("preview at -v=9", "preview", "--diff");
  await logged("refresh at -v=9", "refresh", ...changes);

  stack.program(program.text(true, '{ customTimeouts: { create: "5s" } }'));
  expect(await watched("errors of Argo CD", "up", ...changes)).toMatch(/cannot create /);
  for (const form of ["refusal", "page"] as const) {
    proxy.rules = [new Rule(echo(form), { method: "POST" })];
    const output = await watched(`errors that echo, as ${form}`, "up", ...changes);
    expect(output).toMatch(/cannot create /);
    if (form === "refusal") expect(output).toMatch(hidden);
    proxy.rules = [new Rule(echo(form))];
    await watched(`refresh that is echoed, as ${form}`, "refresh", ...changes);
  }
  proxy.rules = [new Rule(echo("refusal"), { method: "POST" })];
  await logged("errors that echo, at -v=9", "up", ...changes);
  searchState("state after failures");

  proxy.rules = [new Rule(silence("before"), { method: "POST" })];
  const crash =
    'if (/dynamic-provider/.test(process.argv[1])) setTimeout(() => { throw new Error("crashed on purpose"); }, 4000);';
  writeFileSync(join(stack.directory, "crash.js"), crash);
  stack.environment.NODE_OPTIONS = `--require ${join(stack.directory, "crash.js")}`;
  expect(await watched("crash", "up", ...changes)).toContain("crashed on purpose");
  await logged("crash at -v=9", "up", ...changes);
  delete stack.environment.NODE_OPTIONS;
  proxy.rules = [];
  searchState("state after a crash");

  await logged("destroy at -v=9", "destroy", ...changes);
  expect(await stack.resources()).toEqual([]);

  count("canaries", searched, found.length);
  expect(found).toEqual([]);
});

test("no setting of a connection is shown or kept in plain text, wherever it comes from", async () => {
  const { proxy, stack, argocd } = present();
  canaries.push({ name: "password", value: argocd.adminPassword, origin: "connection" });
  canaries.push({ name: "authToken", value: argocd.token, origin: "connection" });
  const header = canary("headers", "connection");
  const address = `http://${proxy.address}`;
  const login = { username: "admin", password: argocd.adminPassword };
  const provider = (settings: object, name: string) =>
    `const ${name} = new argocd.Provider(${JSON.stringify(name)}, ${JSON.stringify({ server: address, headers: { "X-Canary": header }, ...settings })});`;
  const project = (options?: string) => declare("AppProject", uniqueName("canary"), { spec: {} }, options);
  const environments: [string, Record<string, string>, string][] = [
    [
      "token from the environment",
      { ARGOCD_SERVER: address, ARGOCD_AUTH_TOKEN: argocd.token, ARGOCD_HEADERS: `X-Canary: ${header}` },
      project(),
    ],
    [
      "login from the environment",
      {
        ARGOCD_SERVER: address,
        ARGOCD_USERNAME: "admin",
        ARGOCD_PASSWORD: login.password,
        ARGOCD_HEADERS: `X-Canary: ${header}`,
      },
      project(),
    ],
    ["token of a provider", {}, provider({ authToken: argocd.token }, "explicit") + project("{ provider: explicit }")],
    ["login of a provider", {}, provider(login, "explicit") + project("{ provider: explicit }")],
  ];
  for (const name of ["ARGOCD_SERVER", "ARGOCD_AUTH_TOKEN", "ARGOCD_PLAINTEXT"]) delete stack.environment[name];
  for (const [what, environment, text] of isFull ? environments : environments.slice(0, 1)) {
    Object.assign(stack.environment, environment);
    stack.program(text);
    proxy.rules = [new Rule(echo("refusal"), { path: /\/api\/v1\// })];
    expect(await watched(`${what}: echoed`, "up", ...changes)).toMatch(hidden);
    proxy.rules = [];
    await logged(`${what}: up at -v=9`, "up", ...changes);
    searchState(`${what}: state`);
    await logged(`${what}: destroy at -v=9`, "destroy", ...changes);
    for (const name of Object.keys(environment)) delete stack.environment[name];
  }
  count("canaries", searched, found.length);
  expect(found).toEqual([]);
});
