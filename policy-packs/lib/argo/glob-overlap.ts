import { type GlobPart, parseGlob } from "./glob";

/** One position of a pattern: a character, any one character, or any text. */
type Step = { readonly character: string } | "one" | "many";

/**
 * Whether some text matches both patterns. Character classes count as any character, so that an overlap is never missed;
 * a pattern that Argo CD refuses overlaps with nothing.
 */
export function globsOverlap(left: string, right: string): boolean {
  const rights = variants(right);
  return variants(left).some((one) => rights.some((other) => stepsOverlap(one, other)));
}

function variants(pattern: string): Step[][] {
  const parts = parseGlob(pattern);
  return parts === undefined ? [] : expanded(parts);
}

function expanded(parts: readonly GlobPart[]): Step[][] {
  return parts.reduce<Step[][]>(
    (starts, part) => starts.flatMap((start) => ends(part).map((end) => [...start, ...end])),
    [[]],
  );
}

function ends(part: GlobPart): Step[][] {
  if (part.kind === "alternatives") return part.alternatives.flatMap(expanded);
  if (part.kind === "text") return [[...part.text].map((character) => ({ character }))];
  return [[part.kind === "any" || part.kind === "super" ? "many" : "one"]];
}

function stepsOverlap(left: readonly Step[], right: readonly Step[]): boolean {
  const seen = new Set<number>();
  const visit = (i: number, j: number): boolean => {
    const key = i * (right.length + 1) + j;
    if (seen.has(key)) return false;
    seen.add(key);
    const [one, other] = [left[i], right[j]];
    if (one === undefined && other === undefined) return true;
    if (one === "many" && (visit(i + 1, j) || (other !== undefined && visit(i, j + 1)))) return true;
    if (other === "many" && (visit(i, j + 1) || (one !== undefined && visit(i + 1, j)))) return true;
    if (one === undefined || other === undefined || one === "many" || other === "many") return false;
    return (one === "one" || other === "one" || one.character === other.character) && visit(i + 1, j + 1);
  };
  return visit(0, 0);
}
