import fc from "fast-check";
import { globMatches } from "../../../policy-packs/lib/argo/glob";
import { globsOverlap } from "../../../policy-packs/lib/argo/glob-overlap";
import { permitsDestination, permitsSource } from "../../../policy-packs/lib/argo/project";
import { revisionKind } from "../../../policy-packs/lib/argo/revision";
import { matchingCases, second } from "./matching-cases";

const clusters = [
  { server: "https://kubernetes.default.svc", name: "in-cluster" },
  { server: second, name: "second" },
];

test.each(matchingCases.map((example): [string, typeof example] => [JSON.stringify(example), example]))(
  "%s",
  (_title, { sourceRepos, destinations, repoURL, destination, isPermitted }) => {
    if (sourceRepos && repoURL) expect(permitsSource(sourceRepos, repoURL)).toBe(isPermitted);
    const cluster = clusters.find(({ server, name }) => server === destination?.server || name === destination?.name);
    if (!destinations || !cluster) return;
    expect(permitsDestination(destinations, { ...cluster, namespace: destination?.namespace ?? "" })).toBe(isPermitted);
  },
);

/** What gobwas/glob 0.2.3 answers. */
test.each([
  ["", "", "", true],
  ["", "a", "", false],
  ["a*c", "abbc", "", true],
  ["a*c", "a/c", "/", false],
  ["a**c", "a/c", "/", true],
  ["a?c", "a/c", "/", false],
  ["a?c", "a/c", "", true],
  ["?", "", "", true],
  ["[!a]", "", "", true],
  ["[ab]c", "bc", "", true],
  ["[!ab]c", "bc", "", false],
  ["[a-c]x", "bx", "", true],
  ["[a-cx]", "b", "", false],
  ["[]", "", "", false],
  ["[a", "a", "", false],
  ["[c-a]", "b", "", false],
  ["{a,b}c", "bc", "", true],
  ["{a,b", "b", "", true],
  ["{a,{b,c}}d", "cd", "", true],
  ["{a*,b}", "ax", "", true],
  ["a,b}", "a,b}", "", true],
  ["a\\*", "a*", "", true],
  ["a\\*", "ab", "", false],
  ["a.c", "abc", "", false],
  ["a-b", "a-b", "", true],
])("the glob %j and %j, separated by %j: %j", (pattern, text, separators, expected) => {
  expect(globMatches(pattern, text, separators)).toBe(expected);
});

test.each([
  ["a*", "*b", true],
  ["a*", "b*", false],
  ["*", "", true],
  ["pay?", "pay*", true],
  ["pay?", "pay", false],
  ["{a,b}-*", "b-{x,y}", true],
  ["{a,b}-*", "c-*", false],
  ["[a-c]", "z", true],
  ["[", "[", false],
])("the globs %j and %j overlap: %j", (left, right, expected) => {
  expect(globsOverlap(left, right)).toBe(expected);
  expect(globsOverlap(right, left)).toBe(expected);
});

const piece = fc.constantFrom("a", "b", "-", "*", "?", "{a,b}");
const pattern = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(""));

test("globs that match the same text overlap", () => {
  fc.assert(
    fc.property(pattern, pattern, fc.stringMatching(/^[ab-]{0,5}$/), (left, right, text) => {
      // A lone `?` matches nothing as well, which is an oddity of gobwas/glob and no overlap that matters.
      fc.pre(left !== "?" && right !== "?");
      if (globMatches(left, text) && globMatches(right, text)) expect(globsOverlap(left, right)).toBe(true);
    }),
  );
});

test.each([
  ["", "head"],
  ["HEAD", "head"],
  ["0123456789abcdef0123456789abcdef01234567", "sha"],
  ["0123456", "shortSha"],
  ["v1.2.3", "version"],
  ["1.2.3-rc.1", "version"],
  ["1.2", "name"],
  ["v1", "name"],
  ["1.2.3.4", "version"],
  ["refs/tags/v1.2.3", "version"],
  ["refs/tags/chart-1.2.3", "version"],
  ["refs/tags/v1", "tag"],
  ["refs/tags/stable", "tag"],
  ["refs/heads/v1.2.3", "name"],
  ["refs/pull/1/head", "name"],
  ["chart-1.2.3", "version"],
  ["api/v1.2.3-rc.1", "version"],
  ["release-1.2.3", "version"],
  ["hotfix/1.2.3", "name"],
  [">=1.0.0 <2.0.0", "range"],
  ["~1.2.3", "range"],
  ["*", "range"],
  ["1.x", "range"],
  ["main", "name"],
  ["release/1.2", "name"],
])("the revision %j is a %s", (revision, kind) => {
  expect(revisionKind(revision)).toBe(kind);
});

test.each([
  ["1.2", "range"],
  ["v1", "range"],
  ["1.2.3", "version"],
  ["chart-1.2.3", "name"],
])("the revision %j of a chart is a %s", (revision, kind) => {
  expect(revisionKind(revision, { isPackage: true })).toBe(kind);
});
