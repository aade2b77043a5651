import { configProblems } from "../../../policy-packs/lib/config";
import type { Exemption } from "../../../policy-packs/lib/exemption";
import { rules } from "../../../policy-packs/lib/rules";
import { appPruneAllowEmpty } from "../../../policy-packs/lib/rules/app-prune-allow-empty";
import { appRevisionPinned } from "../../../policy-packs/lib/rules/app-revision-pinned";
import { appsetNameMatchesProject } from "../../../policy-packs/lib/rules/appset-name-matches-project";
import { clusterAuth } from "../../../policy-packs/lib/rules/cluster-auth";
import { repoInsecure } from "../../../policy-packs/lib/rules/repo-insecure";
import { stackSamePath } from "../../../policy-packs/lib/rules/stack-same-path";
import { application, applicationSet, cluster, type Declared, evaluate, project, repository, unknown } from "./support";

const now = new Date("2026-11-22T10:00:00Z");
const lasting = { reason: "OPS-1", until: "2027-01-31" };
const branch = application({ "spec.source.targetRevision": "main" });

const withManifests: Declared = {
  type: "kubernetes:argoproj.io/v1alpha1:Application",
  name: "api",
  props: { ...application().props, operation: { sync: { manifests: ["kind: Namespace"] } } },
};

function filledSet(teams: readonly string[]): Declared {
  return applicationSet({
    "spec.generators": [{ list: { elements: teams.map((team) => ({ team })) } }],
    "spec.template.spec.project": "{{team}}",
  });
}

function exempted(exemption: Partial<Exemption>, declared: Declared = branch, rule = appRevisionPinned) {
  return evaluate(rule, [declared], { config: { exempt: [{ ...lasting, ...exemption }] }, now });
}

test.each<[string, Partial<Exemption>]>([
  ["Argo CD's name", { object: "payments-api" }],
  ["a glob of it", { object: "payments-*" }],
  ["the project", { project: "payments" }],
  ["the repository", { repository: "https://git.example.com/payments/*" }],
  ["all of them", { object: "payments-api", project: "payments", repository: "*/api", resource: "api" }],
])("an application is exempt by %s, and the exemption is told", (_title, exemption) => {
  const { violations, unknowns } = exempted(exemption);
  expect(violations).toEqual([]);
  expect(unknowns).toEqual([
    expect.stringMatching(
      /^api: argocd-app-revision-pinned: spec\.source\.targetRevision: is "main".*; exempt until 2027-01-31: OPS-1\n/,
    ),
  ]);
});

test.each<[string, Partial<Exemption>, Declared]>([
  ["another name", { object: "orders-api" }, branch],
  ["another project", { object: "payments-api", project: "orders" }, branch],
  ["another Pulumi name", { object: "payments-api", resource: "other" }, branch],
  [
    "one of two repositories",
    { repository: "https://git.example.com/payments/api" },
    application({
      "spec.source": undefined,
      "spec.sources": [
        { repoURL: "https://git.example.com/payments/api", path: "a", targetRevision: "v1.0.0" },
        { repoURL: "https://git.example.com/other", path: "b", targetRevision: "main" },
      ],
    }),
  ],
  [
    "a project that is not known",
    { project: "*" },
    application({ "spec.project": unknown, "spec.source.targetRevision": "main" }),
  ],
  ["a repository, of what is in none,", { repository: "https://git.example.com/payments/*" }, withManifests],
])("%s does not match", (_title, exemption, declared) => {
  expect(exempted(exemption, declared).violations).toHaveLength(1);
});

test.each<[string, Partial<Exemption>, Declared, typeof appRevisionPinned]>([
  [
    "a cluster by name",
    { object: "staging" },
    cluster({ "config.username": "me", "config.password": "x" }),
    clusterAuth,
  ],
  ["a cluster by project", { project: "a" }, cluster({ project: "a", "config.username": "me" }), clusterAuth],
  ["a repository by its URL", { repository: "*/payments/api" }, repository({ insecure: true }), repoInsecure],
  [
    "an ApplicationSet's template by project",
    { project: "payments" },
    applicationSet({ "spec.template.spec.source.targetRevision": "main" }),
    appRevisionPinned,
  ],
  [
    "an ApplicationSet by the project that its list fills in",
    { project: "orders" },
    filledSet(["orders"]),
    appsetNameMatchesProject,
  ],
])("%s", (_title, exemption, declared, rule) => {
  expect(exempted({ object: "nothing" }, declared, rule).violations).not.toEqual([]);
  expect(exempted(exemption, declared, rule).violations).toEqual([]);
});

