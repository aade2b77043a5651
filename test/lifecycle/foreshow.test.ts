import { Run } from "./support/run";
import { Store } from "./support/store";

describe("what an object would bring about", () => {
  const declared = { __urn: "urn:a", key: "one", text: "hello" };

  test("is shown in a preview, before a create too, and once", async () => {
    const run = new Run(new Store());
    const inputs = await run.check({}, { ...declared, __preview: true });
    await run.check({}, { ...declared, __preview: true });
    expect(run.messages).toEqual(["note one would say hello"]);
    expect(inputs).toEqual(declared);
  });

  test("is not asked for in an update, nor of what is refused", async () => {
    const store = new Store();
    await new Run(store).check({}, declared);
    const refused = new Run(store);
    expect(await refused.refused({}, { ...declared, text: 1, __preview: true })).toContain("`text`");
    expect([refused.messages, store.calls]).toEqual([[], []]);
  });

  test("is shown for hosts that learn of a preview with the create or the update alone", async () => {
    const store = new Store();
    const run = new Run(store);
    const inputs = await run.check({}, declared);
    expect([run.messages, run.memory.isPreview]).toEqual([[], false]);
    await run.preview(undefined, inputs);
    await run.preview(inputs, { ...inputs, text: "bye" });
    expect(run.messages).toEqual(["note one would say hello", "note one: whoever reads it will read bye"]);
    expect([store.calls, run.memory.isPreview]).toEqual([["look"], true]);
  });
});
