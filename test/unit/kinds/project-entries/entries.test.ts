import fc from "fast-check";
import { ApiError, code, UnreachableError } from "../../../../provider/argo/errors";
import type { ApiRequest } from "../../../../provider/argo/request";
import type { Json } from "../../../../provider/contract";
import { registry } from "../../../../provider/kinds/registry";
import { managedAnnotation, markAnnotation } from "../../../../provider/model/annotations";
import { own } from "../../../../provider/model/json";
import { descriptionOf, shapeOf } from "../../../../provider/model/schema";
import type { Kind } from "../../../../sdk/generated/kinds";
import { urnOf } from "../../../lifecycle/support/run";
import { inputsOf } from "../../../support/arbitraries";
import { handlers } from "../../../support/verbs";
import { copied, ProjectServer, type StoredProject } from "./server";

const kinds = ["ProjectRole", "ProjectSyncWindow", "ProjectDestination", "ProjectSourceRepository"] as const;
type EntryKind = (typeof kinds)[number];

const lists: Readonly<Record<EntryKind, string>> = {
  ProjectRole: "roles",
  ProjectSyncWindow: "syncWindows",
  ProjectDestination: "destinations",
  ProjectSourceRepository: "sourceRepos",
};

/** An entry of each kind, one for each number. */
const entries: Readonly<Record<EntryKind, (number: number) => Json>> = {
  ProjectRole: (number) => ({ project: "payments", name: `role-${number}`, description: "declared" }),
  ProjectSyncWindow: (number) => ({
    project: "payments",
    kind: "deny",
    schedule: "0 0 * * *",
    duration: "1h",
    applications: [`app-${number}`],
  }),
  ProjectDestination: (number) => ({ project: "payments", server: `https://${number}`, namespace: "a" }),
  ProjectSourceRepository: (number) => ({ project: "payments", repo: `https://git.example.com/${number}` }),
};

/** What the entry of number 2 alone has in it. */
const texts: Readonly<Record<EntryKind, string>> = {
  ProjectRole: "role-2",
  ProjectSyncWindow: "app-2",
  ProjectDestination: "https://2",
  ProjectSourceRepository: "/2",
};

const theirs: StoredProject["spec"] = {
  roles: [{ name: "theirs", jwtTokens: [{ id: "token" }] }],
  syncWindows: [{ kind: "allow", schedule: "0 1 * * *", duration: "1h", applications: ["*"] }],
  destinations: [{ server: "https://theirs", namespace: "theirs" }],
  sourceRepos: ["https://git.example.com/theirs"],
};

let server: ProjectServer;

beforeEach(() => {
  server = new ProjectServer();
  server.put("payments", copied(theirs));
});

const writes = () => server.requests.filter((request) => request.startsWith("PUT"));
const spec = () => server.found("payments").spec;
const refused = (text: string) => new ApiError(text, 400, code.invalidArgument);

/** Something that happens once, at the next write. */
function once(moment: "before" | "after", work: (request: ApiRequest) => void): void {
  server[moment] = (request) => {
    if (request.method !== "PUT") return;
    server[moment] = undefined;
    work(request);
  };
}

/** What is said of the project that an entry is in. */
function textOfProject(kind: EntryKind): string | undefined {
  const project = own(shapeOf(registry[kind].schema), "project");
  return project && descriptionOf(project);
}

