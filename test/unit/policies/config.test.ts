import { configFor, configProblems, type GovernanceConfig } from "../../../policy-packs/lib/config";
import { notes } from "../../../policy-packs/lib/notes";
import { policies } from "../../../policy-packs/lib/policy";
import { presets } from "../../../policy-packs/lib/presets";
import { rules } from "../../../policy-packs/lib/rules";
import { commonSettings } from "../../../policy-packs/lib/settings";
import { application, evaluate } from "./support";

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

describe("a stack of no environment", () => {
  const environments = {
    dev: { stacks: ["dev*"], preset: "baseline" as const },
    prod: { stacks: ["prod"], preset: "production" as const },
  };
  const told = (config: GovernanceConfig, stack: string) =>
    (configFor(config, stack)["argocd-stack-environment"] as { stricter?: readonly string[] }).stricter;

  test("takes the strictest preset where the file names none for it", () => {
    expect(configFor({ environments }, "sandbox")[name]).toEqual({ enforcementLevel: "mandatory" });
    expect(told({ environments }, "sandbox")).toBeUndefined();
  });

  test("takes the preset that the file names for it, and is told what it misses", () => {
    const config = { preset: "baseline" as const, environments };
    expect(configFor(config, "prd")[name]).toEqual({ enforcementLevel: "disabled" });
    expect(told(config, "prd")).toEqual(["prod"]);
    expect(told(config, "prod")).toBeUndefined();
    expect(told(config, "dev-1")).toBeUndefined();
  });

  test("misses what only an environment's rules ask for", () => {
    const rules = { [name]: "mandatory" as const };
    expect(told({ preset: "production", environments: { eu: { stacks: ["eu"], rules } } }, "ue")).toEqual(["eu"]);
    expect(told({ preset: "strict", environments: { dev: { ...environments.dev, rules } } }, "x")).toBeUndefined();
  });
});

test("a configuration of Pulumi's own is refused by the policy that it is of", () => {
  const rule = rules.find((one) => one.name === "argocd-app-naming");
  if (rule === undefined) throw new Error("no such rule");
  expect(() => evaluate(rule, [application()], { config: { pattern: "[" } })).toThrow(
    'the configuration of argocd-app-naming is wrong:\npattern: "[" is no regular expression',
  );
});

test.each([
  [[], "the file must hold an object"],
  [{ presets: "x" }, "presets is no setting; there are $schema, preset, rules, environments"],
  [{ preset: "paranoid" }, "preset must be one of baseline, production, strict"],
  [{ rules: [] }, "rules must be an object"],
  [{ rules: { "argocd-x": "mandatory" } }, "rules.argocd-x is no rule"],
  [{ rules: { [name]: "must" } }, `rules.${name} must be one of advisory, mandatory, remediate, disabled`],
  [{ rules: { [name]: { gti: [] } } }, `rules.${name}.gti is no setting; there are enforcementLevel, git`],
  [{ environments: [] }, "environments must be an object"],
  [
    { rules: { "argocd-app-revision-pined": "mandatory" } },
    "rules.argocd-app-revision-pined is no rule (did you mean argocd-app-revision-pinned?)",
  ],
  [{ rules: { "argocd-unknown-value": "disabled" } }, "did you mean argocd-unknown-values?"],
  [{ rules: { "argocd-unknown-values": { exempt: [] } } }, "rules.argocd-unknown-values.exempt is no setting"],
  [{ rules: { [name]: "remediate" } }, `rules.${name} cannot be remediate: there is no one right value to set`],
  [{ rules: { [name]: { enforcementLevel: "remediate" } } }, `rules.${name} cannot be remediate`],
  [
    { rules: { "argocd-app-naming": { pattern: "[" } } },
    'rules.argocd-app-naming.pattern: "[" is no regular expression',
  ],
  [{ rules: { [name]: { tags: ["a", "("] } } }, `rules.${name}.tags[1]: "(" is no regular expression`],
  [
    { rules: { "argocd-required-labels": { labels: { team: "+" } } } },
    'rules.argocd-required-labels.labels["team"]: "+" is no regular expression',
  ],
  [
    { rules: { "argocd-required-labels": { labels: { team: "[a-z]+" }, defaults: { team: "42" } } } },
    'rules.argocd-required-labels.defaults["team"] does not match its pattern [a-z]+',
  ],
  [
    {
      rules: { "argocd-required-annotations": { annotations: { runbook: "https://.+" } } },
      environments: {
        prod: { stacks: ["p"], rules: { "argocd-required-annotations": { defaults: { runbook: "none" } } } },
      },
    },
    'environments.prod.rules.argocd-required-annotations.defaults["runbook"] does not match its pattern https://.+',
  ],
  [{ environments: { prod: [] } }, "environments.prod must be an object"],
  [{ environments: { prod: {} } }, "environments.prod.stacks must be a list of stack names"],
  [{ environments: { prod: { stacks: ["p"], rules: { x: "mandatory" } } } }, "environments.prod.rules.x is no rule"],
])("%j: %s", (config, problem) => {
  expect(configProblems(config, rules)).toEqual([expect.stringContaining(problem)]);
});
