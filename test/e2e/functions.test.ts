import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { commit, configMap, deploying, liveApplication } from "../support/deployments";
import { declare } from "../support/programs";
import { connectionOf, Stack } from "../support/stack";

const run = promisify(execFile);
const scripts = join(__dirname, "../../.stacks");
const image = "registry.example.com/payments:v1.4.2";

/** A pod as text for a repository. No kubelet runs it, but Argo CD knows its image. */
const pod = JSON.stringify({
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name: "worker" },
  spec: { containers: [{ name: "worker", image }] },
});

/** A Deployment as text for a repository. No controller makes its pods, but Argo CD knows its actions. */
function deployment(replicas: number): string {
  const labels = { app: "api" };
  return JSON.stringify({
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name: "api" },
    spec: {
      replicas,
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers: [{ name: "api", image }] } },
    },
  });
}

describe("the functions, in a plain script", () => {
  let argocd: LocalArgoCd;
  let directory: string;
  let name: string;

  async function liveSpec() {
    const live = await argocd.kubernetes.get(objectPath("apps/v1", "deployments", name, "api"));
    return live?.spec as { replicas: number; template: { metadata: { annotations?: object } } } | undefined;
  }

  /** Runs a script that finds the server in its environment, as one in CI does. */
  async function script(body: string): Promise<unknown> {
    writeFileSync(
      join(directory, "script.js"),
      `const argocd = require("pulumi-argocd");
       const target = { name: ${JSON.stringify(name)} };
       (async () => { ${body} })().then((answer) => console.log(JSON.stringify(answer ?? null)));`,
    );
    const environment = { PATH: process.env.PATH, HOME: directory, ...connectionOf(argocd) };
    const { stdout } = await run(process.execPath, ["script.js"], { cwd: directory, env: environment });
    return JSON.parse(stdout);
  }

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    mkdirSync(scripts, { recursive: true });
    directory = mkdtempSync(join(scripts, "script-"));
  });

  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  beforeEach(async () => {
    name = uniqueName("script");
    await commit(argocd, name, { "one.json": configMap("one"), "deployment.json": deployment(1), "pod.json": pod });
    const body = { apiVersion: "argoproj.io/v1alpha1", kind: "Application", ...deploying(argocd, name) };
    await ask(argocd, "POST", "/applications", body);
  });

  afterEach(async () => {
    await ask(argocd, "DELETE", `/applications/${name}?project=default`);
  });

  /**
   * @promise `syncApplication`, `rollbackApplication`, `terminateOperation`, `refreshApplication`, `runResourceAction`
   * and `waitForApplication` do the same for an application that is there: docs/reference/functions.md has what each
   * takes and answers.
   * @promise `patchResource` and `deleteResource` change one of its live resources.
   * @promise When something outside Git has changed, such as a chart version that was pushed again or a plugin's input,
   * refresh hard: `await refreshApplication({ name: "payments-api" }, { hard: true })`.
   */
  test("sync, restart, refresh, wait, roll back, terminate, patch, delete", async () => {
    const synced = await script('return argocd.syncApplication(target, { sync: { prune: true }, waitFor: "synced" });');
    expect(synced).toMatchObject({ sync: { status: "Synced" }, summary: { images: [image] } });

    const annotations = async () => (await liveSpec())?.template.metadata.annotations;
    expect(await annotations()).toBeUndefined();
    await script(
      `await argocd.runResourceAction(
         target,
         { group: "apps", kind: "Deployment", namespace: target.name, name: "api" },
         "restart",
       );`,
    );
    expect(await annotations()).toEqual({ "kubectl.kubernetes.io/restartedAt": expect.any(String) });

    await commit(argocd, name, { "deployment.json": deployment(2) });
    // The first may be answered by a comparison that began before the commit.
    await script("return argocd.refreshApplication(target, { hard: true });");
    const compared = await script("return argocd.refreshApplication(target, { hard: true });");
    expect(compared).toMatchObject({ sync: { status: "OutOfSync" } });
    const [first] = (await liveApplication(argocd, name)).status.history;
    await script("return argocd.syncApplication(target);");
    expect((await liveSpec())?.replicas).toBe(2);
    const waited = await script('return argocd.waitForApplication(target, { waitFor: "synced" });');
    expect(waited).toMatchObject({ sync: { status: "Synced" } });

    await script(`return argocd.rollbackApplication(target, ${first.id});`);
    expect((await liveSpec())?.replicas).toBe(1);
    expect(await script("return argocd.terminateOperation(target);")).toBe(false);

    const api = '{ group: "apps", kind: "Deployment", namespace: target.name, name: "api" }';
    await script(`await argocd.patchResource(target, ${api}, JSON.stringify({ spec: { replicas: 3 } }));`);
    expect((await liveSpec())?.replicas).toBe(3);
    await script(`await argocd.deleteResource(target, ${api}, { force: true });`);
    expect(await liveSpec()).toBeUndefined();
  });

  test("an action with parameters", async () => {
    await script("return argocd.syncApplication(target);");
    await script(
      `await argocd.runResourceAction(
         target,
         { group: "apps", version: "v1", kind: "Deployment", namespace: target.name, name: "api" },
         "scale",
         { parameters: { replicas: "3" } },
       );`,
    );
    expect((await liveSpec())?.replicas).toBe(3);
  });

  /** Runs the command as a shell step does; how it ended. */
  async function command(...args: string[]) {
    const environment = { PATH: process.env.PATH, HOME: directory, ...connectionOf(argocd) };
    const cli = join(__dirname, "../../dist/cli/main.js");
    return run(process.execPath, [cli, ...args], { cwd: directory, env: environment }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
    );
  }

  /** @promise In a shell step: `npx pulumi-argocd wait payments-api` (all commands). */
  test("the same from a shell, with exit codes, and doctor finds nothing wrong", async () => {
    const impossible = await command("wait", name, "--wait-for", "synced");
    expect(impossible).toMatchObject({ code: 1, stdout: "" });
    expect(impossible.stderr).toContain(`application "${name}"`);
    expect(impossible.stderr).toContain("nothing will sync it");
    const synced = await command("sync", name, "--prune", "--json");
    expect([synced.code, JSON.parse(synced.stdout).sync.status]).toEqual([0, "Synced"]);
    const waited = await command("wait", `argocd/${name}`, "--wait-for", "synced");
    expect([waited.code, waited.stdout]).toEqual([0, expect.stringMatching(/: Synced to [0-9a-f]{40}, /)]);
    const pod = ["--version", "v1", "--kind", "Pod", "--namespace", name, "--name", "none"];
    expect(await command("action", name, "restart", ...pod)).toMatchObject({ code: 1 });
    expect(await command("terminate", name)).toMatchObject({ code: 0, stdout: `${name}: no operation is running\n` });
    const { stdout } = await command("doctor", "--json");
    const found = JSON.parse(stdout) as { about: string; is: string; text: string }[];
    expect(found.filter(({ is, about }) => is === "wrong" && about !== "Pulumi CLI")).toEqual([]);
    expect(found).toContainEqual({ about: "Argo CD", is: "well", text: expect.stringMatching(/^v\d/) });
  });

  test("a failure ends the script with its reason", async () => {
    const failure = script('return argocd.waitForApplication(target, { waitFor: "synced" });');
    await expect(failure).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining("nothing will sync it") });
  });
});

