import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { scripts } from "../../package.json";
import { packageSchema } from "../../tools/schema/package-schema";
import { schemaFile } from "../../tools/schema/schema";

/* How versions are published: what SECURITY.md promises of the workflow. */

const root = join(__dirname, "../..");

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly needs?: string;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> };
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
  expect(workflow.jobs.executables?.needs).toBe("test");
  expect(workflow.jobs.release?.needs).toBe("executables");
  expect(workflow.jobs.publish?.needs).toBe("release");
  expect(commands("publish").at(-1)).toBe("npm publish --provenance --access public");
});

test("only the jobs that publish may identify themselves, and there is no token but the run's own", () => {
  expect(workflow.permissions).toEqual({ contents: "read" });
  const own = Object.entries(workflow.jobs).flatMap(([name, { permissions }]) =>
    permissions ? [[name, permissions]] : [],
  );
  expect(Object.fromEntries(own)).toEqual({
    release: { contents: "write", "id-token": "write", attestations: "write" },
    publish: { contents: "read", "id-token": "write" },
  });
  expect(text).not.toMatch(/secrets\./);
  expect(text.match(/\w*_TOKEN\b.*/g)).toEqual([expect.stringMatching(/^GH_TOKEN: \$\{\{ github\.token \}\}$/)]);
});

/** @promise Each release also has executables for Linux, macOS and Windows that need nothing. */
test("executables are built on each system with both processors, by the Node that carries what builds them", () => {
  const { strategy, steps = [] } = workflow.jobs.executables ?? {};
  const runners = strategy?.matrix.runner ?? [];
  for (const system of ["ubuntu", "macos", "windows"]) {
    expect(runners.filter((runner) => runner.startsWith(system))).toHaveLength(2);
  }
  expect(steps.flatMap((step) => step.with?.["node-version"] ?? [])).toEqual([26]);
  expect(commands("executables").at(-1)).toBe("npm run executables");
  expect(steps.at(-1)?.with).toMatchObject({ path: "executables/*.tar.gz", "if-no-files-found": "error" });
});

test("the executables are released with checksums and a statement of where they come from; nobody's code runs there", () => {
  const { steps = [] } = workflow.jobs.release ?? {};
  const [checksums = "", release = ""] = commands("release");
  expect(commands("release")).toHaveLength(2);
  expect(steps.map(({ uses, run }) => uses?.split("@")[0] ?? run)).toEqual([
    "actions/download-artifact",
    checksums,
    "actions/attest-build-provenance",
    release,
  ]);
  expect(checksums).toBe("sha256sum -- *.tar.gz > SHA256SUMS");
  expect(steps[2]?.with).toEqual({ "subject-path": "executables/*" });
  expect(release).toMatch(/^gh release create "\$GITHUB_REF_NAME" executables\/\* .*--verify-tag/);
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

test.each([
  ["executables", "npm run executables"],
  ["publish", "npm publish"],
])("the schema says where Pulumi finds the provider, once the repository is known: %s", (job, last) => {
  const order = commands(job).flatMap(
    (command) => /^npm (?:pkg set|run schema|run executables|publish)/.exec(command) ?? [],
  );
  expect(order).toEqual(["npm pkg set", "npm run schema", last]);
});

test("Pulumi downloads what the release has, by the repository that publishes it, and nothing before that", () => {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Parameters<typeof packageSchema>[0];
  const repository = { url: "git+https://github.com/acme/argocd.git" };
  expect(packageSchema({ ...manifest, repository, homepage: "https://github.com/acme/argocd#readme" })).toMatchObject({
    version: manifest.version,
    homepage: "https://github.com/acme/argocd#readme",
    repository: "https://github.com/acme/argocd",
    pluginDownloadURL: "github://api.github.com/acme/argocd",
  });
  expect(JSON.parse(readFileSync(schemaFile, "utf8"))).not.toHaveProperty("pluginDownloadURL");
});

test("a tag that is not the version is refused", () => {
  const [first, ...others] = commands("test");
  expect(first).toContain('test "$GITHUB_REF_NAME" = "v$version"');
  expect(others[0]).toBe("npm test");
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