test("an ApplicationSet is exempt by a project only when all that it makes belong to it", () => {
  const set = filledSet(["orders", "billing"]);
  expect(exempted({ project: "orders" }, set, appsetNameMatchesProject).violations).toHaveLength(2);
});

test.each([
  ["2026-11-22", "2026-11-22 (ends today): OPS-1"],
  ["2026-11-23", "2026-11-23 (ends tomorrow): OPS-1"],
  ["2026-12-05", "2026-12-05 (ends in 13 days): OPS-1"],
  ["2026-12-06", "2026-12-06: OPS-1"],
])("it says soon before that it ends: %s", (until, told) => {
  const { unknowns } = exempted({ object: "*", until });
  expect(unknowns[0]).toContain(`exempt until ${told}`);
});

test("when it has expired the violation counts, and says so", () => {
  const { violations, unknowns } = exempted({ object: "*", until: "2026-11-21" });
  expect(violations).toEqual([expect.stringContaining("; its exemption ended with 2026-11-21 (OPS-1).\n")]);
  expect(unknowns).toEqual([]);
});

test("an exemption that leaves nothing alone is not worth a word", () => {
  expect(exempted({ object: "*" }, application()).unknowns).toEqual([]);
});

describe("of a rule that compares", () => {
  const same = (name: string, resource: string) => application({ "metadata.name": name }, resource);
  const pair = [same("a", "second"), same("b", "first")];

  test.each([["a"], ["b"]])("the exemption of either is enough: %s", (object) => {
    for (const declared of [pair, [...pair].reverse()]) {
      const { violations, unknowns } = evaluate(stackSamePath, declared, {
        config: { exempt: [{ ...lasting, object }] },
        now,
      });
      expect(violations).toEqual([]);
      expect(unknowns).toEqual([
        expect.stringMatching(/^second: argocd-stack-same-path: spec: .* as "b"; exempt until /),
      ]);
    }
  });

  test("the pair is blamed on the later URN, whatever the order", () => {
    for (const declared of [pair, [...pair].reverse()]) {
      const { violations } = evaluate(stackSamePath, declared, { now });
      expect(violations).toEqual([expect.stringMatching(/^second: spec: deploys .* as "b"\.\n/)]);
    }
  });

  test("those that are not exempt are compared all the same", () => {
    const three = [...pair, same("c", "third")];
    const { violations } = evaluate(stackSamePath, three, { config: { exempt: [{ ...lasting, object: "a" }] }, now });
    expect(violations).toEqual([
      expect.stringContaining('third: spec: deploys the same path to the same namespace as "b"'),
    ]);
  });
});

/** @promise Exemptions name a reason and an end. */
test.each([
  [{}, "[0].reason must say why"],
  [{ ...lasting, reason: " " }, "[0].reason must say why"],
  [{ reason: "x", object: "a", until: "2027-02-30" }, "[0].until must be the last day of the exemption"],
  [{ reason: "x", object: "a", until: "soon" }, "[0].until must be the last day of the exemption"],
  [{ ...lasting, resource: "api" }, "[0] needs one of object, project, repository"],
  [{ ...lasting, object: "a", name: "b" }, "[0].name is no field; there are reason, until, object"],
  ["api", "[0] must be an object with `reason`"],
])("what is no exemption is refused before anything runs: %j", (exemption, problem) => {
  const problems = configProblems({ rules: { [appPruneAllowEmpty.name]: { exempt: [exemption] } } }, rules);
  expect(problems.join("\n")).toContain(`rules.${appPruneAllowEmpty.name}.exempt${problem}`);
});

test("an exemption of a project is of the project itself, too", () => {
  const open = project({ "spec.sourceRepos": ["*"] });
  const rule = rules.find(({ name }) => name === "argocd-project-source-wildcard");
  if (rule === undefined) throw new Error("no such rule");
  expect(evaluate(rule, [open], { config: { exempt: [{ ...lasting, project: "payments" }] }, now }).violations).toEqual(
    [],
  );
});
