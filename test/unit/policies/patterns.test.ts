import fc from "fast-check";
import { globMatches } from "../../../policy-packs/lib/argo/glob";
import { globWithin } from "../../../policy-packs/lib/argo/glob-within";
import { pathMatches } from "../../../policy-packs/lib/argo/path-match";
import { timesOf } from "../../../policy-packs/lib/argo/schedule";

test.each([
  ["a", "a*", true],
  ["a*", "a*", true],
  ["a*", "a?*", false],
  ["a**", "a*", false],
  ["a*", "a**", true],
  ["{a,b}-x", "*-x", true],
  ["{a,b-x", "*-x", false],
  ["[ab]", "a", false],
  ["[!a]", "b", false],
  ["?", "*", true],
  ["[", "a", true],
])("%s within %s: %s", (inner, outer, isWithin) => expect(globWithin(inner, outer, "/")).toBe(isWithin));

test("what is within a pattern matches nothing that the pattern does not", () => {
  const pattern = fc.string({ unit: fc.constantFrom("a", "b", "/", "*", "?", "{", "}", ","), maxLength: 6 });
  const text = fc.string({ unit: fc.constantFrom("a", "b", "/"), maxLength: 5 });
  fc.assert(
    fc.property(pattern, pattern, text, (inner, outer, sample) => {
      const isClaimed = globWithin(inner, outer, "/") && globMatches(inner, sample, "/");
      expect(isClaimed && !globMatches(outer, sample, "/")).toBe(false);
    }),
    { numRuns: 20_000 },
  );
});

/** What Go's filepath.Match answers. */
test.each([
  ["*", "Namespace", true],
  ["*", "a/b", false],
  ["?", "a", true],
  ["[A-C]x", "Bx", true],
  ["[^A-C]x", "Bx", false],
  ["[!A]", "!", true],
  ["{a,b}", "a", false],
  ["{a,b}", "{a,b}", true],
  ["\\*", "*", true],
  ["[", "[", false],
  ["[a", "a", false],
  ["a.c", "abc", false],
])("filepath.Match %s %s: %s", (pattern, text, matches) => expect(pathMatches(pattern, text)).toBe(matches));

test("the times of a schedule", () => {
  const times = timesOf("TZ=UTC 5-59/20 */12 1,15 jan-mar *");
  expect([...(times?.minutes ?? [])]).toEqual([5, 25, 45]);
  expect([...(times?.hours ?? [])]).toEqual([0, 12]);
  expect([...(times?.daysOfMonth ?? [])]).toEqual([1, 15]);
  expect([...(times?.months ?? [])]).toEqual([1, 2, 3]);
  expect(times?.anyDay).toBe(true);
  expect(timesOf("5/20 * 1 * 1")?.minutes).toEqual(new Set([5, 25, 45]));
  expect(timesOf("0 0 1 * 1")?.anyDay).toBe(false);
  expect(timesOf("@daily")).toBeUndefined();
});
