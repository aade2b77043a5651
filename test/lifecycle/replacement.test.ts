import { type Json, UserError } from "../../provider/contract";
import { goingAlong, isForced, named, type Old, replace, triggers } from "./support/engine";
import { ours, Run, theirs, urnOf } from "./support/run";
import { Store } from "./support/store";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

let store: Store;
beforeEach(() => {
  store = new Store();
});

const inputs = { key: "a", text: "declared", __mark: ours, __urn: urnOf("one") };
const other = { text: "other", __mark: theirs, __urn: urnOf("other") };

/** What a resource has that an earlier run made. */
async function made(declared: Json = inputs, hasMark = true): Promise<Old> {
  const { id, state } = await new Run(store, { hasMark }).create(declared);
  return { id, inputs: declared, state };
}

const rows = triggers.flatMap((trigger) =>
  [true, false].flatMap((isDeletedFirst) =>
    [true, false].flatMap((isRenamed) =>
      [true, false].map((hasMark) => ({ trigger, isDeletedFirst, isRenamed, hasMark })),
    ),
  ),
);

describe.each(rows)(
  "by $trigger, deleted first: $isDeletedFirst, renamed by an alias: $isRenamed, marks: $hasMark: a replacement",
  (row) => {
    const { trigger, isDeletedFirst, isRenamed, hasMark } = row;
    const renamed = { ...inputs, ...(isRenamed && { __mark: theirs, __urn: urnOf("renamed") }) };
    const begin = (environment = {}) => new Run(store, { hasMark, environment });

    /**
     * @promise It does not matter what made Pulumi replace it, whether the old one is deleted first
     * (`deleteBeforeReplace`), or whether an alias renamed the resource in the same run.
     * @promise Each delete that leaves live resources running although `deletion.cascade` does not say so tells of it,
     * with the application's name and the reason.
     * @promise | `replaceOnChanges`, `replaceWith`, `replacementTrigger` | the object is changed in place, and that is
     * said | deleted without its live resources, then made again |
     * @promise | `--replace`, `pulumi state taint` | refused, as Argo CD cannot have both: run without it (`pulumi
     * state untaint`), or once with `ARGOCD_ADOPT=ifEqual` | deleted without its live resources, then made again |
     * @promise The other kinds are replaced in the same way; they have no live resources.
     * @promise In place of a refusal, Pulumi Cloud's organization or the plugin lets a forced replacement go on, when what is there carries
     * the resource's own mark and equals the declaration: the object stays.
     */
    test("under the same name hands over what the object holds", async () => {
      const old = await made(inputs, hasMark);
      const run = begin();
      const news = { ...renamed, text: isForced(trigger) ? "declared" : "second" };
      // Where a mark proves whose object it is, the create goes on from it.
      const isProved = hasMark && !isRenamed;
      if (isForced(trigger) && !isDeletedFirst && !isProved) {
        const refusal = await replace(run, old, news, row).catch(String);
        expect(refusal).toMatch(
          /note a exists already.*give it `aliases`.*If its replacement was forced.*`pulumi state untaint`/s,
        );
        expect(store.calls).not.toContain("remove");
        const taking = begin({ ARGOCD_ADOPT: "ifEqual" });
        expect(await replace(taking, old, news, row)).toMatchObject({ uid: "uid-1" });
        return;
      }
      const state = await replace(run, old, news, row);
      expect(state).toMatchObject({ text: news.text, uid: isDeletedFirst ? "uid-2" : "uid-1" });
      expect([...store.notes.keys()]).toEqual(["a"]);
      expect(store.aside).toEqual(isDeletedFirst ? ["a handed over"] : []);
      const inPlace = isForced(trigger) ? "finishing it" : "note a is changed in place: ";
      const said = isDeletedFirst ? "note a is handed over: " : inPlace;
      expect(run.messages.join("\n")).toContain(said);
      expect(run.messages.join("\n")).not.toContain("stays");
    });

    /**
     * @promise `--replace` and a new name at once: with an alias in the same run, nothing leads from the old
     * application to the new one, and the old one is deleted as it is declared.
     */
    test("under another name hands it over, too", async () => {
      const old = await made(inputs, hasMark);
      const run = begin();
      await replace(run, old, { ...renamed, key: "b" }, row);
      expect([...store.notes.keys()]).toEqual(["b"]);
      // Nothing that the engine says of a forced one leads from the old name in the program to the new one.
      expect(store.aside.includes("a handed over")).toBe(!isForced(trigger) || !isRenamed);
    });
  },
);

describe.each(Object.entries(goingAlong))("a resource that goes with another one, %s", (_how, ask) => {
  const along = { ...inputs, __replaceWith: [named] };

  /**
   * @promise The live resources stay when the other resource is of the same provider, or when the run has come to
   * another one of that provider before.
   */
  test("hands over what its object holds, and is made again", async () => {
    const old = await made(along);
    const run = new Run(store);
    await ask(run, old);
    await run.delete(old.id, old.state);
    expect(store.aside).toEqual(["a handed over"]);
    expect(run.messages.join("\n")).toContain("note a is handed over: it may be made again in this run");
    expect((await run.create(await run.check({}, along))).state).toMatchObject({ uid: "uid-2" });
  });
});

