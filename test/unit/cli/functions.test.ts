import { readFileSync } from "node:fs";
import { join } from "node:path";
import { functions } from "../../../provider/functions/registry";
import { command } from "./cli";

const mockRun = jest.fn<Promise<unknown>, [name: string, given: Readonly<Record<string, unknown>>]>();
jest.mock("../../../provider/functions/registry", () => ({
  ...jest.requireActual("../../../provider/functions/registry"),
  runFunction: (name: string, given: Readonly<Record<string, unknown>>) => mockRun(name, given),
}));

const { UserError } = jest.requireActual<typeof import("../../../provider/contract")>("../../../provider/contract");

const status = {
  sync: { status: "Synced", revision: "abc" },
  health: { status: "Healthy" },
  operationState: { phase: "Succeeded", message: "done" },
  conditions: [{ type: "OrphanedResourceWarning", message: "one" }],
  summary: { images: ["a:1", "b:2"], externalURLs: [] },
};

beforeEach(() => mockRun.mockReset().mockResolvedValue(status));

/** What a command line gives its function, without what every call has. */
async function givenBy(...args: string[]): Promise<unknown> {
  const { code, said } = await command(args);
  expect([code, said]).toEqual([0, ""]);
  const [name, { signal, onProgress, ...given }] = mockRun.mock.calls[0] ?? ["none", {}];
  expect(signal).toBeInstanceOf(AbortSignal);
  expect(onProgress).toEqual(expect.any(Function));
  return [name, given];
}

/** @promise Each function that reads is a command below `get`. */
test("each function has a command of its own, with help that says what it does", async () => {
  const reading = functions.filter(({ effect }) => effect === "reads");
  expect(reading.filter(({ command }) => !command.startsWith("get "))).toEqual([]);
  const acting = functions.filter(({ effect }) => effect !== "reads");
  expect(acting.map((definition) => definition.command)).toEqual([
    "sync",
    "rollback",
    "terminate",
    "refresh",
    "action",
    "wait",
    "patch-resource",
    "delete-resource",
    "generate",
    "invalidate-cluster-cache",
    "rotate-cluster-auth",
  ]);
  for (const definition of functions) {
    const { code, printed } = await command([...definition.command.split(" "), "--help"]);
    expect(code).toBe(0);
    expect(printed.replace(/\s+/g, " ")).toContain(definition.documentation.summary.replace(/\s+/g, " "));
    expect(printed).toContain("--timeout <text>");
    expect(printed).not.toContain("--connection");
  }
});

describe("a command line becomes what a program would give", () => {
  test("a name, and nothing else", async () => {
    expect(await givenBy("wait", "api")).toEqual(["waitForApplication", { target: { name: "api" } }]);
  });

  test("a namespace before the name, and a project", async () => {
    const target = { name: "api", namespace: "teams", project: "payments" };
    expect(await givenBy("refresh", "teams/api", "--project", "payments", "--hard")).toEqual([
      "refreshApplication",
      { target, hard: true },
    ]);
  });

  test("no secret, which other processes would see", async () => {
    const { printed } = await command(["get", "repository-access", "--help"]);
    expect(printed).toContain("--username <text>");
    expect(printed).not.toMatch(/--(password|ssh-private-key|bearer-token|proxy) /);
  });

  test("the fields of a sync, in all their forms", async () => {
    const line = [
      "--prune",
      "--revision",
      "v1",
      "--sync-options",
      "A=true",
      "--sync-options",
      "B=true",
      "--timeout",
      "1m",
    ];
    const rest = ["--resources", '[{"kind":"Pod","name":"a"}]', "--wait-for", "healthy"];
    expect(await givenBy("sync", "api", ...line, ...rest)).toEqual([
      "syncApplication",
      {
        target: { name: "api" },
        sync: {
          prune: true,
          revision: "v1",
          syncOptions: ["A=true", "B=true"],
          resources: [{ kind: "Pod", name: "a" }],
        },
        waitFor: "healthy",
        timeout: "1m",
      },
    ]);
  });

  test("an ApplicationSet, and the spec that it shall have", async () => {
    const spec = {
      generators: [{ list: { elements: [] } }],
      template: {
        metadata: { name: "{{name}}" },
        spec: {
          project: "default",
          source: { repoURL: "https://a/b", path: "." },
          destination: { name: "in-cluster" },
        },
      },
    };
    expect(await givenBy("generate", "teams/guestbook", "--spec", JSON.stringify(spec))).toEqual([
      "generateApplications",
      { target: { name: "guestbook", namespace: "teams", spec } },
    ]);
  });

  test("a cluster by its name, or by its address", async () => {
    const line = ["rotate-cluster-auth", "production"];
    expect(await givenBy(...line)).toEqual(["rotateClusterAuth", { target: { name: "production" } }]);
    mockRun.mockClear();
    const server = "https://10.0.0.1:6443";
    expect(await givenBy("invalidate-cluster-cache", server)).toEqual([
      "invalidateClusterCache",
      { target: { server } },
    ]);
  });

  test("a number and a word by position", async () => {
    expect(await givenBy("rollback", "api", "3", "--dry-run")).toEqual([
      "rollbackApplication",
      { target: { name: "api" }, id: 3, dryRun: true },
    ]);
    mockRun.mockClear();
    const flags = ["--group", "apps", "--version", "v1", "--kind", "Deployment", "--namespace", "n", "--name", "web"];
    expect(await givenBy("action", "api", "scale", ...flags, "--parameters", "replicas=3")).toEqual([
      "runResourceAction",
      {
        target: { name: "api" },
        action: "scale",
        resource: { group: "apps", version: "v1", kind: "Deployment", namespace: "n", name: "web" },
        parameters: { replicas: "3" },
      },
    ]);
  });
});

