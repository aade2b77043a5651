import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { commit, configMap, liveApplication } from "../support/deployments";
import { type Forwarder, forwardTo } from "../support/forwarder";
import { connectionOf, Stack } from "../support/stack";

const root = join(__dirname, "../..");

/** A stack of a program of `examples/ownership`. */
async function stackOf(program: string, argocd: LocalArgoCd, config: Record<string, string>, name?: string) {
  const stack = await Stack.create({ ...connectionOf(argocd), PULUMI_NODEJS_TRANSPILE_ONLY: "true" }, name);
  copyFileSync(join(root, "examples/ownership", program, "index.ts"), join(stack.directory, "index.ts"));
  writeFileSync(join(stack.directory, "package.json"), JSON.stringify({ name: program, main: "index.ts" }));
  await stack.succeed(
    "config",
    "set-all",
    ...Object.entries(config).flatMap(([key, value]) => ["--secret", `${key}=${value}`]),
  );
  return stack;
}

describe("the programs that show who owns what", () => {
  const name = uniqueName("shared");
  const gitHost = `${name}.example.com`;
  let argocd: LocalArgoCd;
  let forwarder: Forwarder;
  let repository: string;
  const stacks: Record<"platform" | "dev" | "prod" | "successor", Stack> = {} as never;

  const applications = { dev: "payments-dev", prod: "payments-prod" } as const;

  /** What is in Argo CD and below it of all that the stacks share or own. */
  async function found() {
    const [repositories, clusters, keys] = await Promise.all(
      ["/repositories", "/clusters", `/certificates?hostNamePattern=${gitHost}`].map(
        async (path) => (await ask(argocd, "GET", path)).body.items ?? [],
      ),
    );
    const deployed = async (namespace: string) =>
      (await argocd.kubernetes.get(objectPath("v1", "configmaps", namespace, "one"))) !== undefined;
    return {
      owners: repositories
        .filter(({ repo }: { repo: string }) => repo === repository)
        .map(({ project }: { project: string }) => project)
        .sort(),
      clusters: clusters.filter(({ server }: { server: string }) => server.endsWith(`:${forwarder.port}`)).length,
      keys: keys.length,
      deployed: { dev: await deployed(applications.dev), prod: await deployed(applications.prod) },
    };
  }

  const shared = { clusters: 1, keys: 1 };
  const everything = { ...shared, owners: ["payments-dev", "payments-prod"], deployed: { dev: true, prod: true } };
  const withoutDev = { ...shared, owners: ["payments-prod"], deployed: { dev: false, prod: true } };
  const withoutBoth = { ...shared, owners: [], deployed: { dev: false, prod: false } };

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    forwarder = await forwardTo(argocd.kubernetesServer);
    repository = `${argocd.gitHttpUrl}/${name}.git`;
    await commit(argocd, name, { "one.json": configMap("one") });
    const gitHostKey = parse(readFileSync(join(root, "Pulumi.dev.yaml"), "utf8")).config["environments:gitHostKey"];
    const clusterServer = `https://127.0.0.1:${forwarder.port}`;
    const key = { gitHost, gitHostKey };
    const platform = {
      ...key,
      clusterServer,
      clusterToken: argocd.kubernetesToken,
      clusterCa: readFileSync(argocd.caCertPath).toString("base64"),
    };
    const environment = { clusterServer, repository, gitUsername: argocd.gitUser, gitPassword: argocd.gitPassword };
    stacks.platform = await stackOf("platform", argocd, platform);
    stacks.dev = await stackOf("environment", argocd, environment, "dev");
    stacks.prod = await stackOf("environment", argocd, environment, "prod");
    stacks.successor = await stackOf("successor", argocd, key);
    await stacks.prod.config("argocd:protected", "true");
  });

  afterAll(async () => {
    for (const stack of Object.values(stacks)) await stack.dispose();
    await forwarder.close();
  });

  /**
   * @promise What `get` has looked up is read by each `pulumi refresh` and never written; it has to exist before the
   * first `pulumi up`.
   */
  test("an environment's first up fails while the platform is not there", async () => {
    expect(await stacks.dev.fail("up", "--yes", "--skip-preview")).toContain("does not exist");
  });

  /**
   * @promise | credentials for a Git URL | the environment's stack, with `project` | each environment has its own for
   * the same URL |
   * @promise A repository with a `project` has the id `url|project`: `dev` and `prod` each have one for the same URL,
   * and a `destroy` of `dev` takes away its own alone.
   * @promise What `get` has looked up is read by each `pulumi refresh` and never written; it has to exist before the
   * first `pulumi up`.
   */
  test("all of them deploy side by side, and change nothing of each other's", async () => {
    await stacks.platform.up();
    await stacks.dev.up();
    await stacks.prod.up();
    expect(await found()).toEqual(everything);
    for (const stack of [stacks.platform, stacks.dev, stacks.prod]) {
      await stack.refresh("--expect-no-changes");
      await stack.upUnchanged();
    }
  });

  /**
   * @promise By default a create that meets an object which exists already is refused, so that a second stack that
   * declares the same fails at its first `pulumi up`, and changes nothing.
   */
  test("a second declaration of what is shared fails, and changes nothing", async () => {
    const program = readFileSync(join(root, "examples/ownership/successor/index.ts"), "utf8");
    writeFileSync(join(stacks.successor.directory, "index.ts"), program.replace(/\n\s*adopt: .*/, ""));
    expect(await stacks.successor.fail("up", "--yes", "--skip-preview")).toContain("exists already");
    expect(await stacks.successor.resources()).toEqual([]);
    writeFileSync(join(stacks.successor.directory, "index.ts"), program);
  });

  /**
   * @promise A repository with a `project` has the id `url|project`: `dev` and `prod` each have one for the same URL,
   * and a `destroy` of `dev` takes away its own alone.
   */
  test("a destroy of dev takes away its own alone", async () => {
    await stacks.dev.destroy();
    expect(await found()).toEqual(withoutDev);
    await stacks.prod.refresh("--expect-no-changes");
  });

  /**
   * @promise | `protect: true`, an option of Pulumi | every delete and replacement of the resource, before anything is
   * deleted | the program, or `pulumi state unprotect` |
   * @promise | `argocd:protected`, in the stack's configuration | a delete that takes live resources along | `deletion:
   * { confirm: true }` in the state, or `ARGOCD_CONFIRM_DELETE` for one command |
   */
  test("prod is taken down when both of its locks are lifted", async () => {
    expect(await stacks.prod.fail("destroy", "--yes", "--skip-preview")).toContain("protected");
    expect(await found()).toEqual(withoutDev);
    await stacks.prod.config("retires", "true");
    await stacks.prod.up();
    expect(await stacks.prod.fail("destroy", "--yes", "--skip-preview")).toContain("the connection is protected");
    expect((await liveApplication(argocd, applications.prod)).status.health.status).toBe("Healthy");
    stacks.prod.environment.ARGOCD_CONFIRM_DELETE = applications.prod;
    await stacks.prod.destroy();
    expect(await found()).toEqual(withoutBoth);
  });

  /**
   * @promise `protect` makes Pulumi refuse every delete and replacement of these, also by `pulumi destroy`.
   * @promise `retainOnDelete` holds when the protection has been lifted: Pulumi then forgets the object, and Argo CD
   * keeps it for those who use it.
   * @promise With `retainOnDelete` it stays in Argo CD.
   * @promise Resources with `retainOnDelete: true` are forgotten by it, once a `pulumi up` has run with that.
   */
  test("the platform's objects cannot be destroyed, and outlive their stack when their protection is lifted", async () => {
    expect(await stacks.platform.fail("destroy", "--yes", "--skip-preview")).toContain("protected");
    await stacks.platform.succeed("state", "unprotect", "--all", "--yes");
    await stacks.platform.destroy();
    expect(await stacks.platform.resources()).toEqual([]);
    expect(await found()).toEqual(withoutBoth);
  });

  /**
   * @promise Then the new stack declares it with `adopt: "ifEqual"`, which takes over what is as declared and refuses
   * anything else:
   * @promise From then on it is the new stack's own, and its `destroy` deletes it.
   */
  test("a successor takes over what the platform has let go, and owns it", async () => {
    await stacks.successor.up();
    await stacks.successor.upUnchanged();
    await stacks.successor.destroy();
    expect(await found()).toEqual({ ...withoutBoth, keys: 0 });
  });
});
