import { type Json, unknown } from "../../provider/contract";
import { ours, Run, theirs, urnOf } from "./support/run";
import { Store, type Variant } from "./support/store";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

let store: Store;
beforeEach(() => {
  store = new Store();
});

const one = { key: "a", text: "one", __mark: ours, __urn: urnOf("one") };
const two = { key: "a", text: "two", __mark: theirs, __urn: urnOf("two") };
const both = /"one" \(urn:[^)]*::one\)|"two" \(urn:[^)]*::two\)/g;

describe("two resources of one program that declare one object", () => {
  /**
   * @promise Two resources of one program that declare the same object are refused at preview, if their names are known
   * there.
   */
  test.each<[string, Variant, Json, Json]>([
    ["new both", {}, {}, {}],
    ["beside an old one", {}, one, {}],
    ["old both", {}, one, two],
    ["by an id that is computed", { identity: "fields" }, {}, {}],
  ])("are refused where the second is checked, with both names: %s", async (_what, variant, first, second) => {
    for (const isTurned of [false, true]) {
      const run = new Run(store, variant);
      const [a, b] = isTurned
        ? [
            { olds: second, news: two },
            { olds: first, news: one },
          ]
        : [
            { olds: first, news: one },
            { olds: second, news: two },
          ];
      await run.check(a.olds, a.news);
      const refusal = await run.refused(b.olds, b.news);
      expect(refusal).toMatch(/^note a is declared by ".*" \(.*\) and by ".*" \(.*\): both would write one object/);
      expect(refusal).toContain("Change `key` in one of them");
      expect(new Set(refusal.match(both)).size).toBe(2);
      expect(store.calls).toEqual([]);
    }
  });

  test.each<[string, (run: Run) => Promise<unknown>]>([
    ["one is checked twice, as for a replacement", (run) => run.check({}, one)],
    ["identities are not known yet", async (run) => run.check({}, { ...two, key: unknown })],
    ["they have others", (run) => run.check({}, { ...two, key: "b" })],
    ["one has had the identity and gives it up", (run) => run.check({ ...two, key: "a" }, { ...two, key: "b" })],
  ])("no alarm: %s", async (_what, next) => {
    const run = new Run(store);
    await run.check(one, one);
    await next(run);
  });

  test("no alarm where Argo CD makes the ids, or where nobody says who asks", async () => {
    const run = new Run(store, { identity: "answer" });
    await run.check({}, one);
    await run.check({}, two);
    const nobody = new Run(store);
    await nobody.check({}, { key: "a", text: "t" });
    await nobody.check({}, { key: "a", text: "t" });
  });

  test("no alarm when they swap", async () => {
    const run = new Run(store);
    await run.check({ ...one, key: "a" }, { ...one, key: "b" });
    await run.check({ ...two, key: "b" }, { ...two, key: "a" });
  });
});

describe("an identity that is known at the server alone, as with a default namespace", () => {
  // The object is named by what stands before the space.
  const spelled = { ...two, key: "a spelled" };

  test.each([true, false])(
    "is refused by the create, with the other's name; made in an earlier run: %s",
    async (isOld) => {
      const run = new Run(store);
      if (isOld) await new Run(store).create(one);
      await run.check(isOld ? one : {}, one);
      if (!isOld) await run.create(one);
      await run.check({}, spelled);
      await expect(run.create(spelled)).rejects.toThrow(
        /note a spelled exists already: "one" \(urn:.*::one\) of this program declares it, too. Give one of them another identity/,
      );
      expect(store.notes.get("a")?.text).toBe("one");
    },
  );

  test("is taken over where `adopt` allows it, and stays when one of the two goes", async () => {
    const first = await new Run(store).create(one);
    const run = new Run(store);
    await run.check(one, one);
    const second = await run.create(await run.check({}, { ...spelled, adopt: "always" }));
    const last = new Run(store);
    const changed = await last.check(one, { ...one, text: "changed" });
    await last.update(first.id, first.state, changed);
    await last.delete(second.id, second.state);
    expect(last.messages.at(-1)).toMatch(/note a spelled stays: "one" \(urn:.*\) of this program has it/);
    expect(store.notes.has("a")).toBe(true);
    await new Run(store).delete(first.id, first.state);
    expect(store.notes.has("a")).toBe(false);
  });

  test("is refused without a name when the other one has not been checked, as with `--target`", async () => {
    await new Run(store).create(one);
    const run = new Run(store);
    await run.check({}, two);
    await expect(run.create(two)).rejects.toThrow(/note a exists already and was not made by this resource/);
  });
});
