import { createLock } from "../../../provider/model/lock";

test("works run one after the other, in order, also when one fails", async () => {
  const lock = createLock();
  const events: string[] = [];
  const work = (name: string, fails = false) =>
    lock(async () => {
      events.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      events.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const results = await Promise.allSettled([work("a"), work("b", true), work("c")]);
  expect(events).toEqual(["a", "b", "c"].flatMap((name) => [`${name} begins`, `${name} ends`]));
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});

test("a work that throws at once rejects, and the next one runs", async () => {
  const lock = createLock();
  const broken = lock(() => {
    throw new Error("at once");
  });
  await expect(broken).rejects.toThrow("at once");
  await expect(lock(async () => 1)).resolves.toBe(1);
});

test("two locks do not wait for each other", async () => {
  const [one, other] = [createLock(), createLock()];
  let release = () => {};
  const held = one(() => new Promise<void>((resolve) => (release = resolve)));
  await expect(other(async () => "free")).resolves.toBe("free");
  release();
  await held;
});
