import { pathSegment, urlKey } from "../../../provider/argo/keys";
import { UserError } from "../../../provider/contract";

test.each([
  ["https://git.example.com/a b.git", "https%3A%2F%2Fgit.example.com%2Fa%20b.git"],
  ["(it's)!*", "%28it%27s%29%21%2A"],
  ["a+b:c", "a%2Bb%3Ac"],
  ["é", "%C3%A9"],
])("%j is one segment, with nothing that Argo CD reads otherwise", (value, expected) => {
  expect(pathSegment(value)).toBe(expected);
});

test("a URL as a key is encoded twice", () => {
  expect(urlKey("https://a/b+c(d)")).toBe("https%253A%252F%252Fa%252Fb%252Bc%2528d%2529");
});

test.each(["", ".", "..", "a\nb", "a\u0000", "\u007f", "\ud800"])("%j cannot be part of a path", (value) => {
  expect(() => pathSegment(value)).toThrow(UserError);
  expect(() => urlKey(value)).toThrow(UserError);
});
