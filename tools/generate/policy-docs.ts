import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type PresetName, presetNames, type RuleConfig } from "../../policy-packs/lib/levels";
import { notes } from "../../policy-packs/lib/notes";
import { presets } from "../../policy-packs/lib/presets";
import { isStackRule, type NoteRule, type Rule } from "../../policy-packs/lib/rule";
import { rules } from "../../policy-packs/lib/rules";
import { commonSettings, type Settings } from "../../policy-packs/lib/settings";
import { type ArgoKind, settingsKinds } from "../../policy-packs/lib/view/argo-object";
import { table } from "../markdown";
import { corpusPage } from "./policy-corpus-page";

/*
 * Writes `docs/policies/`: one page for each rule and a list of all, from what the rules say of themselves, and the
 * presets as configuration files. Run by `npm run docs`.
 */

/** The pages by file name. */
export function pages(): Readonly<Record<string, string>> {
  return {
    "README.md": overview(),
    "accuracy.md": corpusPage(),
    ...Object.fromEntries([...rules, ...notes].map((rule) => [`${rule.name}.md`, page(rule)])),
  };
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

type Documented = Rule | NoteRule;

function isChecking(rule: Documented): rule is Rule {
  return "check" in rule || "checkStack" in rule;
}

function page(rule: Documented): string {
  return `${[
    "<!-- Written by `npm run docs` from the rule. Do not edit. -->",
    `# ${rule.name}`,
    rule.description,
    `**Why:** ${rule.reason}`,
    `**What to do:** ${rule.remediationSteps}`,
    ...(rule.unseen ? [`**What it does not see:** ${rule.unseen}`] : []),
    facts(rule),
    "## Settings",
    settingsTable({ ...rule.settings, ...(isChecking(rule) ? commonSettings : { stacks: commonSettings.stacks }) }),
    "## Example",
    `\`\`\`json\n${indented({ rules: { [rule.name]: example(rule) } })}\n\`\`\``,
  ].join("\n\n")}\n`;
}

function looksAt(rule: Documented): string {
  if (!isChecking(rule)) return "what the rules have found";
  if (!isStackRule(rule)) return rule.kinds.join(", ");
  return rule.between === undefined
    ? "all Argo CD objects of the stack together, after the changes of an update"
    : `${rule.between.join(" and ")} beside each other, before each change of an update`;
}

function facts(rule: Documented): string {
  const levels = presetNames.map((name) => `${name} ${levelOf(name, rule.name)}`).join(", ");
  const remedy = "remedy" in rule ? "yes: level `remediate` sets the value" : "no";
  return [
    `- Severity: ${rule.severity}`,
    `- Looks at: ${looksAt(rule)}`,
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

function example(rule: Documented): RuleConfig {
  const values = Object.entries(rule.settings).map(([name, { initial }]) => [name, initial]);
  return { enforcementLevel: "mandatory", ...Object.fromEntries(values) };
}

const groups: readonly (readonly [string, (rule: Rule) => boolean])[] = [
  ["Across the stack", isStackRule],
  ["Projects", (rule) => !isStackRule(rule) && rule.kinds.includes("AppProject") && !rule.kinds.includes("Repository")],
  ["Applications", (rule) => !isStackRule(rule) && /^argocd-(app|appset)-/.test(rule.name)],
  ["Argo CD itself", (rule) => !isStackRule(rule) && rule.kinds.every(isSettingsKind)],
  ["Repositories, clusters, certificates", () => true],
];

function isSettingsKind(kind: ArgoKind): boolean {
  return settingsKinds.some((one) => one === kind);
}

function row({ name, description }: Documented): string[] {
  return [`[${name}](${name}.md)`, description, ...presetNames.map((preset) => levelOf(preset, name))];
}

function overview(): string {
  const groupOf = (rule: Rule) => groups.find(([, holds]) => holds(rule))?.[0];
  const order = [
    "Projects",
    "Applications",
    "Repositories, clusters, certificates",
    "Argo CD itself",
    "Across the stack",
  ];
  const sections = order.map((group) => {
    const rows = rules.filter((rule) => groupOf(rule) === group).map(row);
    return `## ${group}\n\n${table(["Rule", "Demands", ...presetNames], rows)}`;
  });
  const note = "<!-- Written by `npm run docs` from the rules. Do not edit. -->";
  const beside = `## Notes\n\n${table(["Note", "Speaks where it is not so", ...presetNames], notes.map(row))}`;
  return `${[note, "# Policies", introduction, ...sections, beside].join("\n\n")}\n`;
}

