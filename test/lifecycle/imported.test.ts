import { type Json, unknown } from "../../provider/contract";
import { registry } from "../../provider/kinds/registry";
import { markAnnotation } from "../../provider/model/annotations";
import { formatPath, parsePath, type Step, withValueAt } from "../../provider/model/paths";
import { fieldsWith } from "../../provider/model/walk";
import { kinds } from "../../sdk/generated/kinds";
import { contextOver } from "../support/context-over";
import { shownOf } from "../support/hidden-inputs";
import { maximalInputs } from "../support/maximal-inputs";
import { handlers } from "../support/verbs";
import { goingAlong, type Old, replace, triggers } from "./support/engine";
import { ours, Run, theirs, urnOf } from "./support/run";
import { Store } from "./support/store";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

let store: Store;
beforeEach(() => {
  store = new Store();
});

/** What the program declares of a note. */
const declared = { key: "a", text: "t", __mark: ours, __urn: urnOf("one") };

/** A resource as an import brings it in: what somebody else has made, without a mark. */
async function imported(remembered: Json = {}): Promise<Old> {
  store.put("a", { text: "t" });
  const { id, inputs, state } = (await new Run(store).read("a", { key: "a", text: "t", ...remembered })) ?? {};
  store.calls.length = 0;
  return { id: id ?? "", inputs: inputs ?? {}, state: state ?? {} };
}

describe("what was imported has no mark", () => {
  const renamed = { ...declared, __mark: theirs, __urn: urnOf("renamed") };

  test.each([
    ["as it is", declared],
    ["renamed by an alias", renamed],
  ])("and none comes to it by a check: %s", async (_how, news) => {
    const { id, inputs, state } = await imported();
    const run = new Run(store);
    const checked = await run.check(inputs, news);
    expect(checked).toEqual({ ...inputs, __urn: news.__urn });
    expect(await run.diff(id, state, checked)).toEqual({ replaces: [], changes: false });
  });

  test("nor by an update or a refresh", async () => {
    const { id, inputs, state } = await imported();
    const run = new Run(store);
    const updated = await run.update(id, state, await run.check(inputs, { ...declared, text: "u" }));
    expect(updated).not.toHaveProperty("__mark");
    expect(store.notes.get("a")).toEqual({ key: "a", uid: "uid-1", text: "u" });
    const refreshed = await new Run(store).read(id, updated);
    expect(refreshed?.inputs).not.toHaveProperty("__mark");
  });

  test("but what replaces it has its own, and so has what is made and what is taken over", async () => {
    const { id, inputs, state } = await imported();
    const news = { ...declared, key: "b" };
    const run = new Run(store);
    await run.diff(id, state, await run.check(inputs, news));
    const made = await run.create(await run.check({}, news));
    expect([made.state.__mark, store.notes.get("b")?.annotations?.[markAnnotation]]).toEqual([ours, ours]);
    store.put("c");
    const taking = new Run(store);
    await taking.create(await taking.check({}, { ...declared, key: "c", adopt: "always" }));
    expect(store.notes.get("c")?.annotations?.[markAnnotation]).toBe(ours);
  });

  test("which goes on from there", async () => {
    const olds = { ...declared, __mark: theirs };
    expect((await new Run(store).check(olds, declared)).__mark).toBe(theirs);
  });
});

test.each(Object.entries(goingAlong).slice(0, 1))(
  "what goes with another one, %s, is known by its object",
  async (_how, ask) => {
    const { id, inputs, state } = await imported();
    const run = new Run(store);
    await ask(run, { id, inputs: { ...inputs, __urn: urnOf("one") }, state });
    await run.delete(id, state);
    expect(store.aside).toEqual(["a handed over"]);
  },
);

