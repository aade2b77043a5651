import * as pulumi from "@pulumi/pulumi";
import * as argocd from "../../../sdk";
import { mockEngine, type Registered, settled } from "./mocks";

let registered: Registered[];

beforeEach(async () => {
  registered = await mockEngine();
});

const later = <T>(value: T) => pulumi.output(Promise.resolve(value));

async function secretsOf(resource: pulumi.CustomResource): Promise<unknown> {
  await settled(resource.urn);
  return registered.at(-1)?.inputs.__secrets;
}

const destination = { server: "https://kubernetes.default.svc", namespace: "x" };
const withHelm = (value: pulumi.Input<string>, rest: Partial<argocd.ApplicationArgs> = {}) =>
  new argocd.Application("a", {
    spec: {
      project: "default",
      source: {
        repoURL: "https://git.example.com/a",
        helm: {
          parameters: [
            { name: "n", value: "v" },
            { name: "p", value },
          ],
        },
      },
      destination,
    },
    ...rest,
  });

const atParameter = ["spec", "source", "helm", "parameters", 1, "value"];

test.each<[string, () => pulumi.CustomResource, unknown]>([
  ["a value in a spec", () => withHelm(pulumi.secret("pw")), [atParameter]],
  ["an output that comes to be a secret", () => withHelm(later("x").apply(() => pulumi.secret("pw"))), [atParameter]],
  ["a promise of a secret", () => withHelm(Promise.resolve(pulumi.secret("pw")) as never), [atParameter]],
  [
    "an object that holds one",
    () => new argocd.AppProject("a", { spec: pulumi.output({ description: pulumi.secret("x") }) }),
    [["spec"]],
  ],
  ["an option", () => withHelm("v", { syncTriggers: [1, pulumi.secret(2)] }), [["syncTriggers", 1]]],
  [
    "metadata",
    () => withHelm("v", { metadata: { annotations: { "a/b": pulumi.secret("x") } } }),
    [["metadata", "annotations", "a/b"]],
  ],
  [
    "a flat field, but none that always is a secret",
    () =>
      new argocd.Repository("r", {
        repo: "https://git.example.com/a",
        username: pulumi.secret("u"),
        password: pulumi.secret("p"),
      }),
    [["username"]],
  ],
  [
    "a field beside those that always are",
    () =>
      new argocd.Cluster("c", {
        server: "https://10.0.0.1",
        config: { username: pulumi.secret("u"), execProviderConfig: { env: { TOKEN: pulumi.secret("t") } } },
      }),
    [["config", "username"]],
  ],
])("the provider is told where the program has a secret: %s", async (_what, declare, expected) => {
  expect(await secretsOf(declare())).toEqual(expected);
});

test.each<[string, () => pulumi.CustomResource]>([
  ["plain values", () => withHelm("v")],
  ["outputs and promises", () => withHelm(later("v"), { syncTriggers: [Promise.resolve(1)] })],
  [
    "secrets in fields that always are",
    () => new argocd.Repository("r", { repo: "https://x.example.com", password: later("p") }),
  ],
])("with nothing but %s, it is told nothing", async (_what, declare) => {
  expect(await secretsOf(declare())).toBeUndefined();
  expect(registered.at(-1)?.inputs).not.toHaveProperty("__secrets");
});

/** @promise For one that is no secret, as a server out of a secret kubeconfig, there is `pulumi.unsecret`. */
test("the provider is told nothing of what the program takes a secret away from", async () => {
  const server = pulumi.unsecret(pulumi.secret({ server: "https://10.0.0.1" }).apply((config) => config.server));
  expect(
    await secretsOf(new argocd.Cluster("c", { server, config: { bearerToken: pulumi.secret("t") } })),
  ).toBeUndefined();
  expect(registered.at(-1)?.inputs.server).toBe("https://10.0.0.1");
});

test("a promise of a spec that holds a secret makes all of it one", async () => {
  const spec = Promise.resolve({ description: pulumi.secret("x") });
  expect(await secretsOf(new argocd.AppProject("a", { spec: spec as never }))).toEqual([["spec"]]);
  expect(JSON.stringify(registered.at(-1)?.inputs.spec)).toMatch(/^{"4dabf18193072939515e22adb298388d"/);
});
