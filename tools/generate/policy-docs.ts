import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type PresetName, presetNames, type RuleConfig } from "../../policy-packs/lib/levels";
import { presets } from "../../policy-packs/lib/presets";
import { isStackRule, type Rule } from "../../policy-packs/lib/rule";
import { rules } from "../../policy-packs/lib/rules";
import { commonSettings, type Settings } from "../../policy-packs/lib/settings";
import { table } from "../markdown";

/*
 * Writes `docs/policies/`: one page for each rule and a list of all, from what the rules say of themselves, and the
 * presets as configuration files. Run by `npm run docs`.
 */

/** The pages by file name. */
export function pages(): Readonly<Record<string, string>> {
  return { "README.md": overview(), ...Object.fromEntries(rules.map((rule) => [`${rule.name}.md`, page(rule)])) };
}

/** The presets as files for `--policy-pack-config`, by file name. */
export function presetFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(presetNames.map((name) => [`${name}.json`, `${indented(presets[name])}\n`]));
}

/** JSON as this repository formats it: a list of a few texts on one line. */
function indented(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/\[\s+("[^[\]{}]*?")\s+\]/g, (_match, items: string) => {
    return `[${items.split(/,\s+/).join(", ")}]`;
  });
}

function page(rule: Rule): string {
  return `${[
    "<!-- Written by `npm run docs` from the rule. Do not edit. -->",
    `# ${rule.name}`,
    rule.description,
    `**Why:** ${rule.reason}`,
    `**What to do:** ${rule.remediationSteps}`,
    facts(rule),
    "## Settings",
    settingsTable({ ...rule.settings, ...commonSettings }),
    "## Example",
    `\`\`\`json\n${indented({ rules: { [rule.name]: example(rule) } })}\n\`\`\``,
  ].join("\n\n")}\n`;
}

function facts(rule: Rule): string {
  const looksAt = isStackRule(rule) ? "all Argo CD objects of the stack together" : rule.kinds.join(", ");
  const levels = presetNames.map((name) => `${name} ${levelOf(name, rule.name)}`).join(", ");
  const remedy = "remedy" in rule ? "yes: level `remediate` sets the value" : "no";
  return [
    `- Severity: ${rule.severity}`,
    `- Looks at: ${looksAt}`,
    `- Levels: ${levels}`,
    `- Remediation: ${remedy}`,
  ].join("\n");
}

function levelOf(preset: PresetName, rule: string): string {
  const config: RuleConfig | undefined = presets[preset][rule];
  return (typeof config === "string" ? config : config?.enforcementLevel) ?? "advisory";
}

function settingsTable(settings: Settings): string {
  const rows = Object.entries(settings).map(([name, { schema, initial }]) => {
    return [`\`${name}\``, schema.description ?? "", `\`${JSON.stringify(initial)}\``];
  });
  return table(["Setting", "Meaning", "Default"], rows);
}

function example(rule: Rule): RuleConfig {
  const values = Object.entries(rule.settings).map(([name, { initial }]) => [name, initial]);
  return { enforcementLevel: "mandatory", ...Object.fromEntries(values) };
}

const groups: readonly (readonly [string, (rule: Rule) => boolean])[] = [
  ["Across the stack", isStackRule],
  ["Projects", (rule) => !isStackRule(rule) && rule.kinds.includes("AppProject") && !rule.kinds.includes("Repository")],
  ["Applications", (rule) => !isStackRule(rule) && /^argocd-(app|appset)-/.test(rule.name)],
  ["Repositories, clusters, certificates", () => true],
];

function overview(): string {
  const groupOf = (rule: Rule) => groups.find(([, holds]) => holds(rule))?.[0];
  const order = ["Projects", "Applications", "Repositories, clusters, certificates", "Across the stack"];
  const sections = order.map((group) => {
    const rows = rules
      .filter((rule) => groupOf(rule) === group)
      .map((rule) => {
        const levels = presetNames.map((name) => levelOf(name, rule.name));
        return [`[${rule.name}](${rule.name}.md)`, rule.description, ...levels];
      });
    return `## ${group}\n\n${table(["Rule", "Demands", ...presetNames], rows)}`;
  });
  const note = "<!-- Written by `npm run docs` from the rules. Do not edit. -->";
  return `${[note, "# Policies", introduction, ...sections].join("\n\n")}\n`;
}

const introduction = `Rules for Argo CD objects at preview. A rule judges what Argo CD would do, not how the text looks. How to run them: see the
pack's [README](../../policy-packs/governance/README.md).

## What is read

- The resources of \`pulumi-argocd\`, with the sync that \`sync\` asks for.
- Of \`@pulumi/kubernetes\`: Application, with the sync that \`operation\` starts, AppProject and ApplicationSet; Secrets of repositories,
  their credentials (for writing too), services and clusters; ConfigMaps of certificates, known hosts and GPG keys; each also as
  \`…Patch\` and \`…List\`.
- A \`helm.v3.Release\` of Argo CD's own charts: \`configs\` in the values of \`argo-cd\`; applications, projects and sets in those of
  \`argocd-apps\`.
- What an ApplicationSet makes: each element of a list, with the template of its generator and \`templatePatch\`.

Denials, globs, URLs, booleans and JSON count as Argo CD reads them: \`!x\` permits all but \`x\`, and \`{*}\` is a wildcard for a namespace.
What projects permit is compared with a real Argo CD: \`npm run matching\` generates projects and 5,000 applications, with denials, globs,
spellings of URLs, several sources, and repositories and clusters that belong to projects, and the rule and Argo CD permit and refuse the
same.

A value that is not known at preview violates nothing and hides nothing: \`argocd-unknown-values\` and
\`argocd-unknown-references\` (always advisory) name it and the rules that check it at update. They also name what cannot be judged at
all, and why: what a generator or a template function fills in, what a patch leaves as it is, files of a chart's values, and
resources of the bridged Terraform provider.

Every rule also has the settings \`stacks\` (globs of the stacks that it applies to) and \`exempt\` (globs of resources, by
Pulumi name or URN, that it leaves alone).`;

function write(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!(name in files)) rmSync(join(folder, name));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

if (require.main === module) {
  const root = join(__dirname, "../..");
  write(join(root, "docs/policies"), pages());
  write(join(root, "policy-packs/governance/presets"), presetFiles());
}
