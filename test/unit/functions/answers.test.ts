import * as z from "zod";
import { answered, count, flag, list, map, maybe, text } from "../../../provider/functions/reading/answers";

const part = answered("TestPart", "A part.", { name: text() });
const whole = answered("TestWhole", "A whole.", {
  text: text(),
  flag: flag(),
  count: count(),
  list: list(part),
  map: map(z.string()),
  part: maybe(part),
});

/**
 * @promise What is read about applications and the server has always the same fields: what Argo CD leaves out is an
 * empty text, list or map, or `undefined`, and what a newer Argo CD adds is left out.
 */
test.each([{}, { text: null, flag: null, count: null, list: null, map: null, part: null, newer: 1 }])(
  "what Argo CD leaves out is empty, and what it adds is left out: %j",
  (answer) => {
    expect(whole.parse(answer)).toEqual({ text: "", flag: false, count: 0, list: [], map: {}, part: undefined });
  },
);

test("what Argo CD says is answered, with long numbers as numbers", () => {
  const answer = { text: "a", flag: true, count: "12", list: [{ name: "b" }], map: { c: "d" }, part: { name: "e" } };
  expect(whole.parse(answer)).toEqual({ ...answer, count: 12 });
});

test("what is of another type than described is refused", () => {
  expect(whole.safeParse({ list: "a" }).success).toBe(false);
});
