import { closest } from "fastest-levenshtein";
import { type Quotation, tag } from "./quotations";
import { type Sentence, wordsOf } from "./sentences";

/** Why a sentence needs no test. */
export const reasons = [
  "introduces", // says what the product, the page or the table is about
  "instructs", // tells the reader what to do or to prefer
  "points", // leads to another place
  "explains", // gives the reason for a promise that stands beside it
  "others", // says what Argo CD, Kubernetes or Pulumi do by themselves
  "measured", // gives a rough time or size; `npm run bench` and docs/benchmarks.md have the figures
] as const;

export type Reason = (typeof reasons)[number];

/** What promises nothing: single sentences by reason, and sections as a whole. */
export interface NoPromises {
  readonly sentences: Readonly<Record<Reason, readonly string[]>>;
  readonly sections: Readonly<Record<string, readonly string[]>>;
}

export interface Subject {
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly noPromises: NoPromises;
}

/** A sentence that promises something, and where it is proved. */
export interface Promised extends Sentence {
  readonly proofs: readonly Quotation[];
}

/** Every sentence that counts as a promise, with its proofs. */
export function promised({ sentences, quotations, noPromises }: Subject): Promised[] {
  const none = new Set(listed(noPromises));
  return sentences
    .filter(({ page, section, text }) => !noPromises.sections[page]?.includes(section) && !none.has(text))
    .map((sentence) => ({
      ...sentence,
      proofs: quotations.filter(({ text, flaw }) => flaw === undefined && wordsOf(text) === sentence.text),
    }));
}

/** What is wrong, one text for each problem. */
export function problems(subject: Subject): string[] {
  const { sentences, quotations, noPromises } = subject;
  const said = new Set(sentences.map(({ text }) => text));
  const quoted = new Set(quotations.map(({ text }) => wordsOf(text)));
  return [
    ...promised(subject)
      .filter(({ proofs }) => proofs.length === 0)
      .map(({ page, section, text }) => `${page}, ${section}: no test quotes\n    ${text}`),
    ...quotations.flatMap(({ file, line, flaw }) => (flaw === undefined ? [] : [`${file}:${line}: ${flaw}`])),
    ...quotations
      .filter(({ text }) => !said.has(wordsOf(text)))
      .map(
        ({ file, line, text }) => `${file}:${line}: no page says\n    ${wordsOf(text)}${nearest(wordsOf(text), said)}`,
      ),
    ...listed(noPromises)
      .filter((text) => !said.has(text))
      .map((text) => `listed as no promise, but no page says\n    ${text}${nearest(text, said)}`),
    ...listed(noPromises)
      .filter((text) => quoted.has(text))
      .map((text) => `listed as no promise, but quoted by a test\n    ${text}`),
    ...Object.entries(noPromises.sections).flatMap(([page, names]) =>
      names
        .filter((name) => !sentences.some((sentence) => sentence.page === page && sentence.section === name))
        .map((name) => `${page} has no section "${name}", which is listed as no promise`),
    ),
  ];
}

/** How a problem is mended, for the end of the report. */
export const advice = `Quote a promise in the comment before the test that proves it:
    /** ${tag} The sentence, word by word; line breaks and markup do not matter. A row of a table: | cell | cell | */
What promises nothing goes into tools/promises/no-promises.ts, with a reason.`;

function listed({ sentences }: NoPromises): string[] {
  return Object.values(sentences).flat().map(wordsOf);
}

function nearest(text: string, said: ReadonlySet<string>): string {
  return said.size === 0 ? "" : `\n  the nearest is\n    ${closest(text, [...said])}`;
}
