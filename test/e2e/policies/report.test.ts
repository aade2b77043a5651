import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { sharedArgoCd } from "../../support/argocd";
import { connectionOf, Stack } from "../../support/stack";

/* The compiled `pulumi-argocd preview-report` on what the real CLI writes. */

const root = resolve(__dirname, "../../..");
const name = `report-${process.pid.toString(36)}`;
let stack: Stack;

/** A project with two applications and a certificate: its applications by name, and whether it has the certificate. */
function declare(applications: Readonly<Record<string, string>>, hasCertificate: boolean): void {
  stack.program(`
    const project = new argocd.AppProject("project", {
      metadata: { name: "${name}" },
      spec: {
        description: "For reports",
        sourceRepos: ["https://git.example.com/*"],
        destinations: [{ server: "https://kubernetes.default.svc", namespace: "${name}" }],
      },
    });
    for (const [resource, name] of Object.entries(${JSON.stringify(applications)})) {
      new argocd.Application(resource, {
        metadata: { name },
        spec: {
          project: project.metadata.name,
          source: { repoURL: "https://git.example.com/api", path: resource, targetRevision: "v1.0.0" },
          destination: { server: "https://kubernetes.default.svc", namespace: "${name}" },
        },
        validate: false,
      });
    }
    if (${hasCertificate}) {
      new argocd.Certificate("host", {
        serverName: "${name}.example.com",
        certType: "ssh",
        certSubType: "ssh-ed25519",
        certData: "AAAAC3NzaC1lZDI1NTE5AAAAIH430vIHmSoRKPCV2UVj+h5dg2g8XGAn5ogbrAuzCi67",
      });
    }
  `);
}

function report(input: string, ...options: string[]) {
  const cli = join(root, "dist/cli/main.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, "preview-report", ...options], {
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

/** What is left of the report when names that differ from run to run are taken out. */
function steady(text: string): string {
  return text.replace(/urn:pulumi:dev::stack-\w+::/g, "").replaceAll(name, "NAME");
}

beforeAll(async () => {
  stack = await Stack.create(connectionOf(await sharedArgoCd()));
});

afterAll(() => stack.dispose());

async function preview(...options: string[]): Promise<string> {
  return (await stack.command("preview", "--json", ...options)).output;
}

test("what a preview would delete and replace is on top, and limited", async () => {
  const both = { renamed: `${name}-renamed`, deleted: `${name}-deleted` };
  declare(both, true);
  await stack.up();
  declare({ renamed: `${name}-other` }, false);
  stack.environment.PULUMI_ENABLE_STREAMING_JSON_PREVIEW = "true";
  const output = await preview("--policy-pack", join(root, "policy-packs/governance"));

  const { status, stdout, stderr } = report(
    output,
    "--title",
    "Preview of dev",
    "--fail-on",
    "deletes=1,replacements=1",
  );
  expect(steady(stdout)).toBe(`<!-- pulumi-argocd preview-report -->

## Preview of dev

1 to replace, 2 to delete.

> [!WARNING]
> - 2 deletes are more than the 1 that are accepted.
> - Replaces the Application \`renamed\`, because of \`metadata.name\`.
> - Deletes the Application \`deleted\`.

No policy is violated.

### Changes

| | Kind | Name | What |
|---|---|---|---|
| **delete** | Application | \`deleted\` |  |
| **replace** | Application | \`renamed\` | \`metadata.name\` |
| **delete** | Certificate | \`host\` |  |
`);
  expect({ status, stderr }).toEqual({ status: 1, stderr: "2 deletes are more than the 1 that are accepted\n" });

  const file = join(stack.directory, "report.md");
  const input = join(stack.directory, "preview.json");
  writeFileSync(input, output);
  expect(report("", input, "--out", file, "--fail-on", "deletes=2,replacements=1,projectMoves=0")).toEqual({
    status: 0,
    stdout: "",
    stderr: "",
  });
  expect(readFileSync(file, "utf8")).toContain("Deletes the Application `deleted`");
});

test("a preview without streaming, and without a pack, says that policies are not in it", async () => {
  const streamed = await preview();
  expect(report(streamed).stdout).toContain("No policies have run: preview with `--policy-pack`.");
  delete stack.environment.PULUMI_ENABLE_STREAMING_JSON_PREVIEW;
  const { status, stdout } = report(await preview());
  expect(stdout).toContain("Replaces the Application `renamed`, because of `metadata.name`.");
  expect(stdout).toContain("The outcome of the policies is not in this preview");
  expect(status).toBe(0);
});

test.each([
  ["no preview at all", "error: no stack selected", [], "this is no output of `pulumi preview --json`"],
  ["an unknown limit", "", ["--fail-on", "updates=1"], "--fail-on takes deletes=N, replacements=N, projectMoves=N"],
  ["an unknown option", "", ["--limit", "1"], "unknown option '--limit'"],
])("%s ends with 2 and one sentence", (_title, input, options, message) => {
  const { status, stdout, stderr } = report(input, ...options);
  expect(stderr).toContain(message);
  expect(stderr).not.toContain("    at ");
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
});
