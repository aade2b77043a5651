import { command } from "./cli";
import { lookups } from "./lookups";

const mockRun = jest.fn<Promise<unknown>, [name: string, given: Readonly<Record<string, unknown>>]>();
jest.mock("../../../provider/functions/registry", () => ({
  functions: jest.requireActual<typeof import("./lookups")>("./lookups").lookups,
  runFunction: (name: string, given: Readonly<Record<string, unknown>>) => mockRun(name, given),
}));

const { UserError } = jest.requireActual<typeof import("../../../provider/contract")>("../../../provider/contract");

beforeEach(() => mockRun.mockReset());

/** What is printed of a result. */
async function printed(result: unknown, ...args: string[]): Promise<string> {
  mockRun.mockResolvedValue(result);
  const { code, said, printed } = await command(["get", ...args]);
  expect([code, said]).toEqual([0, ""]);
  return printed;
}

const applications = [
  {
    metadata: { name: "api", labels: { team: "a", tier: "web" } },
    spec: { sources: [{ repoURL: "https://git/a" }, { ref: "values" }, { repoURL: "https://git/b" }] },
    health: "Healthy",
  },
  { metadata: { name: "payments-frontend", labels: {} }, spec: {}, health: null },
];

describe("a list", () => {
  /** @promise `-o` names the form of the result; without it, people get the first one that there is. */
  test("is a table for people, as wide as it must be", async () => {
    const table = [
      "NAME               REPO                          LABELS            HEALTH",
      "api                https://git/a, https://git/b  team=a, tier=web  Healthy",
      "payments-frontend",
      "",
    ].join("\n");
    expect(await printed(applications, "applications")).toBe(table);
    expect(await printed(applications, "applications", "-o", "table")).toBe(table);
  });

  /** @promise | `table` | one line for each object, no cell cut; of none, `no applications` | */
  test("has long cells whole, on one line, and nothing that steers a terminal", async () => {
    const name = "x".repeat(500);
    const lines = (await printed([{ metadata: { name, labels: { a: "1\n2\u001b[31m" } } }], "applications")).split(
      "\n",
    );
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain(`${name}  `);
    expect(lines[1]).toContain("a=1 2 [31m");
  });

  /** @promise | `table` | one line for each object, no cell cut; of none, `no applications` | */
  test("that is empty says of what there is none", async () => {
    expect(await printed([], "applications")).toBe("no applications\n");
    expect(await printed({ nodes: [] }, "tree", "api")).toBe("no nodes\n");
    expect(await printed([], "revisions")).toBe("no revisions\n");
    expect(await printed([], "applications", "-o", "yaml")).toBe("[]\n");
    expect(await printed([], "applications", "-o", "json")).toBe("[]\n");
  });

  /** @promise | `json` | all fields, in one line, which `--json` means too; a refusal is `{"error": "…"}` | */
  test.each([["-o", "json"], ["-ojson"], ["--output", "json"], ["--output=json"], ["--json"]])(
    "is one line of JSON with %s %s",
    async (...form) => {
      expect(await printed(applications, "applications", ...form)).toBe(`${JSON.stringify(applications)}\n`);
    },
  );

  /** @promise | `yaml` | all fields | */
  test("is YAML with -o yaml, which older readers take for the same", async () => {
    const result = [{ name: "api", answer: "yes", gone: undefined, long: "word ".repeat(60) }];
    expect(await printed(result, "applications", "-o", "yaml")).toBe(
      `- name: api\n  answer: "yes"\n  long: "${"word ".repeat(60)}"\n`,
    );
  });

  test("of texts is one on each line", async () => {
    expect(await printed(["v1", "v2"], "revisions")).toBe("v1\nv2\n");
  });
});

test("an object without columns is YAML for people", async () => {
  expect(await printed({ version: "v3.5.5", settings: { url: "https://a" } }, "server")).toBe(
    "version: v3.5.5\nsettings:\n  url: https://a\n",
  );
});