const introduction = `Rules for Argo CD objects at preview. A rule judges what Argo CD would do, not how the text looks. How to run them: see the
pack's [README](../../policy-packs/governance/README.md).

## What is read

- The resources of \`pulumi-argocd\`, with the sync that \`sync\` asks for.
- Of \`@pulumi/kubernetes\`: Application, with the sync that \`operation\` starts, AppProject and ApplicationSet; Secrets of repositories,
  their credentials (for writing too), services and clusters; ConfigMaps of certificates, known hosts and GPG keys; ClusterRoles and
  their bindings; each also as \`…Patch\` and \`…List\`.
- Argo CD's own settings, in the ConfigMaps \`argocd-cm\`, \`argocd-rbac-cm\`, \`argocd-cmd-params-cm\` and \`argocd-notifications-cm\`, whoever
  declares them, a component of this package among others. A rule says nothing of a setting that a patch leaves out.
- A \`helm.v3.Release\` of Argo CD's own charts: \`configs\` and \`notifications\` in the values of \`argo-cd\`; applications, projects and sets
  in those of \`argocd-apps\`.
- What an ApplicationSet makes: each element of a list, with the template of its generator and \`templatePatch\`.

Denials, globs, URLs, booleans and JSON count as Argo CD reads them: \`!x\` permits all but \`x\`, and \`{*}\` is a wildcard for a namespace.
What projects permit is compared with a real Argo CD: \`npm run matching\` generates projects and 5,000 applications, with denials, globs,
spellings of URLs, several sources, and repositories and clusters that belong to projects, and the rule and Argo CD permit and refuse the
same.

A value that is not known at preview violates nothing and hides nothing. At update every rule about one object judges it
before it is changed. A rule that compares objects (its page says "beside each other") judges them before each change too,
by what is registered by then: what the program registers later is compared in its turn. A rule that looks for what is
missing knows it only when all changes are made: then it reports a violation, and has not prevented it.
\`argocd-unknown-values\` and \`argocd-unknown-references\` tell at preview which values these are and which rules ask for
them; in \`strict\` an unknown reference stops the preview.

\`argocd-unjudged\` names what no run can judge, and why: what a generator or a template function fills in, what a patch leaves
as it is, files of a chart's values, and resources of the bridged Terraform provider.

Every rule also has the settings \`stacks\` (globs of the stacks that it applies to) and \`exempt\`:

\`\`\`json
{
  "exempt": [
    { "object": "legacy-*", "project": "billing", "reason": "moves to tags with OPS-123", "until": "2027-01-31" }
  ]
}
\`\`\`

An exemption says why, and ends. It holds through the day \`until\` (UTC); afterwards the violation counts again and names
it. It matches what Argo CD knows an object by: \`object\` (its name; a cluster's name or address, a repository's URL, a
certificate's host), \`project\`, \`repository\` (all that an application deploys from); globs, of which all that are given
must match, and at least one is needed. \`resource\` (Pulumi name or URN) narrows them and is not enough alone: it is the
author's to choose. Of two objects that a rule compares, the exemption of either is enough. What is left alone is listed by
\`argocd-exemptions\`, in the preview and in the report for pull requests.

[How often the rules are right](accuracy.md) is counted. [Ways around the rules](ways-around/README.md) that were tried have a page each, and
so has [what no pack can see](ways-around/beyond-the-pack.md), with what closes that.`;

/** The files of a folder; folders in it, such as that of the ways around, are written by hand. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  for (const name of filesIn(folder)) if (!(name in files)) rmSync(join(folder, name));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

if (require.main === module) {
  const root = join(__dirname, "../..");
  write(join(root, "docs/policies"), pages());
  write(join(root, "policy-packs/governance/presets"), presetFiles());
}
