import { registry } from "../../../provider/kinds/registry";
import type { Schema } from "../../../provider/model/schema";
import type { Constant, Declaration, MapValue, Value } from "./parts";
import { inside, type Shareable, shareableIn, type Typing } from "./sharing";
import { leavesOf } from "./values";
import { endOfUrl, wordsOf } from "./words";

/** The inputs of a declaration, or the value of a constant. */
interface Piece {
  readonly value: Value;
  readonly schema: Schema | undefined;
  readonly constant?: Omit<Constant, "value" | "schema">;
}

/** Gives a variable a name that nothing else has, of the first candidate that is free. */
export type NameIt = (candidates: readonly (readonly string[])[]) => string;

/** About how long the name of a constant is. */
const nameLength = 12;

/** How many characters a constant has to save: those that it takes itself, and some more for what a reader has to look up. */
const least = 85;

const inClusterServer = "https://kubernetes.default.svc";

/**
 * Takes out of the declarations of one file what they repeat, where that makes the text shorter. Constants come before those who
 * use them, and at the start of the file where they need nothing in it.
 */
export function withConstants(
  declarations: readonly Declaration[],
  nameIt: NameIt,
  typing: Typing,
): (Constant | Declaration)[] {
  let pieces: readonly Piece[] = declarations.map(({ inputs, object }) => {
    return { value: inputs, schema: registry[object.kind].schema };
  });
  for (;;) {
    const repeated = mostRepeated(pieces.flatMap((piece) => shareableOf(piece, typing)));
    if (repeated.length === 0) break;
    const named = new Map(repeated.map((one) => [keyOf(one), { ...one, variable: nameIt(namesFor(one)) }]));
    pieces = takenOut(pieces, named, typing);
  }
  const all = withoutSingle(pieces);
  const constants = all.flatMap(({ value, schema, constant }) => (constant ? { ...constant, value, schema } : []));
  const resources = declarations.map((one, index) => ({
    ...one,
    inputs: (all[index]?.value ?? one.inputs) as MapValue,
  }));
  return inOrderOfUse(constants, resources);
}

const found = new WeakMap<Piece, readonly Shareable[]>();

/** What may be shared of a piece; most are looked at again for each constant, and are as they were. */
function shareableOf(piece: Piece, typing: Typing): readonly Shareable[] {
  const known = found.get(piece) ?? shareableIn(piece.value, piece.schema, typing);
  found.set(piece, known);
  return known;
}

/** What two values have in common that can be one constant. */
function keyOf({ text, type }: Shareable): string {
  return `${type?.name ?? ""} ${text}`;
}

/** The values that are worth a constant, without those that stand in another of them. */
function mostRepeated(shareable: readonly Shareable[]): Shareable[] {
  const counts = new Map<string, { first: Shareable; others: number }>();
  for (const one of shareable) {
    const known = counts.get(keyOf(one));
    if (known) known.others++;
    else counts.set(keyOf(one), { first: one, others: 0 });
  }
  const worth = [...counts.values()].filter(({ first, others }) => others * (first.text.length - nameLength) > least);
  const longestFirst = worth.map(({ first }) => first).sort((one, other) => other.text.length - one.text.length);
  return longestFirst.filter(({ text }, index) => !longestFirst.slice(0, index).some((one) => one.text.includes(text)));
}

/** Puts constants in the place of values, wherever they stand. */
function takenOut(
  pieces: readonly Piece[],
  repeated: ReadonlyMap<string, Shareable & { variable: string }>,
  typing: Typing,
): Piece[] {
  const shorter = pieces.map((piece) => {
    const places = new Map(
      shareableOf(piece, typing).flatMap((one): [Value, Value][] => {
        const variable = repeated.get(keyOf(one))?.variable;
        return variable === undefined ? [] : [[one.value, { is: "constant", variable }]];
      }),
    );
    if (places.size === 0) return piece;
    return { ...piece, value: inside(piece.value, piece.schema, ({ value }) => places.get(value)) };
  });
  const constants = [...repeated.values()].map(({ schema, type, value, variable }): Piece => {
    return { value, schema, constant: { is: "constant", variable, ...(type && { type }) } };
  });
  return [...shorter, ...constants];
}

/** Puts what is used but once back where it was: what has its other uses was taken out later. */
function withoutSingle(pieces: readonly Piece[]): readonly Piece[] {
  const uses = new Map<string, number>();
  for (const name of pieces.flatMap(({ value }) => constantsIn(value))) uses.set(name, (uses.get(name) ?? 0) + 1);
  const single = pieces.find(({ constant }) => constant && uses.get(constant.variable) === 1);
  if (!single) return pieces;
  const others = pieces.filter((piece) => piece !== single);
  return withoutSingle(
    others.map((piece) => ({
      ...piece,
      value: inside(piece.value, piece.schema, ({ value }) =>
        value.is === "constant" && value.variable === single.constant?.variable ? single.value : undefined,
      ),
    })),
  );
}

/** What a constant may be called: what it is, then with what it is for. */
function namesFor({ field, value }: Shareable): string[][] {
  if (value.is === "plain") {
    return value.value === inClusterServer ? [["in", "cluster"]] : [wordsOf(endOfUrl(String(value.value)))];
  }
  const entries = value.is === "map" ? value.entries : [];
  const [hint] = entries.flatMap(([key, item]) =>
    ["namespace", "name"].includes(key) && item.is === "plain" ? [String(item.value)] : [],
  );
  return [wordsOf(field), ...(hint ? [[...wordsOf(hint), ...wordsOf(field)]] : [])];
}

/** Puts each constant before its first use; those that need no declaration of the file come first of all. */
function inOrderOfUse(
  constants: readonly Constant[],
  declarations: readonly Declaration[],
): (Constant | Declaration)[] {
  const parts: (Constant | Declaration)[] = [];
  const byName = new Map(constants.map((constant) => [constant.variable, constant]));
  const usedBy = (value: Value) => constantsIn(value).flatMap((name) => byName.get(name) ?? []);
  const place = (constant: Constant) => {
    if (parts.includes(constant)) return;
    usedBy(constant.value).forEach(place);
    parts.push(constant);
  };
  const own = new Set(declarations.flatMap(({ variable }) => variable ?? []));
  const isFree = ({ value }: Constant): boolean =>
    outputsIn(value).every((name) => !own.has(name)) && usedBy(value).every(isFree);
  for (const { inputs } of declarations) usedBy(inputs).filter(isFree).forEach(place);
  for (const declaration of declarations) {
    usedBy(declaration.inputs).forEach(place);
    parts.push(declaration);
  }
  return parts;
}

/** The constants that a value names itself, once for each time. */
function constantsIn(value: Value): string[] {
  return leavesOf(value).flatMap((leaf) => (leaf.is === "constant" ? leaf.variable : []));
}

function outputsIn(value: Value): string[] {
  return leavesOf(value).flatMap((leaf) => (leaf.is === "output" ? leaf.of.variable : []));
}