test("yes and no are told in words, and what is optional by position may be left out", async () => {
  expect(await printed(true, "can-i", "sync")).toBe("yes\n");
  expect(await printed(false, "can-i", "get", "web/api")).toBe("no\n");
  expect(mockRun.mock.calls.map(([, { signal: _signal, onProgress: _listener, ...given }]) => given)).toEqual([
    { action: "sync" },
    { action: "get", object: "web/api" },
  ]);
});

describe("a tree", () => {
  const node = (kind: string, name: string, parents: string[] = [], health?: string) => ({
    uid: name,
    kind,
    name,
    parentRefs: parents.map((uid) => ({ uid })),
    ...(health && { health: { status: health } }),
  });

  /** @promise | `tree` | live objects below their owners, each with its health | */
  test("has each object below its owner, with how it is", async () => {
    const nodes = [
      node("Pod", "api-1-a", ["api-1"], "Degraded"),
      node("Deployment", "api", [], "Progressing"),
      node("Pod", "api-1-b", ["api-1"], "Healthy"),
      node("ReplicaSet", "api-1", ["api"]),
      node("ReplicaSet", "api-0", ["gone", "api"]),
      node("Service", "api-service", ["gone"], "Healthy"),
    ];
    expect(await printed({ nodes }, "tree", "api")).toBe(
      [
        "RESOURCE             HEALTH",
        "Deployment api       Progressing",
        "├─ ReplicaSet api-1",
        "│  ├─ Pod api-1-a    Degraded",
        "│  └─ Pod api-1-b    Healthy",
        "└─ ReplicaSet api-0",
        "Service api-service  Healthy",
        "",
      ].join("\n"),
    );
    expect(await printed({ nodes: nodes.slice(0, 1) }, "tree", "api", "-o", "table")).toBe("NAME\napi-1-a\n");
  });

  test("shows what has no uid yet, and what owns itself in a circle, once each", async () => {
    const missing = { ...node("Service", "wanted"), uid: "" };
    const nodes = [
      missing,
      { ...missing, name: "other", parentRefs: [{ uid: "" }] },
      node("A", "a", ["b"]),
      node("B", "b", ["a"]),
    ];
    expect(await printed({ nodes }, "tree", "api")).toBe(
      ["RESOURCE        HEALTH", "Service wanted", "Service other", "A a", "└─ B b", ""].join("\n"),
    );
  });
});

describe("lines that come one by one", () => {
  const entries = [{ content: "one" }, { content: "  two" }];

  beforeEach(() =>
    mockRun.mockImplementation(async (_name, { onLine }) => {
      for (const entry of entries) (onLine as ((line: object) => void) | undefined)?.(entry);
      return { entries, problems: ["a pod is still to start"] };
    }),
  );

  const get = (...args: string[]) => command(["get", "logs", ...args]);

  /** @promise | `text` | lines as soon as they come: logs, each with its pod | */
  test("are printed as they come and as they are, and not once more", async () => {
    const outcome = { code: 0, printed: "one\n  two\n", said: "a pod is still to start\n" };
    expect(await get()).toEqual(outcome);
    expect(await get("-o", "text")).toEqual(outcome);
  });

  test("are one result in the other forms", async () => {
    expect((await get("-o", "table")).printed).toBe("LINE\none\ntwo\n");
    expect(JSON.parse((await get("-o", "json")).printed)).toEqual({ entries, problems: ["a pod is still to start"] });
  });
});

test("what an optional object must have is asked for by nobody who leaves it out", async () => {
  await printed([], "applications", "--kind", "Pod");
  await printed([], "applications");
  expect(mockRun.mock.calls.map(([, { part }]) => part)).toEqual([{ kind: "Pod" }, undefined]);
});

test("an object without a name is meant by what it must have first, and flags have the rest", async () => {
  await printed({}, "certificate", "git.example.com", "--cert-type", "ssh");
  expect(mockRun.mock.calls[0]?.[1]).toMatchObject({ reference: { serverName: "git.example.com", certType: "ssh" } });
  expect((await command(["get", "certificate", "a/b", "--cert-type", "ssh"])).said).toContain(
    "Write its `serverName`. The serverName must be a host.",
  );
  expect((await command(["get", "certificate", "git"])).said).toContain(
    "required option '--cert-type <text>' not specified",
  );
});

