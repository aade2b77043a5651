import {
  type PolicyResource,
  type ResourceValidationArgs,
  type ResourceValidationPolicy,
  type StackValidationPolicy,
  unknownCheckingProxy,
} from "@pulumi/policy";
import { policies } from "../../../policy-packs/lib/policy";
import type { Rule } from "../../../policy-packs/lib/rule";
import { rules } from "../../../policy-packs/lib/rules";
import { appCreateNamespace } from "../../../policy-packs/lib/rules/app-create-namespace";
import { appPruneAllowEmpty } from "../../../policy-packs/lib/rules/app-prune-allow-empty";
import { requiredLabels } from "../../../policy-packs/lib/rules/required-labels";
import { stackKnownProject } from "../../../policy-packs/lib/rules/stack-known-project";
import { stackPermittedByProject } from "../../../policy-packs/lib/rules/stack-permitted-by-project";
import { stackSamePath } from "../../../policy-packs/lib/rules/stack-same-path";
import { application, type Declared, messageOf, overPlugin, project, unknown } from "./support";

/* A run of Pulumi: each resource before its change, one after the other, and then the stack. */

interface Run {
  /** What is said before each resource's change. */
  readonly before: string[];
  /** What is said of the stack afterwards. */
  readonly after: string[];
}

function urnOf({ type, name }: Declared, parents = ""): string {
  return `urn:pulumi:dev::shop::${parents}${type}::${name}`;
}

/** A run, which says the same whichever host has the resources. */
function run(rule: Rule, declared: readonly Declared[], isPreview: boolean, config: object = {}, parents = ""): Run {
  // A remediation changes what it is given.
  const others = declared.map(overPlugin);
  const told = runAsTyped(rule, declared, isPreview, config, parents);
  const { before, after } = runAsTyped(rule, others, isPreview, config, parents);
  const asDynamic = (text: string) => text.replaceAll("argocd:index:", "pulumi-nodejs:dynamic/argocd:");
  expect({ before: before.map(asDynamic), after: after.map(asDynamic) }).toEqual(told);
  return told;
}

function runAsTyped(
  rule: Rule,
  declared: readonly Declared[],
  isPreview: boolean,
  config: object,
  parents: string,
): Run {
  const pack = policies([rule], { stack: "dev", isPreview, now: () => new Date("2026-11-22") });
  const result: Run = { before: [], after: [] };
  const shared = {
    stackTags: new Map<string, string>(),
    getConfig: <T extends object>() => config as T,
    isType: () => false,
    asType: () => undefined,
  };
  const resources = declared.map((one) => ({
    ...one,
    urn: urnOf(one, parents),
    props: unknownCheckingProxy(one.props),
  })) as unknown as PolicyResource[];
  for (const resource of resources) {
    const args = { ...shared, ...resource } as unknown as ResourceValidationArgs;
    const mine = pack.filter((policy): policy is ResourceValidationPolicy => "validateResource" in policy);
    for (const { remediateResource } of mine) void remediateResource?.(args);
    for (const { name, validateResource } of mine) {
      if (typeof validateResource !== "function") continue;
      void validateResource(args, (text) => result.before.push(`${name} ${resource.name}: ${messageOf(text)}`));
    }
  }
  for (const policy of pack.filter((one): one is StackValidationPolicy => "validateStack" in one)) {
    const notApplicable = (): never => {
      throw new Error("not applicable");
    };
    void policy.validateStack({ ...shared, resources, notApplicable }, (text) => {
      result.after.push(`${policy.name}: ${messageOf(text)}`);
    });
  }
  return result;
}

const elsewhere = application({ "spec.destination.namespace": "orders" });

describe("a rule that compares", () => {
  test("judges at update before the change, and not again", () => {
    const { before, after } = run(stackPermittedByProject, [project(), elsewhere], false);
    expect(before).toEqual([
      expect.stringMatching(
        /^argocd-app-permitted-by-project api: spec\.destination: .* is not permitted by the project/,
      ),
    ]);
    expect(after).toEqual([]);
  });

  test("judges when the second of a pair comes, and names the one that is to blame", () => {
    const { before } = run(stackPermittedByProject, [elsewhere, project()], false);
    expect(before).toEqual([expect.stringMatching(/^argocd-app-permitted-by-project payments: spec\.destination: /)]);
    expect(before[0]).toContain(`\nURN: ${urnOf(elsewhere)}\n`);
  });

  test("judges at preview once, with the whole stack known", () => {
    const { before, after } = run(stackPermittedByProject, [elsewhere, project()], true);
    expect(before).toEqual([]);
    expect(after).toHaveLength(1);
  });

  test("tells of an exemption once", () => {
    const exempt = [{ object: "payments-api", reason: "x", until: "2027-01-31" }];
    const declared = [project(), elsewhere, application({ "metadata.name": "b", "spec.source.path": "b" }, "b")];
    const { before, after } = run(stackPermittedByProject, declared, false, { exempt });
    expect([...before, ...after]).toEqual([expect.stringMatching(/^argocd-exemptions api: .*not permitted/)]);
  });
});

