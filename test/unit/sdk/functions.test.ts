import * as pulumi from "@pulumi/pulumi";
import { UserError } from "../../../provider/contract";
import * as argocd from "../../../sdk";
import { callOutput } from "../../../sdk/call";
import { isKnown, mockEngine, settled } from "./mocks";

type Given = Readonly<Record<string, unknown>>;
type Caller = { readonly configuration: Readonly<Record<string, string>>; readonly freshness?: string };
const mockRun = jest.fn<Promise<unknown>, [name: string, given: Given, caller: Caller]>();
jest.mock("../../../provider/functions/registry", () => ({
  runFunction: (name: string, given: Given, caller: Caller) => mockRun(name, given, caller),
}));

const status = { sync: { status: "Synced" } };
const later = <T>(value: T) => pulumi.output(Promise.resolve(value));

/** What only an update makes known. */
function unknownYet<T>(): pulumi.Output<T> {
  return pulumi.output(pulumi.unknown as unknown as T) as pulumi.Output<T>;
}

/** Why an output fails. All that it promises fails with it. */
async function failureOf(output: pulumi.Output<unknown>): Promise<unknown> {
  const inside = output as unknown as { promise(): Promise<unknown>; allResources(): Promise<unknown> };
  const rest = Promise.allSettled([isKnown(output), pulumi.isSecret(output), inside.allResources()]);
  const failure = await inside.promise().catch((error: unknown) => error);
  await rest;
  return failure;
}

function specOf() {
  const source = { repoURL: "https://git.example.com/a", path: "." };
  const destination = { server: "https://kubernetes.default.svc" };
  return { project: "payments", source, destination };
}

function declared(): argocd.Application {
  return new argocd.Application("api", { metadata: { namespace: "teams" }, spec: specOf() });
}

beforeEach(async () => {
  mockRun.mockReset().mockResolvedValue(status);
  await mockEngine();
});

describe("the plain form", () => {
  test("gives arguments and options by their names", async () => {
    expect(await argocd.rollbackApplication({ name: "api" }, 3, { prune: true })).toBe(status);
    const given = { target: { name: "api" }, id: 3, prune: true };
    expect(mockRun.mock.calls).toEqual([["rollbackApplication", given, { configuration: {} }]]);
  });

  /** @promise The target is `{ name, namespace?, project? }`, an `Application`, or its resolved outputs. */
  test("takes an application's resolved outputs", async () => {
    await argocd.waitForApplication({ metadata: { name: "api" }, namespace: "teams", spec: { project: "payments" } });
    await argocd.waitForApplication({ metadata: { name: "api", namespace: "teams" } });
    expect(mockRun.mock.calls.map(([, { target }]) => target)).toEqual([
      { name: "api", namespace: "teams", project: "payments" },
      { name: "api", namespace: "teams" },
    ]);
  });

  test("takes an application itself, and shows nothing of a spec that holds a secret", async () => {
    await argocd.waitForApplication(declared());
    const target = { name: "api", namespace: "teams", project: "payments" };
    expect(mockRun.mock.calls[0]?.[1]).toEqual({ target });
    const spec = { ...specOf(), info: [{ name: "n", value: pulumi.secret("x") }] };
    await argocd.waitForApplication(new argocd.Application("secret", { spec }));
    expect(mockRun.mock.calls[1]?.[1]).toMatchObject({ secretSpec: true });
  });

  test("leaves what is no target for the function to refuse", async () => {
    await argocd.refreshApplication({ nam: "api" } as unknown as argocd.ApplicationTarget);
    await argocd.refreshApplication(undefined as unknown as argocd.ApplicationTarget);
    expect(mockRun.mock.calls.map(([, given]) => given)).toEqual([{ target: { nam: "api" } }, { target: undefined }]);
  });

  test.each<[string, unknown]>([
    ["a text", "10m"],
    ["a list", [{ timeout: "10m" }]],
    ["a function", () => ({})],
    ["nothing", null],
    ["a promise", Promise.resolve({ timeout: "10m" })],
    ["an output", pulumi.output({ timeout: "10m" })],
  ])("takes no options by %s, of which nothing would arrive", async (_what, given) => {
    const message = 'refreshApplication: the options must be an object such as `{ timeout: "10m" }`';
    await expect(argocd.refreshApplication({ name: "api" }, given as object)).rejects.toThrow(message);
    expect(() => argocd.refreshApplicationOutput({ name: "api" }, given as object)).toThrow("refreshApplicationOutput");
    expect(mockRun).not.toHaveBeenCalled();
  });

  test("fails by its promise", async () => {
    mockRun.mockRejectedValue(new UserError("refused"));
    await expect(argocd.refreshApplication({ name: "api" })).rejects.toThrow("refused");
  });
});