describe("what is answered", () => {
  test("is told in words", async () => {
    const { code, printed } = await command(["sync", "api"]);
    expect([code, printed]).toEqual([
      0,
      "api: Synced to abc, Healthy\noperation: Succeeded, done\nOrphanedResourceWarning: one\nimages: a:1, b:2\n",
    ]);
    mockRun.mockResolvedValue(true);
    expect((await command(["terminate", "api"])).printed).toBe("api: the running operation was asked to end\n");
    mockRun.mockResolvedValue(false);
    expect((await command(["terminate", "api"])).printed).toBe("api: no operation is running\n");
    mockRun.mockResolvedValue(undefined);
    const pod = ["--version", "v1", "--kind", "Pod", "--name", "a"];
    expect((await command(["action", "api", "restart", ...pod])).printed).toBe("api: done\n");
    const destination = { server: "https://prod", namespace: "shop" };
    mockRun.mockResolvedValue([
      { metadata: { name: "shop-a" }, spec: { project: "web", destination } },
      { metadata: { name: "shop-b" }, spec: { destination: { name: "dev" } } },
    ]);
    expect((await command(["generate", "shop"])).printed).toBe(
      "shop-a (project web, https://prod, shop)\nshop-b (dev)\n",
    );
    mockRun.mockResolvedValue([]);
    expect((await command(["generate", "shop"])).printed).toBe("shop: no application\n");
  });

  test("is one line of JSON with --json, a refusal too", async () => {
    expect(JSON.parse((await command(["wait", "api", "--json"])).printed)).toEqual(status);
    mockRun.mockResolvedValue(undefined);
    const pod = ["--version", "v1", "--kind", "Pod", "--name", "a"];
    expect((await command(["action", "api", "restart", ...pod, "--json"])).printed).toBe("null\n");
    mockRun.mockRejectedValue(new UserError("no"));
    expect(await command(["wait", "api", "--json"])).toEqual({ code: 1, printed: '{"error":"no"}\n', said: "" });
  });

  test("progress is for people, beside the result", async () => {
    mockRun.mockImplementation(async (_name, { onProgress }) => {
      (onProgress as (line: string) => void)("waiting for 1 of 1");
      return status;
    });
    const { printed, said } = await command(["wait", "api"]);
    expect(said).toBe("waiting for 1 of 1\n");
    expect(printed).not.toContain("waiting");
  });
});

describe("the exit code", () => {
  test("tells a refusal, an interruption and a defect apart", async () => {
    mockRun.mockRejectedValue(new UserError('application "api": permission denied'));
    expect(await command(["sync", "api"])).toEqual({
      code: 1,
      printed: "",
      said: 'application "api": permission denied\n',
    });
    expect((await command(["sync", "api"], AbortSignal.abort())).code).toBe(130);
    mockRun.mockRejectedValue(new TypeError("a defect"));
    await expect(command(["sync", "api"])).rejects.toThrow("a defect");
  });

  test.each<[string, string[], RegExp]>([
    ["no application", ["sync"], /missing required argument 'application'/],
    ["no cluster", ["rotate-cluster-auth"], /missing required argument 'cluster'/],
    ["a flag that there is none of", ["sync", "api", "--prun"], /unknown option '--prun'\n\(Did you mean --prune\?\)/],
    ["a command that there is none of", ["snyc", "api"], /unknown command 'snyc'\n\(Did you mean sync\?\)/],
    ["a choice that there is none of", ["wait", "api", "--wait-for", "done"], /Allowed choices are synced, healthy/],
    ["a duration in words", ["wait", "api", "--timeout", "10 minutes"], /must be a duration such as `10m`/],
    ["a word for a number", ["rollback", "api", "last"], /It is no whole number/],
    ["a number below all", ["rollback", "api", "--", "-1"], /must be the id of an entry of the history/],
    ["an empty name", ["sync", ""], /It is empty/],
    ["an empty stack, as of a variable that is not set", ["sync", "api", "--stack", ""], /It is empty/],
    ["a path for a name", ["sync", "a/b/c"], /Write `name` or `namespace\/name`\. The name must be lower-case letters/],
    ["a way up for a namespace", ["wait", "../x"], /The namespace must be a Kubernetes namespace/],
    ["a name in capitals", ["refresh", "API"], /The name must be lower-case letters, digits, `-` or `\.`/],
    ["no JSON", ["sync", "api", "--resources", "{"], /It is no JSON/],
    [
      "no pair",
      ["action", "api", "a", "--version", "v1", "--kind", "k", "--name", "n", "--parameters", "x"],
      /name=value/,
    ],
    ["a flag that is missing", ["action", "api", "restart"], /required option '--kind <text>' not specified/],
  ])("is 2 for %s, and nothing is sent", async (_what, args, message) => {
    const { code, printed, said } = await command(args);
    expect([code, printed]).toEqual([2, ""]);
    expect(said).toMatch(message);
    expect(mockRun).not.toHaveBeenCalled();

    const forProgram = await command([...args.slice(0, 1), "--json", ...args.slice(1)]);
    expect([forProgram.code, forProgram.said]).toEqual([2, ""]);
    expect(JSON.parse(forProgram.printed)).toEqual({ error: expect.stringMatching(message) });
  });
});

