import { type GlobPart, globMatches, parseGlob } from "./glob";

/** A character that no name and no URL has: it stands for any. */
const any = "\uFFFF";

/** How much text a wildcard stands for, from nothing to several parts of a path. */
const amounts = ["nothing", "one", "several"] as const;
type Amount = (typeof amounts)[number];

/**
 * Whether everything that a pattern matches is matched by another one. Tried with wildcards that stand for nothing, for one
 * character and for several. A pattern that Argo CD refuses matches nothing, and is within every other.
 */
export function globWithin(inner: string, outer: string, separators = ""): boolean {
  const parts = parseGlob(inner);
  if (parts === undefined) return true;
  // Argo CD's library lets some patterns of one character match nothing.
  const empty = globMatches(inner, "", separators) ? [""] : [];
  return [...empty, ...amounts.flatMap((amount) => samples(parts, amount, separators))].every((sample) =>
    globMatches(outer, sample, separators),
  );
}

function samples(parts: readonly GlobPart[], amount: Amount, separators: string): string[] {
  return parts.reduce<string[]>(
    (starts, part) => starts.flatMap((start) => partSamples(part, amount, separators).map((end) => start + end)),
    [""],
  );
}

function partSamples(part: GlobPart, amount: Amount, separators: string): string[] {
  switch (part.kind) {
    case "text":
      return [part.text];
    case "any":
      return [{ nothing: "", one: any, several: any + any }[amount]];
    case "super":
      return [{ nothing: "", one: any, several: `${any}${separators}${any}${separators}${any}` }[amount]];
    case "single":
      return [any];
    case "class":
      if (part.negated) return [any];
      return "characters" in part ? [...part.characters] : [part.from, part.to];
    case "alternatives":
      return part.alternatives.flatMap((alternative) => samples(alternative, amount, separators));
  }
}
