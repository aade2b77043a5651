import { type PresetName, presetNames } from "../../../policy-packs/lib/levels";
import { presets } from "../../../policy-packs/lib/presets";
import { rules } from "../../../policy-packs/lib/rules";
import { corpusCounts } from "../../../tools/generate/policy-corpus-page";
import { type CorpusStack, type NamedRule, namedRules, readCorpus, type Verdict } from "../../support/policy-corpus";
import { evaluate } from "./support";

const corpus = readCorpus();
const manifests = corpus.flatMap((stack) => stack.manifests);
const now = new Date("2026-11-22T00:00:00Z");

/** A rule's level and settings in a preset; undefined where it is switched off. */
function settingsIn(preset: PresetName, rule: string): { level: string; config: Record<string, unknown> } | undefined {
  const config = presets[preset][rule] ?? "advisory";
  const { enforcementLevel: level = "advisory", ...settings } =
    typeof config === "string" ? { enforcementLevel: config } : config;
  return level === "disabled" ? undefined : { level, config: settings };
}

/** By what a manifest that this package has a class for is declared; others always are by `@pulumi/kubernetes`. */
const forms: readonly (readonly [string, string])[] = [
  ["as a custom resource", "kubernetes:argoproj.io/v1alpha1:"],
  // Whatever is said of this type is said of the plugin's, too.
  ["by this package", "pulumi-nodejs:dynamic/argocd:"],
];

/** What the rules say of a stack in a preset, as `manifest: rule`. */
function hits({ manifests }: CorpusStack, preset: PresetName, form: string): string[] {
  const declared = manifests.map(({ title, type, properties }) => ({
    type: type.replace("kubernetes:argoproj.io/v1alpha1:", form),
    name: title,
    props: properties,
  }));
  return rules.flatMap((rule) => {
    const settings = settingsIn(preset, rule.name);
    if (settings === undefined) return [];
    const { violations } = evaluate(rule, declared, { config: settings.config, stack: "prod", now });
    return [...new Set(violations.map((text) => `${text.split(": ")[0]}: ${rule.name}`))];
  });
}

function isIn(preset: PresetName): (named: NamedRule) => boolean {
  return ({ rule, from }) =>
    settingsIn(preset, rule) !== undefined && presetNames.indexOf(preset) >= presetNames.indexOf(from);
}

/** What a verdict says that a preset hits today. */
function expectedOf({ right, debatable, wrong, missed }: Verdict, preset: PresetName): string[] {
  const names = (list: readonly string[]) =>
    namedRules(list)
      .filter(isIn(preset))
      .map(({ rule }) => rule);
  const missing = new Set(names(missed));
  return names([...right, ...debatable, ...wrong]).filter((rule) => !missing.has(rule));
}

describe.each(presetNames.flatMap((preset) => forms.map(([how, form]) => [preset, how, form] as const)))(
  "in %s, %s",
  (preset, _how, form) => {
    test.each(corpus.map((stack): [string, CorpusStack] => [stack.name, stack]))("%s", (_name, stack) => {
      const expected = stack.manifests.flatMap(({ title, verdict }) =>
        expectedOf(verdict, preset).map((rule) => `${title}: ${rule}`),
      );
      expect(hits(stack, preset, form).sort()).toEqual(expected.sort());
    });
  },
);

test("the corpus is large enough, and every verdict names rules that there are, once", () => {
  expect(manifests.length).toBeGreaterThanOrEqual(100);
  const known = new Set<string>(rules.map(({ name }) => name));
  for (const { title, verdict } of manifests) {
    const all = namedRules([...verdict.right, ...verdict.debatable, ...verdict.wrong]).map(({ rule }) => rule);
    expect({ title, unknown: all.filter((rule) => !known.has(rule)) }).toEqual({ title, unknown: [] });
    expect({ title, rules: all.length }).toEqual({ title, rules: new Set(all).size });
    expect(verdict.missed.filter((rule) => !verdict.right.includes(rule))).toEqual([]);
  }
  for (const { manifests: own } of corpus) expect(new Set(own.map(({ title }) => title)).size).toBe(own.length);
});

test("a mandatory rule of `production` whose hits are debatable says how to settle them", () => {
  const debated = corpusCounts(corpus)
    .filter(({ debatable }) => debatable > 0)
    .map(({ rule }) => rule);
  const silent = rules
    .filter(({ name }) => debated.includes(name) && settingsIn("production", name)?.level === "mandatory")
    .filter(({ settings, remediationSteps }) => {
      return ![...Object.keys(settings), "exempt"].some((setting) => remediationSteps.includes(`\`${setting}\``));
    });
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test("of a hundred hits of a mandatory rule of `production`, at most one is wrong", () => {
  const tooMany = corpusCounts(corpus)
    .filter(({ rule }) => settingsIn("production", rule)?.level === "mandatory")
    .filter(({ right, debatable, wrong }) => wrong * 100 > right + debatable + wrong);
  expect(tooMany).toEqual([]);
});
