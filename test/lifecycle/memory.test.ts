import { Declarations } from "../../provider/lifecycle/declarations";
import { RunMemory } from "../../provider/lifecycle/memory";

const [one, other] = ["one", "other"];
const object = { kind: "Note", id: "a" };

test("a run that has just begun knows of nothing", async () => {
  const memory = new RunMemory();
  expect(memory.declared.of(one)).toBeUndefined();
  expect(memory.declared.isAny).toBe(false);
  expect(await memory.isKept(object)).toBe(false);
  expect([memory.wasWritten(object), memory.hasSentCreate(one)]).toEqual([false, false]);
});

test("objects of one id and two kinds are two", () => {
  const memory = new RunMemory();
  memory.noteWritten(object);
  expect(memory.wasWritten(object)).toBe(true);
  expect(memory.wasWritten({ kind: "Other", id: "a" })).toBe(false);
  expect(memory.wasWritten({ kind: "Note", id: "b" })).toBe(false);
});

test("removals count while they are under way, and when they have ended, also by a failure", async () => {
  const memory = new RunMemory();
  let end: () => void = () => undefined;
  const first = memory.duringRemoval(() => new Promise<void>((resolve) => (end = resolve)));
  expect(memory.removals).toEqual({ running: 1, ended: 0 });
  end();
  await first;
  await expect(memory.duringRemoval(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(memory.removals).toEqual({ running: 0, ended: 2 });
});

test("a create was sent for one resource, and for nobody", () => {
  const memory = new RunMemory();
  memory.noteCreateSent(one);
  memory.noteCreateSent(undefined);
  expect([memory.hasSentCreate(one), memory.hasSentCreate(other), memory.hasSentCreate(undefined)]).toEqual([
    true,
    false,
    false,
  ]);
});

test("something is said of each resource once, and always of nobody", () => {
  const memory = new RunMemory();
  const asked = [one, one, other, undefined, undefined];
  expect(asked.map((self) => memory.isFirstAnnouncement(self))).toEqual([true, false, true, true, true]);
});

describe("declarations", () => {
  const plain = { kind: "Note", former: undefined, isTold: false, isRemade: false, key: undefined };
  const findId = async (values: object) => ("id" in values ? String(values.id) : undefined);
  const namesOf = (found: readonly { self: string }[]) => found.map(({ self }) => self);
  let declared: Declarations;
  beforeEach(() => {
    declared = new Declarations();
  });

  test("are found by what a resource had and by what it declares, also those that come later", async () => {
    declared.note({ ...plain, self: one, former: { id: "a" }, inputs: { id: "b" } }, findId);
    expect(namesOf(await declared.holdersOf(object))).toEqual([one]);
    expect(namesOf(await declared.declarersOf(object))).toEqual([]);
    declared.note({ ...plain, self: other, inputs: { id: "a" } }, findId);
    expect(namesOf(await declared.declarersOf(object))).toEqual([other]);
    expect(namesOf(await declared.declarersOf({ kind: "Other", id: "a" }))).toEqual([]);
  });

  test("count as they were noted last", async () => {
    declared.note({ ...plain, self: one, inputs: { id: "a" } }, findId);
    expect(namesOf(await declared.declarersOf(object))).toEqual([one]);
    declared.note({ ...plain, self: one, inputs: { id: "b" }, isRemade: true }, findId);
    expect(namesOf(await declared.declarersOf(object))).toEqual([]);
    expect(await declared.declarersOf({ ...object, id: "b" })).toMatchObject([{ self: one, isRemade: true }]);
  });

  test("that come while ids are found out are not missed", async () => {
    const slow = async (values: object) => {
      if ("isFirst" in values) declared.note({ ...plain, self: one, inputs: { id: "a" } }, findId);
      return findId(values);
    };
    declared.note({ ...plain, self: one, inputs: { isFirst: true, id: "c" } }, slow);
    const [first, second] = await Promise.all([declared.declarersOf(object), declared.declarersOf(object)]);
    expect([namesOf(first), namesOf(second)]).toEqual([[one], [one]]);
  });

  test("whose ids could not be found out are asked for again", async () => {
    let isAway = true;
    const away = async (values: object) => {
      if (isAway) throw new Error("away");
      return findId(values);
    };
    declared.note({ ...plain, self: one, inputs: { id: "a" } }, away);
    await expect(declared.declarersOf(object)).rejects.toThrow("away");
    isAway = false;
    expect(namesOf(await declared.declarersOf(object))).toEqual([one]);
  });

  test("of one key are told apart by the first, which may change its mind", () => {
    declared.note({ ...plain, self: one, inputs: {}, key: "a" }, findId);
    expect(declared.note({ ...plain, self: one, inputs: {}, key: "a" }, findId)).toBeUndefined();
    expect(declared.note({ ...plain, self: other, kind: "Other", inputs: {}, key: "a" }, findId)).toBeUndefined();
    expect(declared.note({ ...plain, self: "third", inputs: {}, key: "a" }, findId)?.self).toBe(one);
    declared.note({ ...plain, self: one, inputs: {}, key: "b" }, findId);
    expect(declared.note({ ...plain, self: "fourth", inputs: {}, key: "a" }, findId)).toBeUndefined();
  });

  test("know the state once a diff has told it", () => {
    declared.note({ ...plain, self: one, former: { id: "a" }, inputs: {} }, findId);
    declared.noteState(one, { id: "a", uid: "1" });
    declared.noteState(undefined, {});
    expect(declared.of(one)).toMatchObject({ former: { uid: "1" }, isTold: true });
  });

  test("do not hold what the engine asks for before it comes to it", () => {
    declared.noteAskedFor(object);
    expect([object, { ...object, kind: "Other" }].map((each) => declared.wasAskedFor(each))).toEqual([true, false]);
    expect(declared.isAny).toBe(false);
  });
});
