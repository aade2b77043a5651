import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { promisify } from "node:util";
import { markdown } from "../../../policy-packs/report/markdown";
import { parsePreview, type Violation } from "../../../policy-packs/report/preview";

/*
 * The compiled pack through the real CLI. `npm run build` must have run. Argo CD is needed for the one test that deploys.
 */

const run = promisify(execFile);
const pack = resolve(__dirname, "../../../policy-packs/governance");
const plugin = join(__dirname, "kubernetes-plugin");
const password = "correct-horse-battery-staple";

interface Outcome {
  readonly code: number;
  readonly output: string;
}

interface Options {
  /** The pack's own configuration. */
  readonly config?: object;
  /** Pulumi's configuration of policies. */
  readonly packConfig?: object;
  readonly json?: boolean;
  readonly stack?: string;
  readonly environment?: Record<string, string>;
}

/** Over which of our hosts a program declares, what tells it so, and what the types of its resources begin with. */
const hosts: readonly (readonly [string, Record<string, string>, string])[] = [
  ["this package", {}, "pulumi-nodejs:dynamic/argocd:"],
  ["the plugin, as in any language", { POLICIES_OVER: "plugin" }, "argocd:index:"],
];

/** Each a Pulumi project in a folder of its name. */
const programs = ["good", "bad", "late", "kubernetes"];

let folder = "";
const project = (name: string) => join(__dirname, name);

async function pulumi(
  program: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Outcome> {
  const env = {
    ...process.env,
    PATH: `${plugin}${delimiter}${process.env.PATH}`,
    PULUMI_HOME: join(folder, "home"),
    PULUMI_BACKEND_URL: `file://${folder}`,
    PULUMI_CONFIG_PASSPHRASE: "test",
    PULUMI_SKIP_UPDATE_CHECK: "true",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
    ...environment,
  };
  const all = [...args, "--non-interactive", "--color", "never"];
  try {
    const { stdout, stderr } = await run("pulumi", all, { cwd: project(program), env, maxBuffer: 64 * 1024 * 1024 });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: `${stdout}${stderr}` };
  }
}

async function governed(command: "preview" | "up", program: string, options: Options = {}): Promise<Outcome> {
  const { config, packConfig, json = false, stack = "prod", environment } = options;
  const file = join(folder, "policies.json");
  const packFile = join(folder, "pack.json");
  if (config) await writeFile(file, JSON.stringify(config));
  if (packConfig) await writeFile(packFile, JSON.stringify(packConfig));
  const args = [
    command,
    ...["--stack", stack, "--policy-pack", pack],
    ...(packConfig ? ["--policy-pack-config", packFile] : []),
    ...(command === "up" ? ["--yes", "--skip-preview"] : []),
    ...(json ? ["--json"] : []),
  ];
  return pulumi(program, args, {
    ...(config && { ARGOCD_POLICIES: file }),
    ...environment,
    ...(json && { PULUMI_ENABLE_STREAMING_JSON_PREVIEW: "true" }),
  });
}

/** What Argo CD answers to a question of its API. */
async function fromArgo(path: string): Promise<unknown> {
  const scheme = process.env.ARGOCD_PLAINTEXT === "true" ? "http" : "https";
  const response = await fetch(`${scheme}://${process.env.ARGOCD_SERVER}/api/v1/${path}`, {
    headers: { authorization: `Bearer ${process.env.ARGOCD_AUTH_TOKEN}` },
  });
  return response.json();
}

async function argoNames(list: "projects" | "applications" | `applications?${string}`): Promise<string[]> {
  const { items } = (await fromArgo(list)) as { items: { metadata: { name: string } }[] | null };
  return (items ?? []).map(({ metadata }) => metadata.name);
}

function found({ level, urn, rule }: Violation): string {
  return `${level} ${urn.split("::").at(-1)} ${rule}`;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "policies-"));
  for (const program of programs) {
    for (const stack of ["prod", "dev"]) {
      const { code, output } = await pulumi(program, ["stack", "init", stack]);
      if (code !== 0) throw new Error(output);
    }
  }
});

afterAll(async () => {
  for (const program of programs) {
    for (const stack of ["prod", "dev"]) await rm(join(project(program), `Pulumi.${stack}.yaml`), { force: true });
  }
  await rm(folder, { recursive: true, force: true });
});

test.each(hosts)("a good program over %s passes the preset production", async (_host, environment) => {
  const { code, output } = await governed("preview", "good", { config: { preset: "production" }, environment });
  expect(output).toContain("✅ argocd-governance");
  expect(code).toBe(0);
});

/**
 * @promise A policy pack stops a bad change at preview, whether it is declared with this package or as a custom
 * resource of `@pulumi/kubernetes`:
 */
