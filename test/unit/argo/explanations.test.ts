import { ApiError, code } from "../../../provider/argo/errors";
import { explained, explainedFailure, patternOf } from "../../../provider/argo/explanations/explain";
import { plain } from "../../../provider/argo/explanations/plain";
import { foreignExplanations, ownExplanations } from "../../../provider/argo/explanations/table";

const rows = [...Object.values(ownExplanations).flat(), ...foreignExplanations];
const application = { kind: "Application" };

/** A text as Argo CD makes it from a format. */
const filled = (format: string) => format.replace(/%[-+# 0]*d/g, "7").replace(/%[-+# 0]*[a-z]/gi, '"filled in"');

test.each(rows.flatMap((row) => row.says.map((format) => [format, row] as const)))(
  "%j is recognised",
  (format, row) => {
    expect(filled(format)).toMatch(patternOf(format));
    const said = explained(filled(format), { kind: row.kinds?.[0] ?? "AppProject" });
    expect(said).toContain(`. Argo CD says: ${filled(format)}`);
  },
);

test("what is filled in with nothing is recognised too", () => {
  const said = "ConfigMap no-such not found as part of application payments";
  expect(explained(said, application)).toMatch(/^`resource` is no live resource of the application/);
});

test("no explanation holds a line break, an empty text or a full stop at its end", () => {
  expect(rows.filter(({ text }) => /\n|^\s|[.\s]$/.test(text))).toEqual([]);
  expect(rows.filter(({ says }) => says.length === 0)).toEqual([]);
});

test("no text stands in two rows for one kind", () => {
  const keys = rows.flatMap(({ kinds = [""], says }) =>
    kinds.flatMap((kind) => says.map((format) => `${kind}|${format}`)),
  );
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test("the cause is explained, with the property of what has failed for it", () => {
  const unreachable =
    "application spec for a is invalid: InvalidSpecError: repository not accessible: repositories not accessible: " +
    '&Repository{Repo: "https://git.example.com/a", Type: "git", Name: "", Project: ""}: repo client error while testing ' +
    "repository: rpc error: code = Unknown desc = error testing repository connectivity: dial tcp: lookup git.example.com: " +
    "no such host";
  expect(explained(unreachable, application)).toBe(
    "`spec.source.repoURL`: Argo CD finds no host of this name: check the address, as seen from Argo CD's own network. Argo CD " +
      "says: application spec for a is invalid: InvalidSpecError: repository not accessible: repositories not accessible: " +
      "https://git.example.com/a: repo client error while testing repository: error testing repository connectivity: dial tcp: " +
      "lookup git.example.com: no such host",
  );
});

test.each([
  [{}, "spec.source.targetRevision"],
  [{ sources: [] }, "spec.sources[*].targetRevision"],
  [{ sourceHydrator: {} }, "spec.sourceHydrator.drySource.targetRevision"],
])("where the spec is %j, the property is %s", (spec, path) => {
  const said = "unable to resolve 'nope' to a commit SHA";
  expect(explained(said, { kind: "Application", spec })).toMatch(
    new RegExp(`^\`${path.replace(/[.[\]*]/g, "\\$&")}\` is no`),
  );
});

test("what one kind calls by another name is named so", () => {
  const said = "error testing repository connectivity: authentication required";
  expect(explained(said, { kind: "Repository" })).toMatch(/^`password` is refused/);
  expect(explained(said, application)).toMatch(/^`spec.source.repoURL` is refused/);
});

test.each(["authentication required", "repository not found"])("%s: the order of the two is made certain", (said) => {
  expect(explained(said, application)).toContain("and refer to it, so that it comes first: `repoURL: repository.repo`");
});

test("gpg's own want of a file is not taken for one of Helm's", () => {
  const said =
    'error parsing GPG key for entry "BDE3C0A279AC7204": error validating PGP key: `gpg -a --export E63E5087B7E4CBF9` failed ' +
    "exit status 2: gpg: keyblock resource '/tmp/gpg-verify-key1/pubring.kbx': No such file or directory";
  expect(explained(said, { kind: "GpgKey" })).toMatch(/^`keyData` could not be checked: other requests/);
  expect(explained(said, { kind: "Repository" })).toBe(said);
});

test("of several conditions each is explained once", () => {
  const one = "InvalidSpecError: application repo https://a is not permitted in project 'p'";
  const other = "InvalidSpecError: there are no clusters with this name: c";
  const said = explained([one, other, one].join(";"), application);
  expect(said.split(". Argo CD says: ")[0]).toBe(
    "`spec.source.repoURL` is not among the `spec.sourceRepos` of the application's project: add it there, or change " +
      "`spec.project`; `spec.destination.name` is the name of no cluster that Argo CD has: write the name of one, or its " +
      "address in `spec.destination.server`",
  );
});

test("a text that nobody knows stays as it is", () => {
  expect(explained("the moon is full", application)).toBe("the moon is full");
  const failure = new ApiError("the moon is full", 500, code.unknown);
  expect(explainedFailure(failure, application)).toBe(failure);
  const other = new Error("unable to resolve 'a' to a commit SHA");
  expect(explainedFailure(other, application)).toBe(other);
});

test.each([
  ['&Repository{Repo: "https://a", Type: ""}: no', "https://a: no"],
  ["a &{x {y} z} b", "a (…) b"],
  ["Cluster{ID:1,Config:{A:{}}} is cut {", "Cluster is cut {"],
  ["are required for source {https://a  HEAD nil}", "are required for source (…)"],
  ["&ApplicationSource{RepoURL:https://a,Helm:nil,} and more", "https://a and more"],
  ['&Repository{Repo: "https://a", Ty…', "https://a"],
  ['{"spec":{"a":1}} and {{ .Values.a }}', '{"spec":{"a":1}} and {{ .Values.a }}'],
  ["x: rpc error: code = Unknown desc = y: rpc error: code = NotFound desc = z", "x: y: z"],
])("%j is shown as %j", (said, shown) => {
  expect(plain(said)).toBe(shown);
});

test("a refusal hides what it repeats, and judges by the whole text", () => {
  const failure = new ApiError("rpc error: code = Unknown desc = authentication required", 500, code.unknown);
  expect(failure.serverMessage).toContain("rpc error");
  expect(failure.message).toBe("authentication required");
  const said = explainedFailure(failure, application);
  expect(said.foreign).toBe("authentication required");
  expect(said.message).toMatch(/^`spec.source.repoURL` is refused .*\. Argo CD says: authentication required$/);
});
