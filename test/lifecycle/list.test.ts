import type { Json } from "../../provider/contract";
import type { KindDefinition } from "../../provider/lifecycle/definition";
import { list } from "../../provider/lifecycle/list";
import { contextOver } from "../support/context-over";
import { type Note, noteKind, Store } from "./support/store";

/** A kind whose objects are listed, as far as the store has them. */
function listing(store: Store, more: object = {}) {
  const kind = noteKind(store);
  const many = { name: "Notes", nouns: "notes", filter: {}, example: "", list: async () => [...store.notes.values()] };
  return { ...kind, reading: { ...kind.reading, many }, ...more };
}

const said: string[] = [];
const context = contextOver({}, (message) => said.push(message));
const listed = (definition: KindDefinition<Note>, filter: Json = {}) =>
  list({ definition, context, self: undefined }, filter);

test("what there is has its id, by which lists are ordered, and a name", async () => {
  const store = new Store();
  store.put("b");
  store.put("a");
  const shape = ({ key }: Note) => ({ key, name: key === "a" ? "first" : undefined });
  expect(await listed(listing(store, { shape }))).toEqual([
    { id: "a", name: "first" },
    { id: "b", name: "b" },
  ]);
});

test("what Argo CD makes up is left out, and so is an id with a password, which is not shown", async () => {
  const store = new Store();
  store.put("made-up");
  store.put("https://user:canary@git.example.com/a");
  store.put("kept");
  expect(await listed(listing(store, { isBuiltIn: ({ key }: Note) => key === "made-up" }))).toEqual([
    { id: "kept", name: "kept" },
  ]);
  expect(said).toEqual(["1 of the notes are left out: their URLs hold credentials"]);
});

test("what lists do not show is looked up", async () => {
  const store = new Store();
  store.put("a", { text: "t" });
  const kind = listing(store);
  const many = { ...kind.reading.many, lacks: ["text"], list: async () => [{ key: "a", uid: "uid-1" }] };
  const shape = ({ key, text }: Note) => ({ key, name: text });
  expect(await listed({ ...kind, shape, reading: { ...kind.reading, many } })).toEqual([{ id: "a", name: "t" }]);
});

test.each([
  ["a wrong filter", {}, { nonsense: 1 }, /^Note is not listed: `nonsense`/],
  ["no list", { reading: { ...noteKind(new Store()).reading, many: undefined } }, {}, /^Note cannot be listed: /],
  [
    "what this Argo CD withholds",
    { reading: { ...listing(new Store()).reading, found: { withheld: async () => "it is switched off" } } },
    {},
    /^Note cannot be listed: it is switched off$/,
  ],
])("%s is refused", async (_what, more, filter, reason) => {
  await expect(listed(listing(new Store(), more), filter)).rejects.toThrow(reason);
});
