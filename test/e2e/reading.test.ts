import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ModuleKind, ScriptTarget, transpileModule } from "typescript";
import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { specimen } from "../kinds/cluster";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask, succeed } from "../support/ask";
import { commit, configMap, deploying, liveApplication } from "../support/deployments";
import { eventually } from "../support/eventually";
import { type Forwarder, forwardTo } from "../support/forwarder";
import { run } from "../support/run";
import { connectionOf, Stack } from "../support/stack";
import { type StandInKubelet, standInKubelet } from "../support/stand-in-kubelet";

const examples = join(__dirname, "../../examples");
const tsx = join(__dirname, "../../node_modules/tsx/dist/cli.mjs");

/**
 * @promise examples/application-per-cluster declares an application for each cluster of an environment.
 * examples/smoke-test tells after a deployment what is not healthy, and why.
 */
describe("the program that deploys to every cluster of an environment", () => {
  const environment = uniqueName("fleet");
  const clusters: Record<string, Forwarder> = {};
  let argocd: LocalArgoCd;
  let stack: Stack;

  const serverOf = (name: string) => `https://127.0.0.1:${clusters[name]?.port}`;

  async function register(name: string, labels: Record<string, string>): Promise<void> {
    clusters[name] = await forwardTo(argocd.kubernetesServer);
    await succeed(argocd, "POST", "/clusters", {
      server: serverOf(name),
      name: `${environment}_${name}`,
      labels,
      config: {
        bearerToken: argocd.kubernetesToken,
        tlsClientConfig: { caData: readFileSync(argocd.caCertPath).toString("base64") },
      },
    });
  }

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    await commit(argocd, environment, { "one.json": configMap("one") });
    await register("other", { environment: `${environment}-other` });
    stack = await Stack.create(connectionOf(argocd));
    const program = readFileSync(join(examples, "application-per-cluster/index.ts"), "utf8");
    const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 };
    writeFileSync(join(stack.directory, "index.js"), transpileModule(program, { compilerOptions }).outputText);
    const config = {
      name: environment,
      environment,
      repository: `${argocd.gitDaemonUrl}/${environment}.git`,
      revision: "main",
    };
    for (const [key, value] of Object.entries(config)) await stack.config(key, value);
  });

  afterAll(async () => {
    await stack.dispose();
    for (const [name, forwarder] of Object.entries(clusters)) {
      await specimen.client.remove(argocd, serverOf(name));
      await forwarder.close();
    }
  });

  test("stops where no cluster has the label, deploys to those that have it, and shows in a preview what comes and goes", async () => {
    expect(await stack.fail("preview")).toContain(`has the label environment=${environment}`);

    await register("one", { environment });
    await stack.up();
    const name = `${environment}-${environment}-one`;
    expect(await stack.outputs()).toEqual({ applications: { [`${environment}-one`]: name } });
    expect((await liveApplication(argocd, name)).spec.destination).toEqual({
      server: serverOf("one"),
      namespace: environment,
    });
    await register("two", { environment });
    await specimen.client.remove(argocd, serverOf("one"));
    const planned = (await stack.preview()).map(({ op, name }) => `${op} ${name}`);
    expect(planned.sort()).toEqual([`create ${environment}-${environment}-two`, `delete ${name}`]);
  });
});

/**
 * @promise examples/application-per-cluster declares an application for each cluster of an environment.
 * examples/smoke-test tells after a deployment what is not healthy, and why.
 */
describe("the smoke test after a deployment", () => {
  const [well, ill] = [uniqueName("well"), uniqueName("ill")];
  let argocd: LocalArgoCd;
  let kubelet: StandInKubelet;

  const pod = JSON.stringify({
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "api" },
    spec: { nodeName: ill, terminationGracePeriodSeconds: 0, containers: [{ name: "api", image: "api" }] },
  });

  function smokeTest(applications: readonly string[], timeout = "10m") {
    const env = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      ...connectionOf(argocd),
      SMOKE_TEST_TIMEOUT: timeout,
    };
    const options = { cwd: join(examples, "smoke-test"), env, timeout: 600_000 };
    return run(process.execPath, [tsx, "smoke-test.ts", ...applications], options);
  }

  async function deploy(name: string, files: Record<string, string>): Promise<void> {
    await commit(argocd, name, files);
    const automated = { automated: {}, syncOptions: ["CreateNamespace=true"] };
    await succeed(argocd, "POST", "/applications", deploying(argocd, name, { syncPolicy: automated }));
    await eventually(async () => (await liveApplication(argocd, name)).status?.sync?.status === "Synced");
  }

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    kubelet = await standInKubelet(argocd, ill, ["cannot reach the database"], "");
    await deploy(well, { "one.json": configMap("one") });
    await deploy(ill, {
      "one.json": configMap("one", { health: "Degraded", message: "no such table" }),
      "pod.json": pod,
    });
    const one = await argocd.kubernetes.get(objectPath("v1", "configmaps", ill, "one"));
    await argocd.kubernetes.create(objectPath("v1", "events", ill), {
      metadata: { name: "one" },
      type: "Warning",
      reason: "FailedMigration",
      message: "table is missing",
      involvedObject: { apiVersion: "v1", kind: "ConfigMap", namespace: ill, name: "one", uid: one?.metadata.uid },
    });
  });

  afterAll(async () => {
    for (const name of [well, ill]) await ask(argocd, "DELETE", `/applications/${name}?project=default&cascade=true`);
    await kubelet.close();
  });

  test("ends well for what is healthy, and else says what is not, and why", async () => {
    expect(await smokeTest([well])).toMatchObject({
      code: 0,
      output: expect.stringContaining(`${well}: Synced, Healthy`),
    });

    const { code, output } = await smokeTest([well, ill], "5s");
    expect(code).toBe(1);
    expect(output).toContain(`ConfigMap ${ill}/one: Degraded, no such table\n  FailedMigration: table is missing\n`);
    expect(output).toMatch(new RegExp(`Pod ${ill}/api: .*\n {2}cannot reach the database\n`));

    expect(await smokeTest([uniqueName("none")])).toMatchObject({ code: 1 });
    expect(await smokeTest([])).toMatchObject({ code: 2, output: expect.stringContaining("name the applications") });
  });

  test("what it reads is there in a shell too", async () => {
    const cli = (...args: string[]) => {
      const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...connectionOf(argocd) };
      return run(process.execPath, [join(__dirname, "../../dist/cli/main.js"), "get", ...args], {
        cwd: examples,
        env,
        timeout: 60_000,
      });
    };
    const tree = await cli("tree", ill);
    expect(tree.output).toMatch(/^RESOURCE +HEALTH +WHY\n(.*\n)*ConfigMap one +Degraded +no such table\n/);
    expect((await cli("logs", ill)).output).toBe("api: cannot reach the database\n");
    const list = ["applications", "--project", "default", "--selector", "none=none"];
    expect(await cli(...list)).toEqual({ code: 0, output: "no applications\n" });
    expect(await cli(...list, "-o", "yaml")).toEqual({ code: 0, output: "[]\n" });
    expect(await cli("tree", "none", "-o", "json")).toMatchObject({
      code: 1,
      output: expect.stringMatching(/^\{"error":/),
    });
  });
});