/**
 * @promise What Argo CD has resolved is in the outputs: `app.status.sync.revision` (`revisions` for several sources),
 * `app.status.summary.images`.
 */
test("the revision and the images that Argo CD resolved are outputs of the application", async () => {
  const argocd = await sharedArgoCd();
  const name = uniqueName("outputs");
  const revision = await commit(argocd, name, { "pod.json": pod });
  const stack = await Stack.create(connectionOf(argocd));
  const args = deploying(argocd, name, { sync: true, waitFor: "synced" });
  stack.program(
    [
      declare("Application", "application", args),
      "exports.revision = application.status.sync.revision;",
      "exports.images = application.status.summary.images;",
    ].join("\n"),
  );
  await stack.up();
  expect(await stack.outputs()).toEqual({ revision, images: [image] });
  await stack.dispose();
});

describe("the functions of outputs, in a program", () => {
  let argocd: LocalArgoCd;
  let name: string;
  let stack: Stack;

  beforeEach(async () => {
    argocd = await sharedArgoCd();
    name = uniqueName("program");
    await commit(argocd, name, { "one.json": configMap("one") });
    stack = await Stack.create(connectionOf(argocd));
  });

  afterEach(() => stack.dispose());

  async function lastOperation(): Promise<unknown> {
    return (await liveApplication(argocd, name)).status.operationState?.startedAt;
  }

  /**
   * @promise In a program, the forms for outputs come after what they are given, and leave previews alone:
   * @promise They run in every `pulumi up`, also when nothing has changed.
   */
  test("an update syncs what it has declared; previews send nothing", async () => {
    stack.program(
      [
        declare("Application", "application", deploying(argocd, name)),
        "exports.status = argocd.syncApplicationOutput(application).sync.status;",
      ].join("\n"),
    );
    await stack.preview();
    await stack.up();
    expect(await stack.outputs()).toEqual({ status: "Synced" });
    const before = await lastOperation();
    expect(before).toEqual(expect.any(String));
    await stack.preview();
    expect(await lastOperation()).toBe(before);
    await stack.up();
    expect(await lastOperation()).not.toBe(before);
  });

  /** @promise A failure fails the update. */
  test("a failure fails the update, with its reason and without a stack", async () => {
    stack.program('argocd.refreshApplicationOutput({ name: "no-such" });');
    const output = await stack.fail("up", "--yes", "--skip-preview");
    expect(output).toContain('Argo CD shows no application "no-such" in the namespace argocd to ci');
    expect(output).not.toMatch(/^\s+at /m);
  });
});
