import { unknown } from "../../provider/contract";
import { ours, Run } from "./support/run";
import { Store } from "./support/store";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

let store: Store;
beforeEach(() => {
  store = new Store();
});

describe("an id that is computed from a field", () => {
  const inputs = { key: "a one", text: "t", __mark: ours };
  const begin = () => new Run(store, { identity: "fields" });

  test("names the object, which is looked up by it", async () => {
    const { id, state } = await begin().create(inputs);
    expect(id).toBe("a");
    expect((await begin().read("a", state))?.id).toBe("a");
    expect((await begin().read("a", {}))?.inputs).toMatchObject({ key: "a", text: "t" });
  });

  test("is another object when it changes, and the same when only the rest of the field does", async () => {
    const { state } = await begin().create(inputs);
    expect(await begin().diff("a", state, { ...inputs, key: "a two" })).toEqual({ replaces: [] });
    expect(await begin().diff("a", state, { ...inputs, key: "b one" })).toEqual({ replaces: ["key"] });
    expect(await begin().diff("a", state, { ...inputs, key: unknown })).toEqual({ replaces: [] });
  });
});

describe("an id that the server makes", () => {
  const inputs = { key: "any", text: "t" };
  const begin = () => new Run(store, { identity: "answer", hasMark: false });

  test("comes from the answer: there is nothing to look for before, and nothing to adopt", async () => {
    const { id, state } = await begin().create(inputs);
    expect(id).toBe("uid-1");
    expect(store.calls).toEqual(["create"]);
    expect((await begin().read(id, state))?.state.uid).toBe("uid-1");
    expect((await begin().create(inputs)).id).toBe("uid-2");
  });

  test("is what a delete goes by", async () => {
    const one = await begin().create(inputs);
    await begin().create(inputs);
    await begin().delete(one.id, one.state);
    expect([...store.notes.values()]).toMatchObject([{ uid: "uid-2" }]);
  });
});
