import * as pulumi from "@pulumi/pulumi";
import { UserError } from "../../../provider/contract";
import * as argocd from "../../../sdk";
import { callOutput } from "../../../sdk/call";
import { isKnown, mockEngine, settled } from "./mocks";

const mockRun = jest.fn<Promise<unknown>, [Readonly<Record<string, unknown>>]>();
const mockFunctionOf = jest.fn((_name: string) => ({ run: mockRun }));
jest.mock("../../../provider/functions/registry", () => ({ functionOf: (name: string) => mockFunctionOf(name) }));

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
  mockFunctionOf.mockClear();
  mockRun.mockReset().mockResolvedValue(status);
  await mockEngine();
});

/**
 * @promise They are plain async functions, so they also run in previews: call them in scripts and in the Automation
 * API.
 */
describe("the plain form", () => {
  test("gives arguments and options by their names", async () => {
    expect(await argocd.rollbackApplication({ name: "api" }, 3, { prune: true })).toBe(status);
    expect(mockFunctionOf).toHaveBeenCalledWith("rollbackApplication");
    expect(mockRun).toHaveBeenCalledWith({ target: { name: "api" }, id: 3, prune: true });
  });

  /** @promise The target is `{ name, namespace?, project? }`, or the resolved outputs of an `Application`. */
  test("takes an application's resolved outputs", async () => {
    await argocd.waitForApplication({ metadata: { name: "api" }, namespace: "teams", spec: { project: "payments" } });
    await argocd.waitForApplication({ metadata: { name: "api", namespace: "teams" } });
    expect(mockRun.mock.calls.map(([{ target }]) => target)).toEqual([
      { name: "api", namespace: "teams", project: "payments" },
      { name: "api", namespace: "teams" },
    ]);
  });

  test("fails by its promise, whatever it is given", async () => {
    const nothing = undefined as unknown as argocd.ApplicationTarget;
    await expect(argocd.refreshApplication(nothing)).rejects.toThrow(TypeError);
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
    expect(mockFunctionOf).toHaveBeenCalledWith("runResourceAction");
    const [given] = mockRun.mock.calls[0] ?? [];
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
    expect(mockRun).toHaveBeenCalledWith({
      target: { name: "api", namespace: "teams", project: "payments" },
      signal: undefined,
      onProgress: undefined,
    });
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
    expect(mockRun.mock.calls.map(([given]) => given.secretSpec)).toEqual([true, undefined, true]);
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