test("a rule that looks for what is missing judges the whole stack", () => {
  const { before, after } = run(stackKnownProject, [application()], false);
  expect(before).toEqual([]);
  expect(after).toEqual([expect.stringContaining('"payments" is neither declared in this stack nor allowed')]);
});

test("what is not known at preview is said to be judged when it is", () => {
  const late = application({ "spec.project": unknown });
  expect(run(stackPermittedByProject, [late], true).after).toEqual([
    expect.stringContaining(
      "spec.project: compared at update, with what is registered before it, by argocd-app-permitted-by-project\n",
    ),
  ]);
  expect(run(stackKnownProject, [late], true).after).toEqual([
    expect.stringContaining("spec.project: judged only after the change, by argocd-stack-known-project\n"),
  ]);
  expect(run(appPruneAllowEmpty, [application({ "spec.syncPolicy.automated": unknown })], true).before).toEqual([
    expect.stringContaining("spec.syncPolicy.automated: checked at update, by argocd-app-prune-allow-empty\n"),
  ]);
});

test("a note speaks of the rules that it is configured for", () => {
  const late = application({ "spec.project": unknown });
  expect(run(stackKnownProject, [late], true, { rules: ["argocd-app-*"] }).after).toEqual([]);
});

test("a rule that compares looks for no missing object: with more objects no violation goes", () => {
  const comparing = rules.filter((rule) => "between" in rule && rule.between !== undefined);
  expect(comparing.map(({ name }) => name)).toEqual([
    "argocd-app-permitted-by-project",
    "argocd-stack-same-path",
    "argocd-stack-overlapping-projects",
  ]);
});

describe("messages", () => {
  const empty = { "spec.syncPolicy.automated": { prune: true, allowEmpty: true } };
  const bad = (name: string) => application({ ...empty, "metadata.name": name }, name);

  test("a violation is one line, and the rule and its fix are said once", () => {
    const { before } = run(appPruneAllowEmpty, [bad("a"), bad("b"), bad("c")], true);
    const problem = "spec.syncPolicy.automated.allowEmpty: lets an empty sync delete every resource.";
    expect(before).toEqual([
      [
        `argocd-app-prune-allow-empty a: ${problem}`,
        `Rule: ${appPruneAllowEmpty.description}`,
        `Fix: ${appPruneAllowEmpty.remediationSteps}`,
      ].join("\n"),
      `argocd-app-prune-allow-empty b: ${problem}`,
      `argocd-app-prune-allow-empty c: ${problem}`,
    ]);
  });

  test("the URN is named where type and name, which Pulumi shows, do not tell the resource", () => {
    const { before } = run(appPruneAllowEmpty, [bad("a")], true, {}, "my:component:Team$");
    expect(before[0]).toContain(`\nURN: ${urnOf(bad("a"), "my:component:Team$")}\n`);
  });

  test("a pair is compared by the names of both", () => {
    expect(run(stackSamePath, [bad("a"), bad("b")], true).after).toEqual([
      expect.stringContaining('deploys the same path to the same namespace as "a"'),
    ]);
  });
});

test("a remediation says what it has set, without what looks like a secret", () => {
  const token = "ghp_0123456789abcdefghijABCDEFGHIJ012345";
  const config = { defaults: { team: "payments", "a/b": token } };
  expect(run(requiredLabels, [application()], true, config).before).toEqual([
    [
      'argocd-remediations api: metadata.labels.team: set to "payments", by argocd-required-labels',
      'metadata.labels["a/b"]: set to (hidden), by argocd-required-labels',
      "Rule: Every value is as the program declares it.",
      "Fix: Nothing; or declare the value in the program.",
    ].join("\n"),
  ]);
  expect(run(appCreateNamespace, [application()], true).before).toEqual([
    expect.stringContaining(
      'spec.syncPolicy.syncOptions: set to ["CreateNamespace=true"], by argocd-app-create-namespace',
    ),
  ]);
});
