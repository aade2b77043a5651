import { RunMemory } from "../../provider/lifecycle/memory";

const [one, other] = ["one", "other"];
const object = { kind: "Note", id: "a" };

test("a run that has just begun knows of nothing", () => {
  const memory = new RunMemory();
  expect(memory.isDeclared(one)).toBe(false);
  expect(memory.formerOf(one)).toBeUndefined();
  expect(memory.holderOf(object)).toBeUndefined();
  expect(memory.replacerOf(object)).toBeUndefined();
  expect(memory.isKept(object)).toBe(false);
  expect(memory.wasWritten(object)).toBe(false);
});

test("the program declares what was checked, with or without a diff", () => {
  const memory = new RunMemory();
  memory.noteDeclared(one, { text: "old" });
  expect(memory.isDeclared(one)).toBe(true);
  expect(memory.isDeclared(other)).toBe(false);
  expect(memory.formerOf(one)).toEqual({ text: "old" });
});

test("the second check of a replacement, which has no olds, takes nothing back", () => {
  const memory = new RunMemory();
  memory.noteDeclared(one, { text: "old" });
  memory.noteDeclared(one, undefined);
  expect(memory.formerOf(one)).toEqual({ text: "old" });
});

test("a new resource is declared and was nothing before", () => {
  const memory = new RunMemory();
  memory.noteDeclared(one, undefined);
  expect(memory.isDeclared(one)).toBe(true);
  expect(memory.formerOf(one)).toBeUndefined();
});

test("nobody's call tells of no resource", () => {
  const memory = new RunMemory();
  memory.noteDeclared(undefined, { text: "old" });
  expect(memory.isDeclared(undefined)).toBe(false);
  expect(memory.formerOf(undefined)).toBeUndefined();
});

test("an object is kept or replaced, and it is known by which resource", () => {
  const memory = new RunMemory();
  memory.noteHeld(object, { self: one, state: { text: "a" }, fate: "kept" });
  expect([memory.isKept(object), memory.replacerOf(object)]).toEqual([true, undefined]);
  memory.noteHeld(object, { self: one, state: { text: "a" }, fate: "replaced" });
  expect([memory.isKept(object), memory.replacerOf(object)]).toEqual([false, one]);
  expect(memory.holderOf(object)).toEqual({ self: one, state: { text: "a" }, fate: "replaced" });
});

test("of two resources with one object the first holds it, whatever the second says", () => {
  const memory = new RunMemory();
  memory.noteHeld(object, { self: one, state: {}, fate: "kept" });
  memory.noteHeld(object, { self: other, state: {}, fate: "replaced" });
  expect(memory.holderOf(object)?.self).toBe(one);
  expect(memory.isKept(object)).toBe(true);
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
