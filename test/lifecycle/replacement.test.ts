import { markAnnotation } from "../../provider/model/annotations";
import { ours, Run, theirs } from "./support/run";
import { Store } from "./support/store";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

let store: Store;
beforeEach(() => {
  store = new Store();
});

const inputs = { key: "a", text: "declared", __mark: ours };
const made = async () => (await new Run(store).create(inputs)).state;

test("another identity is another object: the old one stands aside and goes last", async () => {
  const state = await made();
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
  const state = await made();
  store.put("b", { text: "somebody else's" });
  const run = new Run(store);
  const news = await run.check(inputs, { ...inputs, key: "b" });
  await run.diff("a", state, news);
  await expect(run.create(news)).rejects.toThrow(/note b exists already/);
  expect(store.back).toEqual(["a"]);
});

describe.each([true, false])("marks: %s: a replacement under the same identity", (hasMark) => {
  const begin = () => new Run(store, { hasMark });

  test.each([true, false])("is an update of the same object; told by diff: %s", async (isTold) => {
    const state = (await begin().create(inputs)).state;
    const run = begin();
    const news = { ...inputs, text: "second" };
    await run.check(inputs, news);
    if (isTold) await run.diff("a", state, news);
    await run.check({}, news);
    expect((await run.create(news)).state).toMatchObject({ text: "second", uid: "uid-1" });
    await run.delete("a", state);
    expect(store.notes.get("a")).toMatchObject({ text: "second", uid: "uid-1" });
    expect(run.messages.join("\n")).not.toContain("stays");
  });

  test("that deletes first hands over what the object holds; no diff has told", async () => {
    const state = (await begin().create(inputs)).state;
    const run = begin();
    await run.check(inputs, inputs);
    await run.delete("a", state);
    expect(store.aside).toEqual(["a handed over"]);
    await run.check({}, inputs);
    expect((await run.create(inputs)).state).toMatchObject({ uid: "uid-2" });
  });
});

test("a forced replacement takes over nothing that somebody else made under the old identity", async () => {
  await made();
  store.put("a", { text: "theirs" });
  const run = new Run(store);
  await run.check(inputs, inputs);
  await expect(run.create(inputs)).rejects.toThrow(/exists already/);
});

test("two resources swap their identities", async () => {
  const first = await made();
  const second = (await new Run(store).create({ key: "b", text: "second", __mark: theirs })).state;
  const run = new Run(store);
  const [toB, toA] = [
    { ...inputs, key: "b" },
    { key: "a", text: "second", __mark: theirs },
  ];
  await run.diff("a", first, await run.check(inputs, toB));
  await run.diff("b", second, await run.check({ key: "b", text: "second", __mark: theirs }, toA));
  await run.create(toB);
  await run.create(toA);
  // What the first has written does not stand aside for the second.
  expect(store.aside).toEqual(["a"]);
  await run.delete("a", first);
  await run.delete("b", second);
  expect([...store.notes.values()]).toMatchObject([
    { key: "a", text: "second" },
    { key: "b", text: "declared" },
  ]);
});

test("another resource of the program with one identity is refused, whichever is checked first", async () => {
  const state = await made();
  const twin = { key: "a", text: "twin", __mark: theirs };
  for (const isTwinFirst of [true, false]) {
    const run = new Run(store);
    if (isTwinFirst) await run.check({}, twin);
    await run.diff("a", state, await run.check(inputs, inputs));
    if (!isTwinFirst) await run.check({}, twin);
    await expect(run.create(twin)).rejects.toThrow(/exists already/);
  }
  expect(store.notes.get("a")).toMatchObject({ text: "declared", annotations: { [markAnnotation]: ours } });
});

test("a resource that was only renamed in the program leaves its object to the new name", async () => {
  const state = await made();
  const run = new Run(store);
  await run.check({}, { ...inputs, __mark: theirs, adopt: "always" });
  await run.create({ ...inputs, __mark: theirs, adopt: "always" });
  await run.delete("a", state);
  expect(store.notes.has("a")).toBe(true);
  expect(run.messages.at(-1)).toMatch(/note a stays: this run also manages it under another name.*`aliases`/);
});

test("a resource that the program has dropped goes, with what it holds", async () => {
  const state = await made();
  await new Run(store).delete("a", state);
  expect(store.notes.size).toBe(0);
  expect(store.aside).toEqual([]);
});

test("a state without a mark, as older releases left it, is known by its object", async () => {
  const { __mark: _own, ...unmarked } = await made();
  const { __mark: _mark, ...news } = { ...inputs, key: "b" };
  const run = new Run(store);
  await run.diff("a", unmarked, news);
  await run.create(news);
  await run.delete("a", unmarked);
  expect([...store.notes.keys()]).toEqual(["b"]);
  expect(store.aside).toEqual(["a handed over"]);
});

test("a resource that an alias renames stays the same through its replacement, whose second check has no olds", async () => {
  const state = await made();
  const run = new Run(store);
  const renamed = { ...inputs, __mark: theirs };
  const news = await run.check(inputs, { ...renamed, key: "b" });
  await run.diff("a", state, news);
  const second = await run.check({}, { ...renamed, key: "b" });
  expect(second.__mark).toBe(ours);
  await run.create(second);
  expect(store.aside).toEqual(["a"]);
  await run.delete("a", state);
  expect(store.aside).toEqual(["a", "a handed over"]);
});
