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

  /** @promise In languages other than TypeScript, Pulumi tells of a preview where the set is made or changed, and it is shown there. */
  test("is shown where the host learns of a preview with the create or the update alone", async () => {
    const store = new Store();
    const run = new Run(store);
    const inputs = await run.check({}, declared);
    expect(run.messages).toEqual([]);
    await run.preview(undefined, inputs);
    await run.preview(inputs, { ...inputs, text: "bye" });
    expect(run.messages).toEqual([
      "note one would say hello",
      "note one would say bye",
      "note one: whoever reads it will read bye",
    ]);
    expect(store.calls).toEqual(["look", "look"]);
  });

  test("is shown once where the class and the host both say that it is a preview", async () => {
    const store = new Store();
    const run = new Run(store);
    const inputs = await run.check({}, { ...declared, __preview: true });
    await run.preview(undefined, inputs);
    expect([run.messages, store.calls]).toEqual([["note one would say hello"], ["look"]]);
  });
});