describe("the form of outputs", () => {
  test("runs when everything is known, at any depth", async () => {
    const resource = { version: "v1", kind: later("Pod"), name: "a" };
    const parameters = later({ replicas: later("3") });
    const signal = new AbortController().signal;
    const onProgress = () => undefined;
    const result = argocd.runResourceActionOutput({ name: later("api") }, resource, later("scale"), {
      parameters,
      signal,
      onProgress,
    });
    expect(await settled(result)).toEqual(status);
    const [name, given] = mockRun.mock.calls[0] ?? [];
    expect(name).toBe("runResourceAction");
    expect(given).toEqual({
      target: { name: "api" },
      resource: { version: "v1", kind: "Pod", name: "a" },
      action: "scale",
      parameters: { replicas: "3" },
      signal,
      onProgress,
    });
    expect(given?.signal).toBe(signal);
    expect(await pulumi.isSecret(result)).toBe(false);
  });

  test.each<[string, () => argocd.ApplicationTargetInput]>([
    ["an application", declared],
    ["an application in an output", () => pulumi.output(declared())],
    ["an application's outputs", () => pulumi.output(declared()).apply(({ metadata, spec }) => ({ metadata, spec }))],
    ["a reference", () => later({ name: "api", namespace: later("teams"), project: "payments" })],
  ])("takes %s for a target", async (_what, target) => {
    await settled(argocd.syncApplicationOutput(target()));
    expect(mockRun.mock.calls[0]?.[1]).toEqual({
      target: { name: "api", namespace: "teams", project: "payments" },
      signal: undefined,
      onProgress: undefined,
    });
  });

  const cluster = "https://10.0.0.1:6443";

  test.each<[string, () => argocd.ClusterTargetInput]>([
    ["a cluster", () => new argocd.Cluster("production", { server: cluster, name: "production", config: {} })],
    ["a reference", () => later({ server: later(cluster) })],
  ])("takes %s for a cluster", async (_what, target) => {
    await settled(argocd.rotateClusterAuthOutput(target()));
    expect(mockRun.mock.calls[0]?.[1]).toMatchObject({ target: { server: cluster } });
    expect(mockRun.mock.calls[0]?.[1]).not.toHaveProperty("target.name");
  });

  /** @promise In a program, the forms for outputs come after what they are given, and leave previews alone: */
  test("follows what it is given", async () => {
    const order: string[] = [];
    mockRun.mockImplementation(async () => void order.push("run"));
    const before = pulumi.output(new Promise<string>((resolve) => setTimeout(() => resolve("api"), 20)));
    const noted = before.apply((name) => {
      order.push("before");
      return name;
    });
    await settled(argocd.terminateOperationOutput({ name: noted }));
    expect(order).toEqual(["before", "run"]);
  });

  /** @promise What is secret in the arguments makes the result a secret. */
  test("makes the result a secret when an argument is one", async () => {
    const connection = { server: "argocd.example.com", authToken: pulumi.secret("t") };
    const result = argocd.refreshApplicationOutput({ name: "api" }, { connection });
    expect(await pulumi.isSecret(result)).toBe(true);
    expect(await settled(result)).toEqual(status);
  });

  /**
   * @promise The functions know that an `Application` which they are given as a resource has a secret spec; a script
   * says so with `secretSpec`.
   */
  test("shows nothing of a spec that holds a secret, and of others as before", async () => {
    const sources = { spec: { ...specOf(), info: [{ name: "n", value: pulumi.secret("x") }] } };
    await settled(argocd.syncApplicationOutput(new argocd.Application("secret", sources)));
    await settled(argocd.syncApplicationOutput(declared()));
    await settled(argocd.syncApplicationOutput({ name: "api" }, { secretSpec: pulumi.secret(true) }));
    expect(mockRun.mock.calls.map(([, given]) => given.secretSpec)).toEqual([true, undefined, true]);
  });

  test("fails with the reason alone", async () => {
    mockRun.mockRejectedValue(new UserError('application "api": refused'));
    const failure = await failureOf(argocd.syncApplicationOutput({ name: "api" }));
    expect(pulumi.RunError.isInstance(failure)).toBe(true);
    expect(failure).toMatchObject({ message: 'application "api": refused' });
  });

  test("passes a bug on as it is", async () => {
    const bug = new TypeError("a bug");
    mockRun.mockRejectedValue(bug);
    expect(await failureOf(argocd.syncApplicationOutput({ name: "api" }))).toBe(bug);
  });
});

/**
 * @promise The connection is the option `connection`, else that of `provider`, else the stack's configuration in a
 * program, else the environment (`ARGOCD_SERVER`, `ARGOCD_AUTH_TOKEN`, …), else the argocd CLI's current context.
 */