describe.each(hosts)("a bad program over %s", (_host, environment, type) => {
  let outcome: Outcome;

  beforeAll(async () => {
    outcome = await governed("preview", "bad", { config: { preset: "production" }, environment, json: true });
  });

  test("fails with every violation: resource, rule, level", () => {
    expect(outcome.code).not.toBe(0);
    expect(parsePreview(outcome.output).violations.map(found).sort()).toEqual([
      "advisory late argocd-app-finalizer",
      "advisory late argocd-unknown-references",
      "advisory late argocd-unknown-values",
      "advisory moving argocd-app-finalizer",
      "advisory moving argocd-app-retry",
      "advisory open argocd-project-description",
      "advisory open argocd-project-namespace-resources",
      "advisory open argocd-project-orphaned-resources",
      "advisory open argocd-project-sync-windows",
      "mandatory late argocd-app-revision-pinned",
      "mandatory moving argocd-app-destination-namespace",
      "mandatory moving argocd-app-permitted-by-project",
      "mandatory moving argocd-app-plain-secrets",
      "mandatory moving argocd-app-prune-allow-empty",
      "mandatory moving argocd-app-revision-pinned",
      "mandatory moving argocd-app-self-heal",
      "mandatory open argocd-project-role-escalation",
      "mandatory open argocd-project-role-wildcard",
      "mandatory open argocd-project-source-wildcard",
    ]);
  });

  test("says where, why and what to do", () => {
    const violation = parsePreview(outcome.output).violations.find(
      ({ rule }) => rule === "argocd-app-prune-allow-empty",
    );
    expect(violation).toEqual({
      rule: "argocd-app-prune-allow-empty",
      level: "mandatory",
      severity: "critical",
      urn: `urn:pulumi:prod::policies-bad::${type}Application::moving`,
      description: "Automated pruning is never combined with `allowEmpty`.",
      problem: "spec.syncPolicy.automated.allowEmpty: lets an empty sync delete every resource.",
      fix: "Remove `allowEmpty` from `spec.syncPolicy.automated`.",
    });
  });

  test("is told in Pulumi's own text in a line for each violation, and the fix once for each rule", async () => {
    const { code, output } = await governed("preview", "bad", { config: { preset: "production" }, environment });
    const lines = output.split("\n").map((line) => line.trim());
    const { violations } = parsePreview(outcome.output);
    expect(violations.length).toBeGreaterThan(10);
    for (const { level, severity, urn, rule, problem } of violations) {
      const head = `- [${level}] [severity: ${severity}]  ${rule}  (${urn.split("::")[2]}: ${urn.split("::")[3]})`;
      const [first = ""] = problem.split("\n");
      expect(lines.filter((line, index) => line === head && lines[index + 1] === first)).toHaveLength(1);
    }
    const fixes = new Map(violations.map(({ rule, fix }) => [rule, `Fix: ${fix}`]));
    for (const fix of fixes.values()) expect(lines.filter((line) => line === fix)).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith("Fix: "))).toHaveLength(fixes.size);
    expect(code).not.toBe(0);
  });

  test("names what is not known, beside what is wrong", () => {
    const late = parsePreview(outcome.output).violations.filter(({ urn }) => urn.endsWith("::late"));
    expect(late.map(({ problem }) => problem)).toEqual(
      expect.arrayContaining([
        'spec.source.targetRevision: is "main": a branch, or a tag that is no version; accepted here: sha, version.',
        "spec.project: checked at update, by argocd-no-default-project",
      ]),
    );
  });

  test("no secret is in a violation or in the report", () => {
    const preview = parsePreview(outcome.output);
    expect(JSON.stringify(preview.violations)).not.toContain(password);
    expect(markdown(preview, { title: "Preview", exceeded: [] })).not.toContain(password);
  });
});

test("advisory violations do not fail, by Pulumi's own configuration", async () => {
  const { code, output } = await governed("preview", "bad", { packConfig: { all: "advisory" } });
  expect(output).toMatch(/\[advisory\].*argocd-app-prune-allow-empty/);
  expect(code).toBe(0);
});

/**
 * @promise Which rules hold where stands in one file, named by `ARGOCD_POLICIES` (an absolute path); presets are
 * `baseline`, `production` and `strict`.
 */
test("one file configures every environment", async () => {
  const config = {
    preset: "production",
    environments: {
      dev: { stacks: ["dev"], rules: { "argocd-app-naming": { enforcementLevel: "mandatory", pattern: "dev-.*" } } },
    },
  };
  const dev = await governed("preview", "good", { config, stack: "dev" });
  expect(dev.output).toContain('"policies-payments-api" does not match the pattern dev-.*');
  expect(dev.code).not.toBe(0);
  const mistaken = await governed("preview", "good", { config: { preset: "productoin" } });
  expect(mistaken.output).toContain("preset must be one of baseline, production, strict");
  expect(mistaken.code).not.toBe(0);
});