describe("what was imported without its credentials", () => {
  const undeclared = { __undeclared: ["password", "token"] };
  const refusal =
    /^(UserError: )?note \w+ was imported without what Argo CD does not show of it, and would lose that by this change: nothing was changed\. Declare those that it has of `password`, `token`.*`pulumi config set --secret <setting>`.*declare `password` as an empty text$/;

  /** What the engine finds wrong with a declaration at preview. */
  async function previewed({ id, inputs, state }: Old, news: Json, environment = {}): Promise<unknown> {
    const run = new Run(store, { environment });
    return run.diff(id, state, await run.check(inputs, news)).catch(String);
  }

  function updated({ id, state }: Old, news: Json): Promise<unknown> {
    return new Run(store).update(id, state, news).catch(String);
  }

  test("is as it was where nothing changes, and that is said", async () => {
    const { id, inputs, state } = await imported(undeclared);
    const run = new Run(store);
    const checked = await run.check(inputs, declared);
    expect(checked).toEqual({ ...inputs, __urn: declared.__urn });
    expect(await run.diff(id, state, checked)).toEqual({ replaces: [], changes: false });
    expect(run.messages).toEqual([
      expect.stringMatching(
        /^note a was imported without its credentials.*stays as it is.*not changed until they are declared/,
      ),
    ]);
  });

  /** @promise Until then, previews work, and one warning names the first object that lacks some. */
  test("is one warning in a run, however many there are", async () => {
    const { inputs } = await imported(undeclared);
    const run = new Run(store);
    for (const key of ["a", "b", "c"]) await run.check({ ...inputs, key }, { ...declared, key, __urn: urnOf(key) });
    expect(run.messages).toHaveLength(1);
  });

  test.each([
    ["a change", { text: "u" }],
    ["another name", { key: "b" }],
  ])("%s is refused at preview and by the update itself, and sends nothing", async (_what, change) => {
    const old = await imported(undeclared);
    const news = { ...declared, ...change };
    expect(await previewed(old, news)).toMatch(refusal);
    expect(await updated(old, { ...news, ...undeclared })).toMatch(refusal);
    expect(store.calls).toEqual([]);
  });

  test("drift is seen by a refresh, and is not undone", async () => {
    const old = await imported(undeclared);
    store.put("a", { text: "others'" });
    const { inputs = {}, state = {} } = (await new Run(store).read(old.id, old.state)) ?? {};
    expect(inputs).toMatchObject({ text: "others'", ...undeclared });
    // So the engine asks in a refresh, which is to show the difference.
    expect(await new Run(store).diff(old.id, state, old.inputs)).toEqual({ replaces: [] });
    expect(await previewed({ id: old.id, inputs, state }, declared)).toMatch(refusal);
    expect(store.notes.get("a")?.text).toBe("others'");
  });

  test("what is gone is not made anew without them", async () => {
    const old = await imported(undeclared);
    store.notes.clear();
    expect(await updated(old, { ...declared, text: "u", ...undeclared })).toMatch(refusal);
    expect(store.notes.size).toBe(0);
  });

  test("what an update would have to finish is left as it is", async () => {
    const old = await imported(undeclared);
    const aside = { ...old, state: { ...old.state, __beingDeleted: true } };
    expect(await previewed(aside, declared)).toMatch(refusal);
  });

  test.each(triggers.flatMap((trigger) => [true, false].map((isDeletedFirst) => ({ trigger, isDeletedFirst }))))(
    "is not replaced by $trigger, deleted first: $isDeletedFirst",
    async (how) => {
      const old = await imported(undeclared);
      const run = new Run(store);
      const { inputs } = old;
      await expect(
        (async () => {
          const failures = await run.refused(inputs, declared);
          if (failures !== "") throw new Error(failures);
          await replace(run, old, declared, how);
        })(),
      ).rejects.toThrow();
      expect(store.notes.get("a")).toEqual({ key: "a", uid: "uid-1", text: "t" });
      expect(store.calls.filter((call) => ["write", "remove", "create"].includes(call))).toEqual([]);
    },
  );

  test("options that no server stores are changed, and it goes on", async () => {
    const old = await imported(undeclared);
    const news = { ...declared, externallyManaged: ["text"], ...undeclared };
    expect(await previewed(old, news)).toEqual({ replaces: [] });
    expect(await updated(old, news)).toMatchObject({ ...undeclared, externallyManaged: ["text"] });
    expect(store.calls).toEqual([]);
  });

  test("a declared credential ends it with the write that sends it", async () => {
    const old = await imported(undeclared);
    const news = { ...declared, text: "u", password: "p" };
    const run = new Run(store);
    const checked = await run.check(old.inputs, news);
    expect(checked).not.toHaveProperty("__undeclared");
    expect(await run.diff(old.id, old.state, checked)).toEqual({ replaces: [] });
    const state = await run.update(old.id, old.state, checked);
    expect(state).not.toHaveProperty("__undeclared");
    expect([run.messages, store.notes.get("a")?.text]).toEqual([[], "u"]);
    expect(await previewed({ id: old.id, inputs: checked, state }, news)).toEqual({ replaces: [] });
  });

  test("one that is not known before the update counts as declared", async () => {
    const old = await imported(undeclared);
    expect(await previewed(old, { ...declared, password: unknown })).toEqual({ replaces: [] });
  });

  test("an empty text says that there are none, which sends nothing and is no difference later", async () => {
    const old = await imported(undeclared);
    const news = { ...declared, password: "" };
    const run = new Run(store);
    const checked = await run.check(old.inputs, news);
    expect(await run.diff(old.id, old.state, checked)).toEqual({ replaces: [] });
    const state = await run.update(old.id, old.state, checked);
    expect(state).toMatchObject({ password: "" });
    expect(state).not.toHaveProperty("__undeclared");
    expect(store.calls).toEqual([]);
    const found = await new Run(store).read(old.id, state);
    expect(found?.inputs).toEqual(checked);
    expect(await updated({ ...old, state: found?.state ?? {} }, { ...news, text: "u" })).toMatchObject({ text: "u" });
  });

  test("it may be deleted", async () => {
    const old = await imported(undeclared);
    await new Run(store).delete(old.id, old.state);
    expect(store.notes.size).toBe(0);
  });
});

