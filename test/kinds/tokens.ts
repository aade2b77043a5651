import { createHash } from "node:crypto";
import fc from "fast-check";
import type { Json } from "../../provider/contract";
import { secondsOf } from "../../provider/kinds/shared/token/life";
import type { Ability, Generated, Place } from "./specimen";

/** The life of the tokens of a place, in seconds, by which tests tell them from those of others: roles and accounts are shared. */
export function lifeOf({ name }: Place, number = 0): number {
  const hash = createHash("sha256").update(`${name}-${number}`).digest().readUInt32BE();
  return 100_000_000 + (hash % 1_000_000_000);
}

/** A token as Argo CD lists it; times in seconds since 1970. */
interface Listed {
  readonly issued?: number;
  readonly expires?: number;
}

/** Whether a token lives as long as a declaration says. */
export function livesAs({ issued = 0, expires }: Listed, { expiresIn }: Json): boolean {
  return (expires === undefined ? undefined : expires - issued) === secondsOf(expiresIn);
}

export const cannotOfTokens: Readonly<Partial<Record<Ability, string>>> = {
  change: "another life is another token",
  "carry a mark": "a token has no place for a mark but its id",
  "be labelled by others": "a token has no labels",
  "show drift": "a token stays as it was made",
  "be named by its declaration": "each resource makes a token of its own, and Argo CD shows its JWT once",
};

export const generatedTokens: Generated = {
  values: {
    expiresIn: fc.oneof(fc.integer({ min: 3_601, max: 9_000_000_000 }), fc.constantFrom("720h", "1h30m", "2h0.5s0.5s")),
    renewBefore: fc.oneof(fc.integer({ min: 1, max: 3_600 }), fc.constantFrom("30m", "90s")),
  },
  // A token that never expires is not renewed either.
  whole: (generator, schema) =>
    generator.object(schema, "").map((declared) => {
      const { renewBefore: _renewBefore, ...rest } = declared;
      return declared.expiresIn === undefined ? rest : declared;
    }),
};