describe.each(hosts)("a pair that is wrong, which is known only at update, over %s", (_host, environment) => {
  const untold = (output: string) =>
    parsePreview(output)
      .violations.filter(({ rule }) => rule === "argocd-unknown-references")
      .map(found);

  test("the preview says that it is compared then; in strict it stops there", async () => {
    const production = await governed("preview", "late", {
      config: { preset: "production" },
      environment,
      json: true,
    });
    expect(untold(production.output)).toEqual([
      "advisory first argocd-unknown-references",
      "advisory second argocd-unknown-references",
      "advisory third argocd-unknown-references",
    ]);
    expect(production.code).toBe(0);
    const strict = await governed("preview", "late", { config: { preset: "strict" }, environment, json: true });
    expect(untold(strict.output)).toContain("mandatory first argocd-unknown-references");
    expect(strict.code).not.toBe(0);
  });

  /**
   * @promise What is known only at update is judged then, before the change where that can be; the preview says what is
   * left, and in `strict` stops for it where it cannot.
   */
  test("the second of a pair is never made, and an exemption is of the pairs of one object alone", async () => {
    const sameAs = (resource: string) => new RegExp(`\\[mandatory\\].*argocd-stack-same-path {2}\\(.*: ${resource}\\)`);
    try {
      const plain = await governed("up", "late", { config: { preset: "production" }, environment });
      expect(plain.output).toMatch(sameAs("second"));
      expect(plain.output).toContain('deploys the same path to the same namespace as "policies-late-first"');
      expect(plain.code).not.toBe(0);
      expect(await argoNames("applications?project=policies-late")).toEqual(["policies-late-first"]);

      const exempt = [{ object: "policies-late-second", reason: "OPS-123", until: "2099-12-31" }];
      const config = { preset: "production", rules: { "argocd-stack-same-path": { exempt } } };
      const exempted = await governed("up", "late", { config, environment });
      expect(exempted.output).toContain("exempt until 2099-12-31: OPS-123");
      expect(exempted.output).toMatch(sameAs("third"));
      expect(exempted.output).not.toMatch(sameAs("second"));
      expect(exempted.code).not.toBe(0);
      const both = ["policies-late-first", "policies-late-second"];
      expect((await argoNames("applications?project=policies-late")).sort()).toEqual(both);
    } finally {
      await pulumi("late", ["destroy", "--yes", "--stack", "prod"]);
    }
  });
});

test.each(hosts)(
  "a remediation says at preview what it sets, and changes what is sent, over %s",
  async (_host, environment) => {
    const remediate = { enforcementLevel: "remediate" };
    const config = {
      rules: {
        "argocd-required-labels": { ...remediate, labels: { team: ".+" }, defaults: { team: "payments" } },
        "argocd-app-create-namespace": remediate,
      },
    };
    const set = 'metadata.labels.team: set to "payments", by argocd-required-labels';
    expect((await governed("preview", "good", { config, environment })).output).toContain(set);
    try {
      const { code, output } = await governed("up", "good", { config, environment });
      expect(output).toContain(set);
      expect(code).toBe(0);
      expect(await fromArgo("applications/policies-payments-api")).toMatchObject({
        metadata: { labels: { team: "payments" } },
        spec: { syncPolicy: { syncOptions: ["CreateNamespace=true"] } },
      });
    } finally {
      await pulumi("good", ["destroy", "--yes", "--stack", "prod"]);
    }
  },
);

/**
 * @promise A policy pack stops a bad change at preview, whether it is declared with this package or as a custom
 * resource of `@pulumi/kubernetes`:
 */
test("custom resources of @pulumi/kubernetes are governed in the same way", async () => {
  const { code, output } = await governed("preview", "kubernetes", { config: { preset: "production" }, json: true });
  const { violations } = parsePreview(output);
  expect(
    violations
      .map(found)
      .filter((text) => text.startsWith("mandatory"))
      .sort(),
  ).toEqual([
    "mandatory moving argocd-app-destination-namespace",
    "mandatory moving argocd-app-permitted-by-project",
    "mandatory moving argocd-app-revision-pinned",
    "mandatory open argocd-project-source-wildcard",
    "mandatory repository argocd-kubernetes-literal-credentials",
    "mandatory repository argocd-repo-insecure",
    "mandatory repository argocd-repo-scheme",
    "mandatory set argocd-no-default-project",
  ]);
  expect(JSON.stringify(violations)).not.toContain(password);
  expect(code).not.toBe(0);
});

test("the preset strict reports what production lets through", async () => {
  const { output } = await governed("preview", "good", { config: { preset: "strict" }, json: true });
  expect(parsePreview(output).violations.map(found).sort()).toEqual([
    "mandatory payments argocd-project-cluster-resource-blacklist",
    "mandatory payments argocd-project-scoped-clusters",
    "mandatory payments argocd-project-service-accounts",
    "mandatory payments argocd-project-signature-keys",
    "mandatory payments-api argocd-app-create-namespace",
    "mandatory payments-api argocd-app-revision-pinned",
  ]);
});

test("the example configuration is accepted", async () => {
  const example = join(pack, "argocd-policies.example.json");
  const config = JSON.parse(await readFile(example, "utf8")) as object;
  const { output } = await governed("preview", "good", { config });
  expect(output).toContain("argocd-governance@v");
  expect(output).not.toContain("validating policy config");
});
