import { movesProject } from "./limits";
import type { Note, Preview, Step, Violation } from "./preview";

const graveOperations = ["delete", "replace"];
const silent = new Set(["same", "read", "refresh"]);

const words: Readonly<Record<string, string>> = {
  create: "create",
  update: "update",
  delete: "**delete**",
  replace: "**replace**",
};

const levels = ["mandatory", "remediate", "advisory"];

/** What stands above a report, so that a workflow finds its comment again. */
export const marker = "<!-- pulumi-argocd preview-report -->";

/** A preview as Markdown for a pull request. */
export function markdown(
  preview: Preview,
  options: { readonly title: string; readonly exceeded: readonly string[] },
): string {
  const steps = preview.steps.filter(({ operation, type }) => !silent.has(operation) && !type.startsWith("pulumi:"));
  return [
    marker,
    `## ${escaped(options.title)}`,
    summary(steps),
    warnings(steps, options.exceeded),
    violations(preview),
    remediations(preview),
    exempt(preview.exempt),
    changes(steps),
    errors(preview.errors),
  ]
    .filter((section) => section !== "")
    .join("\n\n")
    .concat("\n");
}

function summary(steps: readonly Step[]): string {
  if (steps.length === 0) return "No changes.";
  const counts = ["create", "update", "replace", "delete"].flatMap((operation) => {
    const count = steps.filter((step) => step.operation === operation).length;
    return count === 0 ? [] : [`${count} to ${operation}`];
  });
  return `${counts.length > 0 ? counts.join(", ") : `${steps.length} other changes`}.`;
}

function warnings(steps: readonly Step[], exceeded: readonly string[]): string {
  const dangers = steps
    .filter(({ operation, isGrave }) => graveOperations.includes(operation) && isGrave)
    .map(({ operation, kind, name, reasons }) => {
      const because = reasons.length > 0 ? `, because of ${reasons.map(code).join(", ")}` : "";
      return `${operation === "delete" ? "Deletes" : "Replaces"} the ${escaped(kind)} ${code(name)}${because}.`;
    });
  const moves = steps.filter(movesProject).map(({ name, project }) => {
    return `Moves the Application ${code(name)} from the project ${code(project?.before ?? "")} to ${code(project?.after ?? "")}.`;
  });
  const lines = [...exceeded.map((sentence) => `${sentence}.`), ...dangers, ...moves];
  if (lines.length === 0) return "";
  return ["> [!WARNING]", ...lines.map((line) => `> - ${line}`)].join("\n");
}

function violations({ violations: all, policies }: Preview): string {
  if (policies === "untold") {
    return "The outcome of the policies is not in this preview: run it with `PULUMI_ENABLE_STREAMING_JSON_PREVIEW=true`.";
  }
  if (policies === "none") return "No policies have run: preview with `--policy-pack`.";
  if (all.length === 0) return "No policy is violated.";
  const rules = [...new Set(all.map(({ rule }) => rule))]
    .map((rule) => all.filter((violation) => violation.rule === rule))
    .sort((one, other) => rank(one[0]) - rank(other[0]));
  const mandatory = all.filter(({ level }) => level === "mandatory").length;
  const heading = `### Policies: ${mandatory} mandatory, ${all.length - mandatory} advisory`;
  return [heading, ...rules.map(ruleSection)].join("\n\n");
}

function rank(violation: Violation | undefined): number {
  const index = levels.indexOf(violation?.level ?? "");
  return index < 0 ? levels.length : index;
}

function ruleSection(found: readonly Violation[]): string {
  const [first] = found;
  if (first === undefined) return "";
  const head = `**${code(first.rule)}** (${first.level}${first.severity && `, ${first.severity}`})${first.description && `: ${escaped(first.description)}`}`;
  const places = found.map(({ urn, problem }) => {
    return `- ${resource(urn)}: ${escaped(problem).replaceAll("\n", "<br>")}`;
  });
  return [head, places.join("\n"), ...(first.fix === "" ? [] : [`Fix: ${escaped(first.fix)}`])].join("\n\n");
}

/** What was set, and, of policies that do not tell, that something was. */
function remediations({ set, remediations: changed }: Preview): string {
  const told = set.map(noteLine);
  const untold = changed
    .filter(({ rule, urn }) => !set.some((note) => note.urn === urn && note.text.endsWith(`by ${rule}`)))
    .map(({ rule, urn }) => `- ${code(urn)}: changed by ${code(rule)}`);
  return list("Set by policies", [...told, ...untold]);
}

function exempt(notes: readonly Note[]): string {
  return list("Left alone by exemptions", notes.map(noteLine));
}

function noteLine({ urn, text }: Note): string {
  return `- ${resource(urn)}: ${escaped(text)}`;
}

/** Pulumi gives the URN of the stack to what is about no resource. */
function resource(urn: string): string {
  return urn === "" || urn.includes("::pulumi:pulumi:Stack::") ? "the stack" : code(urn);
}

function list(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `### ${title}\n\n${[...new Set(lines)].join("\n")}`;
}

function changes(steps: readonly Step[]): string {
  if (steps.length === 0) return "";
  const sorted = [...steps].sort((one, other) => gravity(one) - gravity(other));
  const rows = sorted.map((step) => {
    const paths = step.changes.slice(0, 10).map(code).join(", ") + (step.changes.length > 10 ? ", …" : "");
    return `| ${words[step.operation] ?? escaped(step.operation)} | ${escaped(step.kind)} | ${code(step.name)} | ${paths} |`;
  });
  return ["### Changes", "| | Kind | Name | What |\n|---|---|---|---|", ...rows]
    .join("\n")
    .replace("### Changes\n", "### Changes\n\n");
}

/** Deletions and replacements first, of what is grave before the rest. */
function gravity({ operation, isGrave }: Step): number {
  const order = ["delete", "replace", "update", "create"].indexOf(operation);
  return (order < 0 ? 4 : order) + (graveOperations.includes(operation) && !isGrave ? 2 : 0);
}

function errors(messages: readonly string[]): string {
  const telling = messages.filter((message) => !/^(error: )?preview failed$/.test(message));
  if (telling.length === 0) return "";
  return `### Errors\n\n${telling.map((message) => `\`\`\`\n${message.replaceAll("```", "'''")}\n\`\`\``).join("\n\n")}`;
}

/** Names come from a program that is not trusted: they must not end the code, nor begin a tag or a table's cell. */
function code(text: string): string {
  return `\`${text.replace(/[`\n]/g, "'").replaceAll("|", "\\|")}\``;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("|", "\\|").replaceAll("@", "@\u200b");
}