describe("the connection", () => {
  const target = { name: "api" };
  const configurations = () => mockRun.mock.calls.map(([, , { configuration }]) => configuration);
  afterEach(() => pulumi.runtime.setAllConfig({}));

  test("is the stack's in a program, without what is not of Argo CD", async () => {
    const stack = { "argocd:server": "a.example", "argocd:authToken": "t" };
    pulumi.runtime.setAllConfig({ ...stack, "aws:region": "x" });
    await argocd.waitForApplication(target);
    await settled(argocd.waitForApplicationOutput(target));
    expect(configurations()).toEqual([stack, stack]);
  });

  test("is that of a provider where one is given, with its secrets, which make no secret of the result", async () => {
    pulumi.runtime.setAllConfig({ "argocd:server": "a.example" });
    const provider = new argocd.Provider("prod", { server: later("b.example"), authToken: "t", insecure: true });
    const wanted = {
      "argocd:server": "b.example",
      "argocd:authToken": "t",
      "argocd:insecure": "true",
      "argocd:explicitProvider": "prod",
    };
    await argocd.waitForApplication(target, { provider });
    const result = argocd.waitForApplicationOutput(target, { provider });
    await settled(result);
    expect(await pulumi.isSecret(result)).toBe(false);
    expect(configurations()).toEqual([wanted, wanted]);
    expect(mockRun.mock.calls.map(([, given]) => given.provider)).toEqual([undefined, undefined]);
  });
});

/** @promise These are plain async functions, for scripts and the Automation API; one that acts is refused in a preview. */
test("the plain form of what acts is refused in a preview, and names the form that is not", async () => {
  await mockEngine(true);
  await expect(argocd.syncApplication({ name: "api" })).rejects.toThrow(
    "syncApplication acts, and this is a preview: call syncApplicationOutput, which a preview leaves alone",
  );
  expect(mockRun).not.toHaveBeenCalled();
});

describe("the form of outputs, in a preview", () => {
  beforeEach(() => mockEngine(true));

  /** @promise In a program, the forms for outputs come after what they are given, and leave previews alone: */
  test("sends nothing where it acts, and its result is unknown", async () => {
    const result = argocd.syncApplicationOutput({ name: "api" }, { sync: { revision: pulumi.secret("v1") } });
    expect(await isKnown(result)).toBe(false);
    expect(await isKnown(pulumi.interpolate`${result.sync.status}`)).toBe(false);
    expect(await pulumi.isSecret(result)).toBe(true);
    expect(mockRun).not.toHaveBeenCalled();
  });

  /** @promise The plain form asks when it is called, in a preview too. */
  test("runs where it only reads, once its arguments are known", async () => {
    const result = callOutput("getOne", "reads", { target: { name: later("api") } }, {});
    expect(await isKnown(result)).toBe(true);
    expect(await settled(result)).toEqual(status);
  });

  test("does not run where it reads and an argument is unknown", async () => {
    const result = callOutput("getOne", "reads", { target: { name: unknownYet<string>() } }, {});
    expect(await isKnown(result)).toBe(false);
    expect(mockRun).not.toHaveBeenCalled();
  });
});

describe("what is read", () => {
  const triggers = (options: Parameters<typeof argocd.getNotificationTriggersOutput>[0] = {}) =>
    argocd.getNotificationTriggersOutput(options);
  const freshness = () => mockRun.mock.calls.map(([, , caller]) => caller.freshness);

  /** @promise At preview a function that reads answers unknown while what it is about, or depends on, is still to be made. */
  test("is unknown in a preview until what it comes from or depends on is made", async () => {
    await mockEngine(true);
    class Place extends pulumi.ComponentResource {
      constructor() {
        super("test:index:Place", "place");
        new argocd.Application("api", { spec: specOf() }, { parent: this });
      }
    }
    const results = [
      argocd.getResourceTreeOutput(declared()),
      argocd.getResourceTreeOutput({ name: declared().metadata.name }),
      triggers({ dependsOn: declared() }),
      triggers({ dependsOn: later([declared()]) }),
      triggers({ dependsOn: [new Place()] }),
    ];
    for (const result of results) expect(await isKnown(result)).toBe(false);
    expect(mockRun).not.toHaveBeenCalled();
    expect(await isKnown(triggers())).toBe(true);
    expect(await isKnown(argocd.getResourceTreeOutput({ name: "api" }))).toBe(true);
    expect(await isKnown(argocd.generateApplicationsOutput({ name: declared().metadata.name }))).toBe(true);
  });

  /**
   * @promise A form with outputs that depends on no resource may take a list that another one has asked for; one that
   * depends on a resource is asked anew, so that it shows what the update has changed, and so is the plain form.
   */
  test("in an update is asked anew for what depends on resources, and may be shared where nothing does", async () => {
    await settled(triggers());
    await settled(triggers({ dependsOn: declared() }));
    await settled(argocd.getResourceTreeOutput(declared()));
    await argocd.getNotificationTriggers();
    expect(freshness()).toEqual(["recent", "fresh", "fresh", undefined]);
  });

  /**
   * @promise The form whose name ends in `Output` waits for its arguments, and for the resources that they come from or
   * that `dependsOn` names:
   */
  test("depends on what it is told to", async () => {
    const app = declared();
    const { allResources } = triggers({ dependsOn: app }) as unknown as { allResources(): Promise<Set<unknown>> };
    expect(await allResources()).toContain(app);
  });

  test("takes no resource that is none", async () => {
    const wrong = triggers({ dependsOn: "app" as unknown as argocd.Application });
    expect(await failureOf(wrong)).toMatchObject({ message: expect.stringContaining("not a Resource") });
  });
});