/** The kinds that hide what a write may not leave out. */
const hiding = kinds.flatMap((kind) => {
  const [inputs = {}] = maximalInputs(kind);
  const found = shownOf(kind, inputs);
  return found.hidden.length > 0 ? [{ kind, ...found }] : [];
});

test("every kind with credentials is among those that hide something", () => {
  const secret = fieldsWith((field) => field.secret === true);
  const withSecrets = kinds.filter((kind) =>
    maximalInputs(kind).some((inputs) => secret(registry[kind].schema, inputs).length > 0),
  );
  expect(hiding.map(({ kind }) => kind)).toEqual(expect.arrayContaining(withSecrets));
});

describe.each(hiding)("a $kind that was imported without what Argo CD hides", ({ kind, shown, hidden }) => {
  const missing = hidden.map(({ path }) => formatPath(path));
  const olds = { ...shown, __undeclared: missing };
  const changed = { ...shown, __retainOnDelete: true, timeouts: { delete: "1m" } };
  const said: string[] = [];
  const context = () => contextOver({}, (message) => said.push(message));

  test("previews without a change and names what is missing; an update that would write it sends nothing", async () => {
    said.length = 0;
    const { inputs, failures } = await handlers[kind].check(context(), olds, { ...shown, __mark: ours });
    expect([failures, inputs]).toEqual([[], olds]);
    expect(await handlers[kind].diff(context(), "id", olds, inputs)).toEqual({ replaces: [], changes: false });
    const warning = expect.stringContaining(`${registry[kind].title(shown)} was imported without its credentials`);
    expect(said).toEqual(expect.arrayContaining([warning]));
    // The lookup that comes before a write would fail here.
    const news = { ...changed, __undeclared: missing };
    const update = handlers[kind].update(context(), "id", { ...olds, __beingDeleted: true }, news);
    await expect(update).rejects.toThrow("would lose that by this change: nothing was changed");
  });

  test.each(hidden.map((field) => [formatPath(field.path), field] as const))(
    "is changed again once %s is declared",
    async (_path, field) => {
      const set = (at: unknown, [step, ...rest]: readonly Step[]): unknown =>
        step === undefined
          ? field.value
          : { ...(at as Json | undefined), [step]: set((at as Json | undefined)?.[step], rest) };
      const { inputs } = await handlers[kind].check(context(), olds, set(shown, field.path) as Json);
      expect(inputs).not.toHaveProperty("__undeclared");
    },
  );
});

