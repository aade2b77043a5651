import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { LocalArgoCd } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { environmentsRepository, inCluster } from "../support/programs";
import { connectionOf } from "../support/stack";
import { projectEnvironment } from "./environment";
import { manifest, pack, succeed } from "./installation";

/* The commands of README that deploy a program of somebody else, one after the other in one shell. */

const root = join(__dirname, "../..");
const folder = realpathSync(mkdtempSync(join(tmpdir(), "package-first-up-")));
const name = uniqueName("first");
const most = 5;
let argocd: LocalArgoCd;

afterAll(async () => {
  await ask(argocd, "DELETE", `/applications/${name}`);
  rmSync(folder, { recursive: true, force: true });
});

function commandsOfReadme(): string {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const [, commands] = /<!-- first up -->\n```sh\n([\s\S]+?)```/.exec(readme) ?? [];
  if (!commands) throw new Error("README has no commands for a first `up`");
  return commands;
}

/** The repository of a program as somebody has pushed it, by its address. */
async function pushedProgram(): Promise<string> {
  const repository = join(folder, "remote", "infrastructure");
  mkdirSync(repository, { recursive: true });
  const tarball = await pack(folder);
  const dependencies = {
    "@pulumi/pulumi": manifest().devDependencies["@pulumi/pulumi"],
    "pulumi-argocd": `file:${tarball}`,
  };
  const source = { repoURL: environmentsRepository(argocd), path: "directory", targetRevision: "v1.0.0" };
  const spec = { source, destination: { server: inCluster, namespace: name } };
  const syncPolicy = { automated: {}, syncOptions: ["CreateNamespace=true"] };
  const program = `import * as argocd from "pulumi-argocd";

const app = new argocd.Application(${JSON.stringify(name)}, {
  spec: ${JSON.stringify({ ...spec, syncPolicy })},
  waitFor: "healthy",
});
export const health = app.status.health.status;
`;
  writeFileSync(join(repository, "index.ts"), program);
  writeFileSync(join(repository, "Pulumi.yaml"), "name: infrastructure\nruntime: nodejs\n");
  writeFileSync(join(repository, "package.json"), JSON.stringify({ name: "own", main: "index.ts", dependencies }));
  const git = (...parameters: string[]) => succeed("git", parameters, { cwd: repository, env: process.env });
  await git("init", "--quiet");
  await git("add", ".");
  await git("-c", "user.name=Somebody", "-c", "user.email=somebody@example.com", "commit", "--quiet", "-m", "Deploy");
  return repository;
}

/** A stand-in for the argocd CLI, which makes the account's token. */
function argocdCommand(): string {
  const commands = join(folder, "commands");
  mkdirSync(commands);
  const script = `#!/bin/sh\n[ "$*" = "account generate-token --account ci" ] && echo "$TOKEN_OF_TEST"\n`;
  writeFileSync(join(commands, "argocd"), script, { mode: 0o755 });
  return commands;
}

/**
 * @promise A program that somebody has written is deployed in five commands, here with the server in the environment
 * (after `argocd login` the last one is `pulumi up`):
 */
test(`at most ${most} commands lead from a clone to what is deployed`, async () => {
  argocd = await sharedArgoCd();
  const lines = commandsOfReadme().trim().split("\n");
  expect(lines.length).toBeLessThanOrEqual(most);
  expect(lines.filter((line) => /&&|;|\|\|/.test(line))).toEqual([]);
  const { ARGOCD_SERVER: server = "", ARGOCD_AUTH_TOKEN, ...transport } = connectionOf(argocd);
  const commands = lines
    .join("\n")
    .replace("https://git.example.com/payments/infrastructure", await pushedProgram())
    .replace("argocd.example.com", server)
    .replace("<account>", "ci");
  const workplace = join(folder, "workplace");
  mkdirSync(workplace);
  const clean = await projectEnvironment(folder);
  const env = {
    ...clean,
    ...transport,
    PATH: [argocdCommand(), clean.PATH].join(delimiter),
    TOKEN_OF_TEST: ARGOCD_AUTH_TOKEN,
    // What a person answers.
    PULUMI_SKIP_CONFIRMATIONS: "true",
  };
  const output = await succeed("bash", ["-e", "-c", commands], { cwd: workplace, env });
  expect(output).toMatch(/health: "Healthy"/);
  expect((await ask(argocd, "GET", `/applications/${name}`)).body.status.health.status).toBe("Healthy");
});