describe.each(kinds)("%s", (kind) => {
  const [handler, list, entry] = [handlers[kind], lists[kind], entries[kind]];
  const present = () => spec()[list] ?? [];

  /**
   * @promise A `ProjectRole`, `ProjectSyncWindow`, `ProjectDestination` or `ProjectSourceRepository` is one entry of a project
   * that another stack or another tool owns, and changes nothing else in it.
   * @promise A project that Terraform, kubectl or Argo CD itself manages takes entries as well.
   */
  test("many of one project are written by a few requests, and nothing of others is lost", async () => {
    const run = server.run();
    const numbers = [...Array(30).keys()];
    const made = await Promise.all(numbers.map((number) => handler.create(run, entry(number))));
    expect(present()).toHaveLength(31);
    expect(spec()).toMatchObject({ ...theirs, [list]: expect.arrayContaining([...(theirs[list] ?? [])]) });
    expect(server.found("payments").status).toEqual({ jwtTokensByRole: { theirs: { items: [{ id: "token" }] } } });
    expect(writes().length).toBeLessThanOrEqual(3);
    server.requests.length = 0;
    await Promise.all(made.map(({ id, state }) => handler.delete(server.run(), id, state)));
    expect(spec()).toEqual(theirs);
  });

  test("what another client writes between our read and our write is kept", async () => {
    once("before", () => server.write("payments", (before) => ({ ...before, sourceRepos: ["https://other"] })));
    await handler.create(server.run(), entry(1));
    expect(spec().sourceRepos).toContain("https://other");
    expect(present()).toHaveLength(2);
    expect(writes()).toHaveLength(2);
  });

  test("what another client makes in its place after our look is refused as if it had been there", async () => {
    once("before", () =>
      server.write("payments", (before) => {
        const { project: _project, repo, ...fields } = entry(1);
        return { ...before, [list]: [...(before[list] ?? []), repo ?? fields] } as typeof before;
      }),
    );
    await expect(handler.create(server.run(), entry(1))).rejects.toThrow(/exists already/);
    expect(present()).toHaveLength(2);
  });

  /**
   * @promise | a create that got no answer | the object is looked for: with our own mark it is finished, somebody
   * else's is taken over or refused as `adopt` says; else the create is sent again |
   */
  test("an answer that gets lost makes no second one, and is no failure", async () => {
    for (const moment of ["before", "after"] as const) {
      server.put("payments", copied(theirs));
      once(moment, () => {
        throw new UnreachableError("the connection was reset", true);
      });
      const { id, state } = await handler.create(server.run(), entry(1));
      expect(present()).toHaveLength(2);
      once(moment, () => {
        throw new UnreachableError("the connection was reset", true);
      });
      await handler.delete(server.run(), id, state);
      expect(spec()).toEqual(theirs);
    }
  });

  test("one that Argo CD refuses keeps no other from being written, and alone is told of it", async () => {
    server.before = ({ method, body }) => {
      const sent = JSON.stringify((body as { project?: { spec?: Json } } | undefined)?.project?.spec?.[list] ?? []);
      if (method === "PUT" && sent.includes(texts[kind])) throw refused("it is wrong");
    };
    const run = server.run();
    const outcomes = await Promise.allSettled([1, 2, 3].map((number) => handler.create(run, entry(number))));
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(String((outcomes[1] as PromiseRejectedResult).reason)).toContain("it is wrong");
    expect(present()).toHaveLength(3);
  });

  test("a missing project is an error for a create, and nothing more for what was in it", async () => {
    const { id, state } = await handler.create(server.run(), entry(1));
    server.projects.clear();
    await expect(handler.create(server.run(), entry(2))).rejects.toThrow(/project "payments" does not exist: make it/);
    expect(await handler.read(server.run(), id, state)).toBeUndefined();
    await handler.delete(server.run(), id, state);
  });

  test("a project that may not be seen is no absence", async () => {
    const { id, state } = await handler.create(server.run(), entry(1));
    server.before = ({ path }) => {
      if (path.endsWith("/payments")) throw new ApiError("permission denied", 403, code.permissionDenied);
    };
    server.projects.clear();
    await expect(handler.read(server.run(), id, state)).rejects.toThrow(/permission denied/);
    await expect(handler.delete(server.run(), id, state)).rejects.toThrow(/permission denied/);
  });

  test("one that has gone from its project is gone, by two reads for all", async () => {
    const run = server.run();
    const made = await Promise.all([...Array(200).keys()].map((number) => handler.create(run, entry(number))));
    server.write("payments", () => copied(theirs));
    server.requests.length = 0;
    const refresh = server.run();
    const found = await Promise.all(made.map(({ id, state }) => handler.read(refresh, id, state)));
    expect(found.every((one) => one === undefined)).toBe(true);
    expect(server.requests).toEqual(["GET /projects", "GET /projects/payments"]);
  });

  test("its id names it, whatever it is", () => {
    const { identity } = registry[kind];
    if (identity.from !== "fields") throw new Error("its id is not computed");
    fc.assert(
      fc.property(inputsOf(kind), fc.constantFrom("", "|", "%7C", "a|b%25"), (inputs, text) => {
        const values = { ...inputs, project: `p${text}` };
        const id = identity.compute(values) ?? "";
        expect(identity.compute(identity.parse(id))).toBe(id);
      }),
    );
    expect(() => identity.parse("payments|nothing|a")).toThrow(/is not the id of a .* of a project: write `project\|/);
  });

  describe("of a project that an AppProject of this provider declares", () => {
    const own = (note?: string) =>
      server.put("payments", copied(theirs), {
        [markAnnotation]: "of another stack",
        ...(note !== undefined && { [managedAnnotation]: note }),
      });

    test.each([undefined, "[]", "no JSON", `["spec.${list}[*]"]`, '["spec.description"]'])(
      "is refused where the AppProject does not leave the list alone, and says what to do: %s",
      async (note) => {
        own(note);
        const attempt = handler.create(server.run(), entry(1));
        await expect(attempt).rejects.toThrow(`set \`externallyManaged: ["spec.${list}"]\` there`);
        expect(writes()).toEqual([]);
      },
    );

    test.each([`["spec.${list}"]`, '["spec"]'])("is written where it does: %s", async (note) => {
      own(note);
      await handler.create(server.run(), entry(1));
      expect(present()).toHaveLength(2);
      expect(server.found("payments").metadata.annotations).toMatchObject({ [managedAnnotation]: note });
    });

    test("stays when the AppProject has taken the list back, and that is said", async () => {
      own(`["spec.${list}"]`);
      const { id, state } = await handler.create(server.run(), entry(1));
      const before = copied(spec());
      server.put("payments", before, { [markAnnotation]: "of another stack" });
      const run = server.run();
      await handler.delete(run, id, state);
      expect(spec()).toEqual(before);
      expect(run.messages.join()).toContain(`stays: an AppProject declares the project and no longer leaves`);
    });
  });

  describe("beside an AppProject of the same program", () => {
    const { project: _project, repo, ...fields } = entry(1);
    const item = repo ?? fields;
    const project = (values: Json, also: Json = {}) => ({
      metadata: { name: "payments" },
      spec: values,
      __urn: urnOf("project"),
      ...also,
    });
    const declared = { ...entry(1), __urn: urnOf("entry") };

    test("its documentation says what the AppProject needs", () => {
      expect(textOfProject(kind)).toContain(`externallyManaged: ["spec.${list}"]`);
    });

    async function problems(first: [Kind, Json], second: [Kind, Json]): Promise<string[]> {
      const run = server.run();
      const found: string[] = [];
      for (const [which, inputs] of [first, second]) {
        const { failures } = await handlers[which].check(run, {}, inputs);
        found.push(...failures.map(({ reason }) => reason));
      }
      return found;
    }

    /**
     * @promise Within one program that is said at preview, and so is an entry that the AppProject's `spec` declares, too.
     */
    test.each([
      ["owns the list", {}, {}, /by an AppProject that owns `spec\.\w+` wholly .* set `externallyManaged: \["spec\./],
      [
        "declares it, too",
        { [list]: [item] },
        { externallyManaged: [`spec.${list}`] },
        /is declared by itself and in `spec\.\w+` of the AppProject .*: remove one of them/,
      ],
    ] as const)(
      "is refused at preview, whichever comes first: the AppProject %s",
      async (_what, values, also, text) => {
        const one: [Kind, Json] = ["AppProject", project(values, also)];
        const other: [Kind, Json] = [kind, declared];
        for (const found of [await problems(one, other), await problems(other, one)]) {
          expect(found).toEqual([expect.stringMatching(text)]);
          expect(found[0]).toContain(`${urnOf("project")}`);
        }
        expect(server.requests).toEqual([]);
      },
    );

    test("is no mistake where the AppProject leaves the list alone, or is another one", async () => {
      const left = project({ [list]: [] }, { externallyManaged: [`spec.${list}`] });
      expect(await problems(["AppProject", left], [kind, declared])).toEqual([]);
      const another = { ...project({}), metadata: { name: "another" } };
      expect(await problems(["AppProject", another], [kind, declared])).toEqual([]);
    });
  });
});

test("a role is changed with its tokens kept, and described as it is stored", async () => {
  const run = server.run();
  const role = { project: "payments", name: "theirs", adopt: "always", description: "ours" };
  await handlers.ProjectRole.create(run, role);
  expect(spec().roles).toEqual([{ name: "theirs", description: "ours", jwtTokens: [{ id: "token" }] }]);
});

test("a destination by its address is the same under another name of the cluster, and another without an address", async () => {
  const olds = { project: "payments", server: "https://a", namespace: "x", name: "one" };
  const diff = (news: Json) => handlers.ProjectDestination.diff(server.run(), "", olds, news);
  expect(await diff({ ...olds, name: "two" })).toMatchObject({ replaces: [] });
  expect(await diff({ ...olds, namespace: "y" })).toMatchObject({ replaces: ["namespace"] });
  expect(await diff({ project: "payments", namespace: "x", name: "one" })).toMatchObject({ replaces: ["server"] });
});

test("a window is another one by its kind, times, zone and targets, in whatever order", async () => {
  const olds = { ...entries.ProjectSyncWindow(1), applications: ["a", "b"], timeZone: "UTC" };
  const diff = (news: Json) => handlers.ProjectSyncWindow.diff(server.run(), "", olds, { ...olds, ...news });
  for (const news of [{ applications: ["b", "a"] }, { timeZone: "" }, { manualSync: true }, { description: "x" }]) {
    expect(await diff(news)).toMatchObject({ replaces: [] });
  }
  const others = { kind: "allow", schedule: "1 0 * * *", duration: "2h", timeZone: "Europe/Berlin", andOperator: true };
  for (const [field, value] of Object.entries({ ...others, namespaces: ["x"], clusters: ["x"], applications: ["x"] })) {
    expect(await diff({ [field]: value })).toMatchObject({ replaces: [field] });
  }
});

/**
 * @promise What applications still have, a destination or a source, goes when they have gone; else Argo CD's refusal says what to
 * do.
 */
test("a destination that applications have goes when they have gone, and else stays", async () => {
  const { id, state } = await handlers.ProjectDestination.create(server.run(), entries.ProjectDestination(1));
  let left = 2;
  server.before = ({ method }) => {
    left -= method === "PUT" ? 1 : 0;
    if (method === "PUT" && left >= 0)
      throw refused("as a result of project update 1 applications destination became invalid");
  };
  await handlers.ProjectDestination.delete(server.run(), id, state);
  expect(spec()).toEqual(theirs);
});