describe.each([
  { kind: "Repository" as const, missing: ["password", "bearerToken"], shown: { repo: "https://git.example.com/a" } },
  {
    kind: "Cluster" as const,
    missing: ["config.bearerToken", "config.password", "config.tlsClientConfig.keyData"],
    shown: { server: "https://10.0.0.1:6443" },
  },
])("a $kind that may log in by one of several credentials", ({ kind, missing, shown }) => {
  const olds = { ...shown, __undeclared: missing };
  const context = () => contextOver({}, () => undefined);
  const withEmpty = (paths: readonly string[]) =>
    paths.reduce<Json>((inputs, path) => withValueAt(inputs, parsePath(path), ""), shown);
  const checked = async (news: Json) => (await handlers[kind].check(context(), olds, news)).inputs;

  /** @promise An empty text says that there is no credential of one sort. */
  test("keeps the others where one is an empty text", async () => {
    const inputs = await checked(withEmpty(missing.slice(0, 1)));
    expect(inputs.__undeclared).toEqual(missing);
    const update = handlers[kind].update(context(), "id", { ...olds, __beingDeleted: true }, inputs);
    await expect(update).rejects.toThrow(
      `If it has none at all, declare each of ${missing.map((path) => `\`${path}\``).join(", ")} as an empty text`,
    );
  });

  /** @promise An object that has none at all is changed once each of them is an empty text. */
  test("is changed once all of them are", async () => {
    expect(await checked(withEmpty(missing))).not.toHaveProperty("__undeclared");
  });

  test("is changed once one has a value, whatever the others are", async () => {
    const news = withValueAt(withEmpty(missing.slice(1)), parsePath(missing[0] ?? ""), "c2VjcmV0");
    expect(await checked(news)).not.toHaveProperty("__undeclared");
  });
});

describe("an import by id alone", () => {
  const byId = { __import: true };

  test("brings in what Argo CD shows, and changes nothing when it is declared so", async () => {
    store.put("a", { text: "t", labels: { team: "one" } });
    const { id = "", inputs = {}, state = {} } = (await new Run(store).read("a", byId)) ?? {};
    expect(inputs).toEqual({ key: "a", text: "t", labels: { team: "one" } });
    expect(state).toMatchObject({ ...inputs, uid: "uid-1" });
    expect(Object.keys(state)).not.toEqual(expect.arrayContaining(["__import", "__lookedUp", "__undeclared"]));
    const run = new Run(store);
    const checked = await run.check(inputs, { ...declared, labels: { team: "one" } });
    expect(await run.diff(id, state, checked)).toEqual({ replaces: [], changes: false });
    expect(await new Run(store).read(id, state)).toMatchObject({ inputs, state });
  });

  test("names the credentials that Argo CD hides, until the program has them", async () => {
    store.put("a", { text: "t" });
    const variant = { hidden: ["password"] };
    const { id = "", inputs = {}, state = {} } = (await new Run(store, variant).read("a", byId)) ?? {};
    expect([inputs.__undeclared, state.__undeclared]).toEqual([["password"], ["password"]]);
    const run = new Run(store, variant);
    await run.diff(id, state, await run.check(inputs, declared));
    await expect(run.diff(id, state, await run.check(inputs, { ...declared, text: "u" }))).rejects.toThrow(
      "`password`",
    );
    const known = await run.check(inputs, { ...declared, text: "u", password: "p" });
    expect(known).not.toHaveProperty("__undeclared");
    expect(await run.diff(id, state, known)).toEqual({ replaces: [] });
  });

  test("of what does not exist fails, and says how ids look", async () => {
    await expect(new Run(store).read("a", byId)).rejects.toThrow(
      'note a does not exist: Argo CD has no note with the id "a" (its key)',
    );
  });
});
