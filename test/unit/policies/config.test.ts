import { configFor, configProblems } from "../../../policy-packs/lib/config";
import { notes } from "../../../policy-packs/lib/notes";
import { policies } from "../../../policy-packs/lib/policy";
import { presets } from "../../../policy-packs/lib/presets";
import { rules } from "../../../policy-packs/lib/rules";
import { commonSettings } from "../../../policy-packs/lib/settings";

const name = "argocd-app-revision-pinned";

test("names are unique, begin with argocd- and follow the file's form", () => {
  const names = rules.map((rule) => rule.name);
  expect(new Set(names).size).toBe(names.length);
  for (const each of names) expect(each).toMatch(/^argocd-[a-z]+(-[a-z]+)*$/);
});

test("every rule says what it demands, why, and what to do, in whole sentences", () => {
  for (const { description, reason, remediationSteps } of rules) {
    for (const text of [description, reason, remediationSteps]) expect(text).toMatch(/^[A-Z`].*\.$/s);
  }
});

test("every preset has a level for every rule, and for no other", () => {
  for (const preset of Object.values(presets)) {
    expect(Object.keys(preset).sort()).toEqual([...rules, ...notes].map((rule) => rule.name).sort());
  }
});

test("presets never remediate, and settings of presets exist", () => {
  for (const [rule, config] of Object.values(presets).flatMap((preset) => Object.entries(preset))) {
    expect(typeof config === "string" ? config : config.enforcementLevel).not.toBe("remediate");
    expect(configProblems({ rules: { [rule]: config } }, rules)).toEqual([]);
  }
});

test("no setting of a rule has the name of a common one", () => {
  const common = [...Object.keys(commonSettings), "enforcementLevel"];
  expect(rules.flatMap(({ settings }) => Object.keys(settings)).filter((setting) => common.includes(setting))).toEqual(
    [],
  );
});

test("a policy for every rule, then the notes", () => {
  const names = policies(rules).map((policy) => policy.name);
  expect(names).toEqual([...rules, ...notes].map((rule) => rule.name));
});

test("every policy has page, severity, steps and a schema with defaults", () => {
  for (const policy of policies(rules)) {
    expect(policy).toMatchObject({ severity: expect.any(String), remediationSteps: expect.any(String) });
    expect(policy.url).toBe(`https://unpkg.com/pulumi-argocd/docs/policies/${policy.name}.md`);
    for (const schema of Object.values(policy.configSchema?.properties ?? {})) {
      expect(schema).toHaveProperty("default");
      expect(schema.description).toMatch(/\.$/);
    }
  }
});

describe("configuration by environment", () => {
  const config = {
    preset: "production" as const,
    rules: { [name]: { git: ["sha"] }, "argocd-app-naming": "disabled" as const },
    environments: {
      dev: { stacks: ["dev*"], preset: "baseline" as const },
      prod: { stacks: ["prod", "prod-*"], rules: { [name]: { tags: ["release-.*"] } } },
    },
  };

  test("without file is the preset baseline", () => {
    expect(configFor({}, "dev")[name]).toEqual({ enforcementLevel: "disabled" });
  });

  test("takes the preset of the environment", () => {
    expect(configFor(config, "dev-1")[name]).toEqual({ enforcementLevel: "disabled", git: ["sha"] });
    expect(configFor(config, "staging")[name]).toEqual({ enforcementLevel: "mandatory", git: ["sha"] });
  });

  test("puts the settings of the environment over the others", () => {
    expect(configFor(config, "prod-eu")[name]).toEqual({
      enforcementLevel: "mandatory",
      git: ["sha"],
      tags: ["release-.*"],
    });
  });

  test("a level alone replaces the level alone", () => {
    expect(configFor(config, "prod")["argocd-app-naming"]).toEqual({ enforcementLevel: "disabled" });
  });
});

test.each([
  [[], "the file must hold an object"],
  [{ presets: "x" }, "presets is no setting; there are $schema, preset, rules, environments"],
  [{ preset: "paranoid" }, "preset must be one of baseline, production, strict"],
  [{ rules: [] }, "rules must be an object"],
  [{ rules: { "argocd-x": "mandatory" } }, "rules.argocd-x is no rule"],
  [{ rules: { [name]: "must" } }, `rules.${name} must be one of advisory, mandatory, remediate, disabled`],
  [{ rules: { [name]: { gti: [] } } }, `rules.${name}.gti is no setting; there are enforcementLevel, git`],
  [{ environments: { prod: [] } }, "environments.prod must be an object"],
  [{ environments: { prod: {} } }, "environments.prod.stacks must be a list of stack names"],
  [{ environments: { prod: { stacks: ["p"], rules: { x: "mandatory" } } } }, "environments.prod.rules.x is no rule"],
])("%j: %s", (config, problem) => {
  expect(configProblems(config, rules)).toEqual([expect.stringContaining(problem)]);
});
