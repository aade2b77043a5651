import type { Explanation } from "../../provider/argo/explanations/explanation";
import { foreignExplanations, ownExplanations } from "../../provider/argo/explanations/table";
import { counts } from "../refusals/check";
import { reasons } from "../refusals/reasons";
import { readRecord } from "../refusals/record";
import { cell } from "./field-tables";

/** What a format's placeholders stand for, as a reader sees it. */
function shown(format: string): string {
  return `\`${format.replace(/%[-+# 0]*[a-z]/gi, "…").replaceAll("`", "'")}\``;
}

function sentence({ path, text, kinds, atPreview }: Explanation): string {
  const start = path === undefined ? text : `\`${path}\` ${text}`;
  const notes = [kinds === undefined ? "" : `of a ${kinds.join(" or ")}`, atPreview ? "refused at preview" : ""].filter(
    Boolean,
  );
  return notes.length === 0 ? start : `${start} (${notes.join("; ")})`;
}

function rows(explanations: readonly Explanation[]): string {
  const lines = explanations.map((row) => [row.says.map(shown).join("<br>"), sentence(row)].map(cell).join(" | "));
  return ["| said | what that means, and what to do |", "|---|---|", ...lines.map((line) => `| ${line} |`)].join("\n");
}

/** The page that says what Argo CD's refusals mean. */
export function refusalsPage(): string {
  const record = readRecord();
  const { explained, open: _open, ...left } = counts(record);
  const whys = Object.entries(left).map(([reason, count]) => `- ${count}: ${reasons[reason as keyof typeof left]}`);
  const sections = Object.entries(ownExplanations).map(([title, own]) => `## ${title}\n\n${rows(own)}`);
  return `<!-- Written by \`npm run docs\` from provider/argo/explanations. -->

# What Argo CD refuses, and why

An error, a warning or a failed wait says first what Argo CD's text means for the declaration, then the text itself
(\`Argo CD says: …\`). This is the table that it takes that from; \`…\` stands for what Argo CD fills in. Where a text names what
failed and then why, the innermost one that the table knows is explained. \`spec.source\` stands for \`spec.sources[*]\` and for
\`spec.sourceHydrator.drySource\` too.

The table is complete for Argo CD ${record.version}: \`npm run refusals\` counts the places in its source that make such texts. It
explains ${explained} of them, and leaves out, each by name,

${whys.join("\n")}

${sections.join("\n\n")}

## What others say through Argo CD

${[...new Set(foreignExplanations.map(({ by }) => by))]
  .map(
    (by) => `### ${by[0]?.toUpperCase()}${by.slice(1)}\n\n${rows(foreignExplanations.filter((row) => row.by === by))}`,
  )
  .join("\n\n")}
`;
}
