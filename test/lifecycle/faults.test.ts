import { UnreachableError } from "../../provider/argo/errors";
import { markAnnotation } from "../../provider/model/annotations";
import { unprovenMark } from "../../provider/tokens";
import { ours, Run, urnOf } from "./support/run";
import { forbidden, type Note, notFound, Store, taken } from "./support/store";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const inputs = { key: "a", text: "declared", __mark: ours };
let store: Store;
beforeEach(() => {
  store = new Store();
});

/** @promise Within one run a lost answer is no such case: what the run has made is found and finished. */
test("a create whose answer is lost is finished by its mark, where Argo CD shows it late and not as it was sent", async () => {
  store.after("create", () => {
    store.notes.set("a", { ...(store.notes.get("a") as Note), text: "as Argo CD has it" });
    throw new UnreachableError("the connection was reset", true);
  });
  // It does not show when it is looked for, so that the create is sent again, and refused.
  store.lag(2);
  const unproven = `${unprovenMark}${ours}`;
  const { state } = await new Run(store).create({ ...inputs, __mark: unproven, __urn: urnOf("one") });
  expect(state.uid).toBe("uid-1");
  expect(store.notes.get("a")?.text).toBe("declared");
});

describe.each([true, false])("marks: %s", (hasMark) => {
  const begin = () => new Run(store, { hasMark });

  /**
   * @promise | a create that got no answer | the object is looked for: with our own mark it is finished, somebody
   * else's is taken over or refused as `adopt` says; else the create is sent again |
   * @promise Within one run a lost answer is no such case: what the run has made is found and finished.
   */
  test.each(["before", "after"] as const)("an answer to a create that is lost %s Argo CD has acted", async (when) => {
    store.loseAnswer("create", when);
    const { state } = await begin().create(inputs);
    expect([...store.notes.values()]).toMatchObject([{ key: "a", text: "declared", uid: "uid-1" }]);
    expect(state.uid).toBe("uid-1");
    // A mark tells what the first one has made, which is then not sent again.
    expect(store.calls.filter((call) => call === "create")).toHaveLength(hasMark && when === "after" ? 1 : 2);
  });

  /**
   * @promise | a create that got no answer | the object is looked for: with our own mark it is finished, somebody else's
   * is taken over or refused as `adopt` says; else the create is sent again |
   */
  test.each(["never", "always"])(
    "somebody else's, made while our create got no answer, is for `adopt: %s`",
    async (adopt) => {
      store.before("create", () => {
        store.put("a", { text: "theirs" });
        throw new UnreachableError("the connection was reset", true);
      });
      const outcome = await begin()
        .create({ ...inputs, adopt })
        .then(({ state }) => state.text, String);
      expect(outcome).toMatch(adopt === "always" ? /^declared$/ : /exists already.*it differs at text/s);
      expect(store.notes.get("a")?.text).toBe(adopt === "always" ? "declared" : "theirs");
    },
  );

  test("somebody else makes another one between our look and our create", async () => {
    store.before("create", () => void store.put("a", { text: "theirs" }));
    await expect(begin().create(inputs)).rejects.toThrow(/exists already.*it differs at text/s);
    expect(store.notes.get("a")?.text).toBe("theirs");
  });

  test("somebody else makes another one, and `always` takes it over", async () => {
    store.before("create", () => void store.put("a", { text: "theirs", labels: { theirs: "kept" } }));
    await begin().create({ ...inputs, adopt: "always" });
    expect(store.notes.get("a")).toMatchObject({ text: "declared", labels: { theirs: "kept" } });
  });

  /**
   * @promise | a create that is refused because somebody else has made the object since it was looked for | it is
   * looked for again for up to 10 s, and taken over or refused as `adopt` says |
   */
  test("a list that does not show yet what refuses our create is asked again", async () => {
    store.lag(4);
    store.put("a", { text: "theirs" });
    await begin().create({ ...inputs, adopt: "always" });
    expect(store.notes.get("a")?.text).toBe("declared");
  });

  test("a refusal whose reason never shows is told as it is", async () => {
    store.lag(1_000);
    store.before("create", () => {
      throw taken();
    });
    await expect(begin().create(inputs)).rejects.toThrow(taken().message);
  });

  test("an object that is being deleted is waited for, then created", async () => {
    store.put("a", { text: "old", isLeaving: true });
    store.after("look", () => undefined);
    store.after("look", () => undefined);
    store.after("look", () => void store.notes.delete("a"));
    const run = begin();
    const { state } = await run.create(inputs);
    expect(state.uid).toBe("uid-2");
    expect(run.messages).toEqual(["note a is being deleted: waiting for its end, then creating it"]);
  });

  /** @promise An `up` over an application that does not go says the same. */
  test("one that does not go in time is told of, with what holds it", async () => {
    store.put("a", { isLeaving: true });
    const create = begin().create({ ...inputs, timeouts: { create: "3s" } });
    await expect(create).rejects.toThrow("note a is still being deleted. Its text holds it");
  });

  test("one that does not go is told of, also where nobody can tell what holds it", async () => {
    store.put("a", { isLeaving: true });
    const run = begin();
    store.before("explain", () => {
      throw forbidden();
    });
    const create = run.create({ ...inputs, timeouts: { create: "3s" } });
    await expect(create).rejects.toThrow("note a is still being deleted. See in Argo CD what holds it");
  });

  test.each([
    ["look", "cannot read note a: permission denied"],
    ["create", "cannot create note a: permission denied"],
  ] as const)("a refusal of our rights at `%s` makes nothing", async (call, message) => {
    store.before(call, () => {
      throw forbidden();
    });
    await expect(begin().create(inputs)).rejects.toThrow(message);
    expect(store.notes.size).toBe(0);
  });

  test("what may be neither made nor seen is told so at once", async () => {
    for (const call of ["create", "prove"] as const) {
      store.before(call, () => {
        throw forbidden();
      });
    }
    await expect(begin().create(inputs)).rejects.toThrow(
      "cannot create note a: permission denied. Whether it exists already cannot be told either: permission denied",
    );
  });

  test("an interrupted create does not go on", async () => {
    const run = begin();
    store.after("create", () => run.interrupt());
    store.loseAnswer("create", "after");
    store.after("create", () => undefined);
    await run.create(inputs).catch(() => undefined);
    expect(store.calls.filter((call) => call === "create")).toHaveLength(1);
  });
});

