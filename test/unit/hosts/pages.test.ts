import { pageOf } from "../../../provider/hosts/plugin/pages";

const all = ["a", "b", "c", "d", "e"].map((id) => ({ id }));

/** The pages of a list, as somebody asks for one after the other who says the limit that `limitOf` has for what he has got. */
function pages(limit: number, pageSize: number, limitOf = (_got: number) => limit): string[] {
  const found: string[] = [];
  let token: string | undefined = "";
  while (token !== undefined) {
    const got = found.join("").length;
    const { items, next } = pageOf(all, { limit: limitOf(got), pageSize, token });
    found.push(items.map(({ id }) => id).join(""));
    token = next;
  }
  return found;
}

test.each([
  { limit: 0, pageSize: 0, expected: ["abcde"] },
  { limit: 0, pageSize: 2, expected: ["ab", "cd", "e"] },
  { limit: 0, pageSize: 5, expected: ["abcde"] },
  { limit: 3, pageSize: 0, expected: ["abc"] },
  { limit: 3, pageSize: 2, expected: ["ab", "c"] },
  { limit: 4, pageSize: 2, expected: ["ab", "cd"] },
  { limit: 9, pageSize: 3, expected: ["abc", "de"] },
])("of 5 at most $limit, $pageSize at a time", ({ limit, pageSize, expected }) => {
  expect(pages(limit, pageSize)).toEqual(expected);
  // Pulumi's command counts down what it has got.
  if (limit > 0) expect(pages(limit, pageSize, (got) => limit - got)).toEqual(expected);
});

test("what has gone or come meanwhile moves no page", () => {
  const { next = "" } = pageOf(all, { limit: 0, pageSize: 2, token: "" });
  const now = ["a", "aa", "c", "d"].map((id) => ({ id }));
  expect(pageOf(now, { limit: 0, pageSize: 2, token: next })).toEqual({
    items: [{ id: "c" }, { id: "d" }],
    next: undefined,
  });
  expect(pageOf([], { limit: 0, pageSize: 2, token: next })).toEqual({ items: [], next: undefined });
});

test.each(["x", Buffer.from("{}").toString("base64url")])("%s is no page", (token) => {
  expect(() => pageOf(all, { limit: 0, pageSize: 0, token })).toThrow("ask for the first page");
});