describe("a resource with `replaceWith` that goes alone", () => {
  const foreign = "urn:pulumi:dev::tests::random:index/randomId:RandomId::id";
  /** What a stack has from a program over the plugin, whose resources are ours too. */
  const overPlugin = named.replace("pulumi-nodejs:dynamic/argocd:", "argocd:index:");

  /**
   * @promise The live resources stay when the other resource is of the same provider, or when the run has come to
   * another one of that provider before.
   * @promise Where all that comes first is of other providers, the delete looks like one of `pulumi destroy`: set
   * `deletion.cascade: "orphan"` beside such a `replaceWith`.
   */
  test.each([
    ["in a destroy", [foreign, named], async () => undefined, []],
    ["while the named one stays", [named], (run: Run) => run.check({ key: "n" }, { key: "n", __urn: named }), []],
    [
      "while the named one stays, which the plugin had",
      [overPlugin],
      (run: Run) => run.check({ key: "n" }, { key: "n", __urn: named }),
      [],
    ],
    ["with the named one", [named], (run: Run) => run.check({ key: "n" }, { key: "n", __urn: urnOf("n") }), []],
    [
      "when the named one is the plugin's, and the program has it no more",
      [named.replace("pulumi-nodejs:dynamic/argocd:", "argocd:index:")],
      (run: Run) => run.check({ key: "n" }, { key: "n", __urn: urnOf("n") }),
      [],
    ],
    [
      "when the named one is another provider's, which may have been replaced",
      [foreign],
      (run: Run) => run.check({ key: "n" }, { key: "n", __urn: urnOf("n") }),
      ["a handed over"],
    ],
  ])("%s", async (_when, __replaceWith, before, aside) => {
    const old = await made({ ...inputs, __replaceWith });
    const run = new Run(store);
    await before(run);
    await run.delete(old.id, old.state);
    expect(store.aside).toEqual(aside);
  });
});

/**
 * @promise An Application that is *replaced*, because its name or namespace changed, hands its live resources to the
 * new one (in full).
 */
test("another identity is another object: the old one stands aside and goes last", async () => {
  const { state } = await made();
  const run = new Run(store);
  const news = await run.check(inputs, { ...inputs, key: "b" });
  expect(await run.diff("a", state, news)).toEqual({ replaces: ["key"] });
  await run.diff("a", state, news);
  expect(run.messages).toEqual([
    "note a is to be replaced by note b, because `key` changed: what it holds goes over to the new one",
  ]);
  const second = await run.check({}, { ...inputs, key: "b" });
  await run.create(second);
  expect(store.aside).toEqual(["a"]);
  await run.delete("a", state);
  expect([...store.notes.keys()]).toEqual(["b"]);
  expect(store.aside).toEqual(["a", "a handed over"]);
});

test("the old one is called back when the new one cannot be made", async () => {
  const { state } = await made();
  store.put("b", { text: "somebody else's" });
  const run = new Run(store);
  const news = await run.check(inputs, { ...inputs, key: "b" });
  await run.diff("a", state, news);
  await expect(run.create(news)).rejects.toThrow(/note b exists already/);
  expect(store.back).toEqual(["a"]);
});

test("a replacement takes over nothing that somebody else made under the old identity", async () => {
  await made();
  store.put("a", { text: "theirs" });
  const run = new Run(store);
  await run.check(inputs, inputs);
  await expect(run.create(inputs)).rejects.toThrow(/exists already/);
});

/**
 * @promise A project or a cluster that applications use cannot be deleted first: the error says so, and nothing is
 * changed.
 */
test("an object that cannot go to make room for its like says that it need not", async () => {
  const { state } = await made();
  const run = new Run(store);
  await run.check(inputs, inputs);
  for (const isDeletedFirst of [true, false]) {
    const deleting = isDeletedFirst ? run : new Run(store);
    if (isDeletedFirst) await deleting.check({}, inputs);
    store.before("remove", () => {
      throw new UserError("it is in use");
    });
    const failure = String(await deleting.delete("a", state).catch(String));
    expect(failure).toContain("cannot delete note a: it is in use");
    const advice =
      "It was to be deleted first and made again, as a forced replacement (`--replace`, `pulumi state taint`)";
    expect(failure.includes(advice)).toBe(isDeletedFirst);
  }
});