describe("a state whose object", () => {
  const made = async () => (await new Run(store).create(inputs)).state;

  test("is gone is dropped only by a proof", async () => {
    const state = await made();
    store.notes.delete("a");
    store.calls.length = 0;
    expect(await new Run(store).read("a", state)).toBeUndefined();
    expect(store.calls).toEqual(["look", "prove"]);
  });

  test("is not shown and cannot be proved to be gone is kept", async () => {
    const state = await made();
    store.lag(1);
    store.notes.clear();
    store.before("prove", () => {
      throw forbidden();
    });
    store.lag(1);
    await expect(new Run(store).read("a", state)).rejects.toThrow("cannot read note a: permission denied");
  });

  test("cannot be asked for is kept", async () => {
    const state = await made();
    store.loseAnswer("look", "before");
    await expect(new Run(store).read("a", state)).rejects.toThrow(/the connection was reset/);
  });

  test("a list does not show and a proof finds is there", async () => {
    const state = await made();
    const { notes } = store;
    const [note] = [...notes.values()];
    notes.clear();
    store.lag(1);
    if (note) notes.set("a", note);
    expect((await new Run(store).read("a", state))?.id).toBe("a");
  });

  test("has changed shows exactly what of ours has", async () => {
    const state = await made();
    store.put("a", { uid: "uid-1", text: "changed", labels: { theirs: "2" } });
    expect((await new Run(store).read("a", state))?.inputs).toEqual({ ...inputs, text: "changed" });
  });

  test("is being deleted is made anew by the next update, also when nothing else changed", async () => {
    const state = await made();
    store.put("a", { uid: "uid-1", text: "declared", isLeaving: true });
    const found = await new Run(store).read("a", state);
    expect(found?.state.__beingDeleted).toBe(true);
    const run = new Run(store);
    expect(await run.diff("a", found?.state ?? {}, inputs)).toEqual({ changes: true, replaces: [] });
    store.after("look", () => void store.notes.delete("a"));
    expect(await run.update("a", found?.state ?? {}, inputs)).toMatchObject({ uid: "uid-3" });
  });

  test("is gone when it is to be updated is made anew, and that is said", async () => {
    const state = await made();
    store.notes.clear();
    const run = new Run(store);
    await run.update("a", state, { ...inputs, text: "second" });
    expect(store.notes.get("a")?.text).toBe("second");
    expect(run.messages).toEqual(["note a is gone from Argo CD: creating it anew"]);
  });

  test("is of another Argo CD is not touched", async () => {
    const state = await made();
    const elsewhere = { ...state, __server: { address: "https://argocd.example.com", id: "installation:two" } };
    const before = [...store.notes.values()];
    await expect(new Run(store).read("a", elsewhere)).rejects.toThrow(/made in another Argo CD/);
    await expect(new Run(store).update("a", elsewhere, inputs)).rejects.toThrow(/made in another Argo CD/);
    await expect(new Run(store).delete("a", elsewhere)).rejects.toThrow(/made in another Argo CD/);
    expect([...store.notes.values()]).toEqual(before);
  });

  test("was made anew by somebody else is not deleted", async () => {
    const state = await made();
    store.put("a", { text: "theirs" });
    await expect(new Run(store).delete("a", state)).rejects.toThrow(/made anew by somebody else \(its uid differs\)/);
    expect(store.notes.has("a")).toBe(true);
  });

  /**
   * @promise | a delete that finds nothing | done, once the absence is proved, which Argo CD's caches have 10 s for |
   */
  test("is gone when it is to be deleted is deleted", async () => {
    const state = await made();
    store.notes.clear();
    store.calls.length = 0;
    await new Run(store).delete("a", state);
    expect(store.calls).toEqual(["look", "prove"]);
  });

  test("goes between the look and the delete is deleted", async () => {
    const state = await made();
    store.before("remove", () => void store.notes.clear());
    await new Run(store).delete("a", state);
    expect(store.notes.size).toBe(0);
  });

  /**
   * @promise | a delete that finds nothing | done, once the absence is proved, which Argo CD's caches have 10 s for |
   */
  test("is said to be gone and still shows is waited for, and told of when it stays", async () => {
    const state = await made();
    store.before("remove", () => {
      throw notFound();
    });
    await expect(new Run(store).delete("a", state)).rejects.toThrow(notFound().message);
    expect(store.notes.has("a")).toBe(true);
  });

  test("may not be deleted stays", async () => {
    const state = await made();
    store.before("remove", () => {
      throw forbidden();
    });
    await expect(new Run(store).delete("a", state)).rejects.toThrow("cannot delete note a: permission denied");
    expect(store.notes.has("a")).toBe(true);
  });
});

