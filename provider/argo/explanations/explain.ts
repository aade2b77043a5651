import { isRecord } from "../../model/json";
import { ApiError } from "../errors";
import type { Explanation } from "./explanation";
import { plain } from "./plain";
import { foreignExplanations, ownExplanations } from "./table";

/** What a refusal is about, so that its explanation names the properties of the declaration at hand. */
export interface Subject {
  readonly kind: string;
  readonly spec?: unknown;
}

interface Pattern {
  readonly explanation: Explanation;
  readonly expression: RegExp;
}

const placeholder = /%[-+# 0]*[a-z]/i;

/** The texts of a format that are not filled in, as a pattern, from the first word on: what stands before may be empty. */
export function patternOf(format: string): RegExp {
  const texts = format.split(placeholder);
  const fixed = texts.map((text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"));
  const start = texts.findIndex((text) => /\p{L}/u.test(text));
  const body = fixed.slice(start, fixed.at(-1) === "" ? -1 : undefined).join(".*?");
  return new RegExp(/^\w/.test(body) ? `(?<!\\w)${body}` : body, "i");
}

let known: readonly Pattern[] | undefined;

/** Made at the first refusal: most runs meet none. */
function patterns(): readonly Pattern[] {
  known ??= [...Object.values(ownExplanations).flat(), ...foreignExplanations].flatMap((explanation) =>
    explanation.says.map((format) => ({ explanation, expression: patternOf(format) })),
  );
  return known;
}

interface Match {
  readonly explanation: Explanation;
  readonly at: number;
  readonly length: number;
}

/** The explanations of a text, that of the cause first: Argo CD puts what failed before why. */
function matchesIn(said: string, kind: string): Explanation[] {
  return patterns()
    .filter(({ explanation }) => explanation.kinds?.includes(kind) ?? true)
    .flatMap(({ explanation, expression }): Match[] => {
      const found = expression.exec(said);
      return found ? [{ explanation, at: found.index, length: found[0].length }] : [];
    })
    .sort((one, other) => other.at - one.at || rank(other) - rank(one) || other.length - one.length)
    .map(({ explanation }) => explanation);
}

/** What is said for some kinds alone tells more than what is said for all. */
function rank({ explanation }: Match): number {
  return explanation.kinds === undefined ? 0 : 1;
}

/** The fields of a source, where a declaration has several sources, or a dry one. */
function sourcePath({ spec }: Subject): string {
  if (!isRecord(spec)) return "spec.source";
  if (spec.sourceHydrator !== undefined) return "spec.sourceHydrator.drySource";
  return spec.sources === undefined ? "spec.source" : "spec.sources[*]";
}

/** An explanation as a sentence begins, with its property or that of what has failed for its sake. */
function sentence({ path, text }: Explanation, around: readonly Explanation[], subject: Subject): string {
  const enclosing = around.find((outer) => outer.path !== undefined)?.path;
  const start = path === undefined ? enclosing && `\`${enclosing}\`:` : `\`${path}\``;
  const whole = start === undefined ? text : `${start} ${text}`;
  return whole.replace(/`spec\.source(?=[.`])/g, `\`${sourcePath(subject)}`);
}

/** Argo CD writes several conditions one after the other. */
const conditions = /;(?=[A-Z]\w+(?:Error|Warning): )/;

/** What a text of Argo CD's means for a declaration and what to do, if we know it. */
export function meaningOf(said: string, subject: Subject): string | undefined {
  const sentences = said.split(conditions).flatMap((part) => {
    const [cause, ...around] = matchesIn(part, subject.kind);
    return cause ? [sentence(cause, around, subject)] : [];
  });
  return sentences.length === 0 ? undefined : [...new Set(sentences)].join("; ");
}

/** A text of Argo CD's behind what it means. */
export function explained(said: string, subject: Subject): string {
  const meaning = meaningOf(said, subject);
  return meaning === undefined ? plain(said) : `${meaning}. Argo CD says: ${plain(said)}`;
}

/** A refusal that says first what it means; whatever else has failed stays as it is. */
export function explainedFailure<T>(failure: T, subject: Subject): T {
  if (!(failure instanceof ApiError)) return failure;
  const meaning = meaningOf(failure.serverMessage, subject);
  return meaning === undefined ? failure : failure.saying(`${meaning}. Argo CD says: ${failure.message}`);
}
