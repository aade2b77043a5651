import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";
import * as z from "zod";
import { type PresetName, presetNames } from "../../policy-packs/lib/levels";

/** What a rule is called in a verdict: its name without `argocd-`, and with `@strict` or `@production` the first preset whose settings ask for it. */
const ruleNames = z.array(z.string()).default([]);

const verdictSchema = z.strictObject({
  /** Rules whose hit is right. */
  right: ruleNames,
  /** Rules whose hit is right by the rule's text, while some would run the manifest so on purpose. */
  debatable: ruleNames,
  /** Rules that hit and should not: false alarms that are known. */
  wrong: ruleNames,
  /** Rules of `right` that do not hit yet. */
  missed: ruleNames,
});

const manifestSchema = z.looseObject({
  verdict: verdictSchema.prefault({}),
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({ name: z.string() }),
});

/** What was judged of a manifest by reading it, rule by rule. */
export type Verdict = z.output<typeof verdictSchema>;

/** A manifest of the corpus. */
export interface CorpusManifest {
  /** Kind and name, which no other manifest of its file has. */
  readonly title: string;
  /** The type under which `@pulumi/kubernetes` declares it. */
  readonly type: string;
  readonly properties: Record<string, unknown>;
  readonly verdict: Verdict;
}

/** The manifests of one file, which belong to one stack. */
export interface CorpusStack {
  readonly name: string;
  readonly manifests: readonly CorpusManifest[];
}

const folder = join(__dirname, "../unit/policies/corpus");

/** All manifests on which the rules are judged, by file. */
export function readCorpus(): CorpusStack[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
  return files.sort().map((file) => ({
    name: file.replace(/\.yaml$/, ""),
    manifests: parseAllDocuments(readFileSync(join(folder, file), "utf8")).map((document) => {
      const { verdict, ...properties } = manifestSchema.parse(document.toJS());
      const { apiVersion, kind, metadata } = properties;
      const group = apiVersion === "v1" ? "core/v1" : apiVersion;
      return { title: `${kind}/${metadata.name}`, type: `kubernetes:${group}:${kind}`, properties, verdict };
    }),
  }));
}

/** A rule that a verdict names. */
export interface NamedRule {
  readonly rule: string;
  /** The first preset in which it hits; it hits in the stricter ones too. */
  readonly from: PresetName;
}

/** The rules of a list of a verdict. */
export function namedRules(list: readonly string[]): NamedRule[] {
  return list.map((text) => {
    const [name = "", suffix] = text.split("@");
    return { rule: `argocd-${name}`, from: presetNames.find((preset) => preset === suffix) ?? "baseline" };
  });
}