describe("an update", () => {
  const made = async (values: object = {}) => (await new Run(store).create({ ...inputs, ...values })).state;

  test("takes away what the program has stopped to declare, and keeps what others wrote meanwhile", async () => {
    const state = await made({ labels: { kept: "1", dropped: "1" } });
    const note = store.notes.get("a");
    if (note) store.notes.set("a", { ...note, labels: { ...note.labels, theirs: "2" } });
    await new Run(store).update("a", state, { ...inputs, labels: { kept: "2" } });
    expect(store.notes.get("a")?.labels).toEqual({ kept: "2", theirs: "2" });
    expect(store.notes.get("a")?.annotations).toEqual({ [markAnnotation]: ours });
  });

  test("of options alone sends nothing", async () => {
    const state = await made();
    store.calls.length = 0;
    const news = { ...inputs, timeouts: { delete: "1m" } };
    expect(await new Run(store).update("a", state, news)).toMatchObject({ ...news, uid: "uid-1" });
    expect(store.calls).toEqual([]);
  });

  test("of nothing that the provider looks at sends nothing, as when another host runs it", async () => {
    const state = await made();
    store.calls.length = 0;
    expect(await new Run(store).update("a", state, inputs)).toEqual(state);
    expect(store.calls).toEqual([]);
  });

  test.each([
    ["adopt", { adopt: "always" }, { changes: false, replaces: [] }],
    ["the time for creates", { timeouts: { create: "1m" } }, { changes: false, replaces: [] }],
    ["the time for deletes", { timeouts: { delete: "1m" } }, { replaces: [] }],
    ["a field", { text: "other" }, { replaces: [] }],
    ["a field and adopt", { text: "other", adopt: "always" }, { replaces: [] }],
  ])("diff: a change of %s", async (_what, change, expected) => {
    expect(await new Run(store).diff("a", await made(), { ...inputs, ...change })).toEqual(expected);
  });
});