test("what is called no-something is given where it is asked for alone", async () => {
  await printed([], "applications", "--no-cache");
  await printed([], "applications");
  expect(mockRun.mock.calls.map(([, given]) => [given.noCache, "cache" in given])).toEqual([
    [true, false],
    [undefined, false],
  ]);
});

/** @promise A flag that takes several values is given once for each, in the plural or the singular: `--project payments --project web`. */
test("what may be given several times is a flag in the plural and in the singular, where that is no other flag", async () => {
  const line = ["--project", "payments", "--projects", "web", "--policy", "a", "--revision", "b", "--revisions", "c"];
  await printed([], "applications", ...line);
  expect(mockRun.mock.calls[0]?.[1]).toMatchObject({
    projects: ["payments", "web"],
    policies: ["a"],
    revision: "b",
    revisions: ["c"],
  });
});

describe("help", () => {
  test("of get lists what can be looked up, and what each is", async () => {
    const { code, printed } = await command(["get", "--help"]);
    expect(code).toBe(0);
    for (const { command, documentation } of lookups) {
      const [summary = ""] = documentation.summary.split(/\.\s|\.$/);
      expect(printed).toMatch(new RegExp(`^ +${command.slice(4)} .*${summary}$`, "m"));
    }
    expect((await command(["get"])).code).toBe(2);
  });

  test("of a command names the forms of its result, and both spellings of a flag", async () => {
    const { printed } = await command(["get", "applications", "--help"]);
    expect(printed).toContain("--project, --projects <text>");
    expect(printed.replace(/\s+/g, " ")).toContain('default table (choices: "table", "yaml", "json")');
    expect((await command(["get", "logs", "--help"])).printed).not.toContain("--on-line");
  });
});

test.each<[string, string[], RegExp]>([
  [
    "something that there is none of",
    ["applicatoins"],
    /unknown command 'applicatoins'\n\(Did you mean applications\?\)/,
  ],
  ["a form that the result has not", ["server", "-o", "table"], /Allowed choices are yaml, json/],
  [
    "two forms at once",
    ["applications", "--json", "-o", "yaml"],
    /'--json' cannot be used with option '-o, --output <form>'/,
  ],
  ["a word that is no choice", ["can-i", "delete"], /Allowed choices are get, sync/],
])("%s is refused, and nothing is sent", async (_what, args, message) => {
  const forPeople = await command(["get", ...args]);
  expect(forPeople.code).toBe(2);
  expect(forPeople.said + forPeople.printed).toMatch(message);
  expect(mockRun).not.toHaveBeenCalled();
});

/** @promise | `json` | all fields, in one line, which `--json` means too; a refusal is `{"error": "…"}` | */
test("a refusal is JSON where JSON was asked for, and a line beside the result otherwise", async () => {
  mockRun.mockRejectedValue(new UserError("no"));
  expect(await command(["get", "server", "-o", "json"])).toEqual({ code: 1, printed: '{"error":"no"}\n', said: "" });
  expect(await command(["get", "server", "-o", "yaml"])).toEqual({ code: 1, printed: "", said: "no\n" });
  expect((await command(["get", "servr", "-o", "json"])).printed).toMatch(/^\{"error":"unknown command 'servr'/);
});

/** @promise The connection, `--stack` and the exit codes are those of the other commands, and shells complete what can be looked up. */
test("shells complete what can be looked up, its flags and their choices", async () => {
  const log = jest.spyOn(console, "log").mockImplementation(() => undefined);
  const completed = async (...words: string[]) => {
    log.mockClear();
    await command(["complete", "--", ...words]);
    return log.mock.calls.flat().join("\n");
  };
  expect(await completed("get", "ap")).toContain("applications");
  expect(await completed("get", "applications", "--pro")).toContain("--projects");
  expect(await completed("get", "applications", "--output", "")).toMatch(/table.*yaml.*json/s);
  log.mockRestore();
});
