import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { scripts } from "../../package.json";

/* How versions are published: what SECURITY.md promises of the workflow. */

const root = join(__dirname, "../..");

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly needs?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: unknown;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = join(root, ".github/workflows");
const text = readFileSync(join(folder, "publish.yml"), "utf8");
const workflow = parse(text) as Workflow;
const commands = (job: string) => workflow.jobs[job]?.steps.flatMap(({ run }) => run ?? []) ?? [];

test("a tag starts it, and nothing else", () => {
  expect(workflow.on).toEqual({ push: { tags: ["v*"] } });
});

test("it publishes with provenance, after all tests", () => {
  // `test:unit` is a part of `npm test`, and `test:versions` takes the versions to try.
  const others = ["test:unit", "test:versions"];
  const suites = Object.keys(scripts).filter((name) => name.startsWith("test:") && !others.includes(name));
  expect(suites).toContain("test:kubernetes");
  expect(commands("test")).toEqual(expect.arrayContaining(["npm test", ...suites.map((suite) => `npm run ${suite}`)]));
  expect(workflow.jobs.publish?.needs).toBe("test");
  expect(commands("publish").at(-1)).toBe("npm publish --provenance --access public");
});

test("only the job that publishes may identify itself, and there is no token", () => {
  expect(workflow.permissions).toEqual({ contents: "read" });
  const own = Object.entries(workflow.jobs).filter(([, { permissions }]) => permissions);
  expect(own.map(([name]) => name)).toEqual(["publish"]);
  expect(workflow.jobs.publish?.permissions).toEqual({ contents: "read", "id-token": "write" });
  expect(text).not.toMatch(/secrets\.|_TOKEN/);
});

test("no dependency's script runs where npm can be logged in to, and dependencies must be as signed", () => {
  const publish = commands("publish");
  expect(publish.filter((command) => /^npm (ci|install)/.test(command))).toEqual(["npm ci --ignore-scripts"]);
  expect(publish).toEqual(expect.arrayContaining(["npm audit --omit=dev", "npm audit signatures"]));
});

test("a version names its repository, its page, and where faults are told", () => {
  const [naming = ""] = commands("publish").filter((command) => command.startsWith("npm pkg set"));
  const folder = mkdtempSync(join(tmpdir(), "release-"));
  try {
    copyFileSync(join(root, "package.json"), join(folder, "package.json"));
    execFileSync("bash", ["-e", "-c", naming], {
      cwd: folder,
      env: { ...process.env, GITHUB_REPOSITORY: "acme/argocd" },
    });
    expect(JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))).toMatchObject({
      repository: { type: "git", url: "git+https://github.com/acme/argocd.git" },
      homepage: "https://github.com/acme/argocd#readme",
      bugs: { url: "https://github.com/acme/argocd/issues" },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("the schema says where Pulumi finds the provider, once the repository is known", () => {
  const order = commands("publish").flatMap((command) => /^npm (?:pkg set|run schema|publish)/.exec(command) ?? []);
  expect(order).toEqual(["npm pkg set", "npm run schema", "npm publish"]);
});

test("a tag that is not the version is refused", () => {
  expect(commands("publish").join("\n")).toContain('test "$GITHUB_REF_NAME" = "v$version"');
});

test.each(readdirSync(folder))("%s uses actions of one commit, which keep no credentials", (file) => {
  const { jobs } = parse(readFileSync(join(folder, file), "utf8")) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const used = steps.flatMap(({ uses }) => uses ?? []);
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
  for (const step of steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"))) {
    expect(step.with?.["persist-credentials"]).toBe(false);
  }
});

test("the changelog tells of the version", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  expect(readFileSync(join(root, "CHANGELOG.md"), "utf8")).toContain(`## [${version}] - `);
});
