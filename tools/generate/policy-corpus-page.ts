import { rules } from "../../policy-packs/lib/rules";
import { type CorpusStack, namedRules, readCorpus, type Verdict } from "../../test/support/policy-corpus";
import { table } from "../markdown";

/** How often a rule hits the manifests of the corpus in the preset `strict`, by what was judged of it. */
export interface RuleCounts {
  readonly rule: string;
  readonly right: number;
  readonly debatable: number;
  readonly wrong: number;
  readonly missed: number;
}

/** The counts of every rule, in the order of the rules. */
export function corpusCounts(corpus: readonly CorpusStack[]): RuleCounts[] {
  const verdicts = corpus.flatMap(({ manifests }) => manifests.map(({ verdict }) => verdict));
  const count = (rule: string, list: keyof Verdict) =>
    verdicts.filter((verdict) => namedRules(verdict[list]).some((named) => named.rule === rule)).length;
  return rules.map(({ name }) => {
    const missed = count(name, "missed");
    return {
      rule: name,
      right: count(name, "right") - missed,
      debatable: count(name, "debatable"),
      wrong: count(name, "wrong"),
      missed,
    };
  });
}

/** The page on how often the rules are right. */
export function corpusPage(): string {
  const corpus = readCorpus();
  const manifests = corpus.reduce((sum, stack) => sum + stack.manifests.length, 0);
  const rows = corpusCounts(corpus).map(({ rule, right, debatable, wrong, missed }) => [
    `[${rule}](${rule}.md)`,
    ...[right, debatable, wrong, missed].map(String),
  ]);
  return `${[
    "<!-- Written by `npm run docs` from the verdicts in test/unit/policies/corpus. Do not edit. -->",
    "# How often the rules are right",
    introduction(manifests, corpus.length),
    table(["Rule", "Right", "Debatable", "Wrong", "Missed"], rows),
  ].join("\n\n")}\n`;
}

function introduction(manifests: number, stacks: number): string {
  return `Every rule is tried on ${manifests} manifests in ${stacks} stacks, written after the habits of public GitOps repositories: apps of
apps, charts with values, kustomize, several sources, ApplicationSets, projects, repositories, clusters and known hosts.
For each manifest, somebody has read it and written down which rules should hit. A test compares these verdicts with what
the rules say in each preset. The counts are those of \`strict\`, in manifests.

- **Right**: the manifest has what the rule is against.
- **Debatable**: so does this one, but some run it like this on purpose. A mandatory rule of \`production\` says how to settle it: by
  one of its settings, or by \`exempt\`.
- **Wrong**: a false alarm. A mandatory rule of \`production\` may have one in a hundred hits.
- **Missed**: what the rule should have seen.`;
}
