import { MostRecent } from "../../../provider/model/most-recent";

test("those that were asked for last are kept, and others made anew", () => {
  const made: string[] = [];
  const kept = new MostRecent<string>(2);
  const ask = (key: string) =>
    kept.get(key, () => {
      made.push(key);
      return `value of ${key}`;
    });
  for (const key of ["a", "b", "a", "c", "a", "b"]) expect(ask(key)).toBe(`value of ${key}`);
  expect(made).toEqual(["a", "b", "c", "b"]);
});