describe("a resource that an alias has renamed", () => {
  const renamed = { ...inputs, __mark: theirs, __urn: urnOf("renamed") };
  const successor = { ...inputs, key: "c", text: "new" };

  test("is the same: nothing to update, also in a state that knows no URN", async () => {
    const { state } = await made();
    const { __urn: _urn, ...unnamed } = state;
    for (const olds of [state, unnamed]) {
      const run = new Run(store);
      const news = await run.check(inputs, renamed);
      expect(news).toMatchObject({ __mark: ours, __urn: urnOf("renamed") });
      expect(await run.diff("a", olds, news)).toEqual({ replaces: [], changes: false });
    }
  });

  test("keeps its mark through its replacement, whose second check has no olds", async () => {
    await made();
    const run = new Run(store);
    await run.check(inputs, { ...renamed, key: "b" });
    expect(await run.check({}, { ...renamed, key: "b" })).toMatchObject({ __mark: ours });
  });

  // The state still has the old name, as nothing was written since.
  test.each(["in the run after", "in a later run"])(
    "goes as declared beside a new one of its old name: %s",
    async (when) => {
      const { state } = await made();
      const run = new Run(store);
      await run.check({ ...renamed, __mark: ours }, { ...renamed });
      await run.create(await run.check({}, successor));
      expect(store.aside).toEqual([]);
      const last = when === "in a later run" ? new Run(store) : run;
      if (last !== run) await last.check(successor, successor);
      // The engine would not delete in the same run what the program still declares.
      if (last !== run) await last.delete("a", state);
      expect(store.aside).toEqual([]);
      expect([...store.notes.keys()]).toEqual(last === run ? ["a", "c"] : ["c"]);
    },
  );

  test("and a new one of its old name, which comes as it goes, are not told apart: what it holds stays, and that is said", async () => {
    const { state } = await made();
    const run = new Run(store);
    await run.create(await run.check({}, successor));
    await run.delete("a", state);
    expect(store.aside).toEqual(["a handed over"]);
    expect(run.messages.at(-1)).toMatch(
      /note a is handed over: "one" \(urn:.*\) is made in this run and may take its place/,
    );
  });

  test("does not lend its object to the new one of its old name", async () => {
    await made();
    const run = new Run(store);
    await run.check({ ...renamed, __mark: ours }, renamed);
    await run.create(await run.check({}, successor));
    // Its automation would be switched off.
    expect(store.aside).toEqual([]);
  });
});

test("two resources swap their identities", async () => {
  const { state: first } = await made();
  const { state: second } = await made({ ...other, key: "b" });
  const run = new Run(store);
  const toB = await run.check(inputs, { ...inputs, key: "b" });
  await run.diff("a", first, toB);
  const toA = await run.check({ ...other, key: "b" }, { ...other, key: "a" });
  await run.diff("b", second, toA);
  await run.create(await run.check({}, toB));
  await run.create(await run.check({}, toA));
  // What the first has written does not stand aside for the second.
  expect(store.aside).toEqual(["a"]);
  await run.delete("a", first);
  await run.delete("b", second);
  expect([...store.notes.values()]).toMatchObject([
    { key: "a", text: "other" },
    { key: "b", text: "declared" },
  ]);
});

test("a resource takes an identity that another one gives up in this run", async () => {
  const { state } = await made();
  const run = new Run(store);
  const moved = await run.check(inputs, { ...inputs, key: "b" });
  await run.diff("a", state, moved);
  const taker = await run.check({}, { ...other, key: "a" });
  await run.create(await run.check({}, moved));
  await run.create(taker);
  await run.delete("a", state);
  expect([...store.notes.values()]).toMatchObject([
    { key: "a", text: "other", uid: "uid-1" },
    { key: "b", text: "declared" },
  ]);
});

test("a resource that was only renamed in the program leaves its object to the new name", async () => {
  const { state } = await made();
  const run = new Run(store);
  const news = await run.check({}, { ...inputs, __mark: theirs, __urn: urnOf("renamed"), adopt: "always" });
  await run.create(news);
  await run.delete("a", state);
  expect(store.notes.has("a")).toBe(true);
  expect(run.messages.at(-1)).toMatch(/note a stays: this run also manages it under another name.*`aliases`/);
});

test("an object stays that an earlier run has replaced under the same name, when its old entry goes", async () => {
  const { state } = await made();
  const run = new Run(store);
  await run.check(inputs, inputs);
  await run.delete("a", state);
  expect(store.notes.has("a")).toBe(true);
  expect(run.messages.at(-1)).toMatch(/note a stays: "one" \(urn:.*\) of this program has it/);
});

test("a resource that the program has dropped goes, with what it holds", async () => {
  const { state } = await made();
  const run = new Run(store);
  await run.check({ ...other, key: "b" }, { ...other, key: "b" });
  await run.delete("a", state);
  expect(store.notes.size).toBe(0);
  expect(store.aside).toEqual([]);
});

test("a state without a mark or URN, as older releases left it, is known by its object", async () => {
  const { state } = await made();
  const { __mark: _own, __urn: _urn, ...bare } = state;
  const run = new Run(store);
  const news = await run.check({ key: "a", text: "declared" }, { ...inputs, key: "b" });
  await run.diff("a", bare, news);
  await run.create(await run.check({}, news));
  await run.delete("a", bare);
  expect([...store.notes.keys()]).toEqual(["b"]);
  expect(store.aside).toEqual(["a", "a handed over"]);
});
