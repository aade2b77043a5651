import type { Rule } from "../../../policy-packs/lib/rule";
import { rules } from "../../../policy-packs/lib/rules";
import { noDefaultProject } from "../../../policy-packs/lib/rules/no-default-project";
import { stackEnvironment } from "../../../policy-packs/lib/rules/stack-environment";
import { applicationAdditions, otherAdditions, projectAdditions } from "./cases/additions";
import { applicationCases, ownApplicationCases } from "./cases/applications";
import { connectionCases } from "./cases/connections";
import { ownSettingsCases } from "./cases/own-settings";
import { plainSecretCases } from "./cases/plain-secrets";
import { projectCases, templateCases } from "./cases/projects";
import { stackCases } from "./cases/stacks";
import type { Case, RuleCases } from "./cases/types";
import { waysAround } from "./cases/ways-around";
import { asCustomResource, asOwnTemplate, asTemplate, evaluate } from "./support";

const inSets = [...applicationCases, ...applicationAdditions];
const bothForms = [
  ...projectCases,
  ...projectAdditions,
  ...inSets,
  ...plainSecretCases,
  ...connectionCases,
  ...ownSettingsCases,
  ...stackCases,
];
const all = [...bothForms, ...ownApplicationCases, ...otherAdditions, ...waysAround];

function matchesParts(found: readonly string[], parts: readonly string[]): void {
  expect(found).toEqual(parts.map((part) => expect.stringContaining(part)));
}

function expectOutcome(rule: Rule, { resources, violations = [], unknowns, ...circumstances }: Case): void {
  const outcome = evaluate(rule, resources, circumstances);
  matchesParts(outcome.violations, violations);
  if (unknowns === undefined) expect(outcome.unknowns).toEqual([]);
  else matchesParts(outcome.unknowns, unknowns);
}

/** The case with its resources declared by `@pulumi/kubernetes`, where all of them can be. */
function asCustomResources(example: Case): Case | undefined {
  const resources = example.resources.map((resource) => asCustomResource(resource) ?? resource);
  const isSame = resources.every((resource, index) => resource === example.resources[index]);
  return isSame ? undefined : { ...example, resources };
}

function list(cases: RuleCases): Case[] {
  return [...cases.good, ...cases.bad, ...cases.unknown];
}

test("every rule has good, bad and unknown cases", () => {
  const lacking = rules.filter((rule) => {
    const own = all.filter((cases) => cases.rule === rule);
    // The stack's name is always known.
    const kinds = rule === stackEnvironment ? (["good", "bad"] as const) : (["good", "bad", "unknown"] as const);
    return kinds.some((kind) => own.every((cases) => cases[kind].length === 0));
  });
  expect(lacking.map(({ name }) => name)).toEqual([]);
  expect(all.flatMap(({ good }) => good).filter(({ violations }) => violations)).toEqual([]);
  expect(all.flatMap(({ bad }) => bad).filter(({ violations = [] }) => violations.length === 0)).toEqual([]);
  expect(all.flatMap(({ unknown }) => unknown).filter(({ unknowns = [] }) => unknowns.length === 0)).toEqual([]);
});

/**
 * @promise | the policy [argocd-app-deletion-cascade](policies/argocd-app-deletion-cascade.md) | at preview, a
 * `deletion.confirm` that stays in a program | the pack's configuration |
 */
describe.each(all.map((cases): [string, RuleCases] => [cases.rule.name, cases]))("%s", (_name, cases) => {
  test.each(list(cases).map((example): [string, Case] => [example.title, example]))("%s", (_title, example) => {
    expectOutcome(cases.rule, example);
  });
});

describe("as custom resources of @pulumi/kubernetes", () => {
  const examples = bothForms.flatMap(({ rule, ...cases }) =>
    list({ rule, ...cases }).flatMap((example): [string, Rule, Case][] => {
      const custom = asCustomResources(example);
      return custom ? [[`${rule.name}: ${example.title}`, rule, custom]] : [];
    }),
  );
  test.each(examples)("%s", (_title, rule, example) => expectOutcome(rule, example));
});

describe.each([
  ["@pulumi/kubernetes", asTemplate],
  ["this package", asOwnTemplate],
])("in the template of an ApplicationSet of %s", (_form, inForm) => {
  const examples = inSets.flatMap(({ rule, bad }) =>
    bad.flatMap((example): [string, Rule, Case][] => {
      const sets = example.resources.flatMap((resource) => inForm(resource) ?? []);
      const isName = example.violations?.some((violation) => violation.includes("metadata.name"));
      const isOther = sets.length !== example.resources.length || isName === true || example.differsInSets === true;
      return isOther ? [] : [[`${rule.name}: ${example.title}`, rule, { ...example, resources: sets }]];
    }),
  );
  test.each(examples)("%s", (_title, rule, { resources, violations = [], ...circumstances }) => {
    const found = evaluate(rule, resources, circumstances).violations;
    expect(found).toHaveLength(violations.length);
    for (const violation of found) expect(violation).toContain("spec.template.");
  });
  test.each(templateCases.map((example): [string, Case] => [example.title, example]))("%s", (_title, example) =>
    expectOutcome(noDefaultProject, example),
  );
});