test("help names where the connection comes from, the exit codes and completion; the version is the package's", async () => {
  const { code, printed } = await command(["--help"]);
  expect(code).toBe(0);
  for (const part of ["ARGOCD_SERVER", "Exit codes: 0 done", "pulumi-argocd complete bash"])
    expect(printed).toContain(part);
  expect((await command(["--version"])).printed).toBe("1.2.3\n");
});

test("the page on commands has all that are no function of a program", async () => {
  const { printed } = await command(["--help"]);
  const [, list = ""] = /^Commands:\n(.*?)\n\n/ms.exec(printed) ?? [];
  const commands = [...list.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name = ""]) => name);
  expect(commands).toContain("preview-report");
  const others = commands.filter((name) => name !== "help" && !functions.some((one) => one.command === name));
  const page = readFileSync(join(__dirname, "../../../docs/connecting.md"), "utf8");
  expect(others.filter((name) => !page.includes(`pulumi-argocd ${name}`) && !page.includes(`[\`${name}\`]`))).toEqual(
    [],
  );
});

test.each(["bash", "zsh", "fish"])("%s gets a completion", async (shell) => {
  const printed = jest.spyOn(console, "log").mockImplementation(() => undefined);
  const { code } = await command(["complete", shell]);
  const script = printed.mock.calls.flat().join("\n");
  printed.mockRestore();
  expect(code).toBe(0);
  expect(script).toContain("pulumi-argocd complete --");
});

describe("logs", () => {
  const line = (content: string) => ({ podName: "api-0", content, timeStamp: "2026-01-01T00:00:00Z" });
  const result = { lines: [line("one")], isCut: false, problems: ["a container name must be specified"] };

  test("are printed as they come, without what would steer the terminal; what is missing is said", async () => {
    mockRun.mockImplementation(async (_name, { onLine }) => {
      for (const content of ["one", "\u001b[31mred\u001b[0m\ttab\r\u0007"])
        (onLine as (part: object) => void)(line(content));
      return result;
    });
    expect(await command(["get", "logs", "api", "--follow"])).toEqual({
      code: 0,
      printed: "api-0: one\napi-0: red\ttab\n",
      said: "a container name must be specified\n",
    });
  });

  test("are said to be none, where a person would see nothing, and that is no failure", async () => {
    mockRun.mockResolvedValue({ lines: [], isCut: false, problems: [] });
    expect(await command(["get", "logs", "api"])).toEqual({
      code: 0,
      printed: "",
      said: "no lines: it has no pods, or these have written nothing of the kind\n",
    });
    expect(await command(["get", "logs", "api", "--json"])).toMatchObject({ code: 0, said: "" });
  });

  test("come as a whole as JSON", async () => {
    mockRun.mockImplementation(async (_name, given) => ({ ...result, isCut: "onLine" in given }));
    const { printed } = await command(["get", "logs", "api", "--json"]);
    expect(JSON.parse(printed)).toEqual(result);
  });

  test("are those of one resource, whose fields go together, or of all pods", async () => {
    const resource = ["--kind", "Job", "--name", "migrate"];
    mockRun.mockResolvedValue({ ...result, problems: [] });
    expect(await givenBy("get", "logs", "api", ...resource, "--tail", "5")).toEqual([
      "getLogs",
      expect.objectContaining({
        target: { name: "api" },
        tail: 5,
        resource: { kind: "Job", name: "migrate" },
      }),
    ]);
  });
});
