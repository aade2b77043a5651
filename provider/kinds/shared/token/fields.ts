import * as z from "zod";
import { unknown } from "../../../contract";
import { durationPattern } from "../../../model/duration";
import { isRecord } from "../../../model/json";
import { withRules } from "../../../model/rule";
import { traits } from "../../../model/traits";
import { commonOptions } from "../fields";
import { longestLife, secondsOf } from "./life";

/** A whole number of seconds, as a number or as a duration. */
function duration() {
  return z.union([
    z
      .int()
      .min(1, "must be at least one second")
      .max(longestLife, `must be at most ${longestLife} seconds, the longest that Argo CD can count`),
    z
      .string()
      .regex(durationPattern, "must be a duration such as `720h` or `30m`, or a number of seconds")
      .refine((text) => isWholeLife(secondsOf(text)), {
        error: `must be whole seconds, at least one and at most ${longestLife}`,
      }),
  ]);
}

function isWholeLife(seconds: number | undefined): boolean {
  return seconds === undefined || (Number.isInteger(seconds) && seconds >= 1 && seconds <= longestLife);
}

/** How long a token lives, and when it is renewed. */
export const lifeFields = {
  expiresIn: duration()
    .optional()
    .describe(
      "How long the token is valid, as a duration such as `720h`, or in seconds. Another value makes a new token. Default: for " +
        "ever.",
    )
    .register(traits, { canonical: secondsOf }),
  renewBefore: duration()
    .optional()
    .describe(
      "How long before its end the token is renewed, as a duration such as `168h`, or in seconds: the first `pulumi up` after " +
        "that time makes a new one, and revokes the old one last. By default it is renewed when it has expired.",
    )
    .register(traits, { option: true, canonical: secondsOf }),
};

/** The options of tokens: those of all kinds, without those that do nothing for a token. */
const { adopt: _adopt, externallyManaged: _externallyManaged, ...options } = commonOptions;
export const tokenOptions = options;

/** Adds what must hold of the fields of a token together. */
export function withLife<T extends z.ZodType>(schema: T): T {
  return withRules(
    schema,
    {
      path: ["renewBefore"],
      message: "does nothing for a token that never expires: give it an `expiresIn`, or remove this line",
      holds: (inputs) => !isRecord(inputs) || inputs.renewBefore === undefined || inputs.expiresIn !== undefined,
    },
    {
      path: ["renewBefore"],
      message: "must be shorter than `expiresIn`: the token would be renewed by each `pulumi up`",
      holds: (inputs) => !isRecord(inputs) || isRenewedLater(inputs),
    },
  );
}

function isRenewedLater({ expiresIn, renewBefore }: Record<string, unknown>): boolean {
  if (expiresIn === unknown || renewBefore === unknown) return true;
  const [life, before] = [secondsOf(expiresIn), secondsOf(renewBefore)];
  return life === undefined || before === undefined || before < life;
}

/** What a program gets of a token. */
export const tokenOutputs = {
  jwt: z
    .string()
    .describe("The token itself, which Argo CD shows once: always a secret.")
    .register(traits, { secret: true, unreadable: true, stable: true }),
  tokenId: z
    .string()
    .describe("The id of the token in Argo CD, which its claim `jti` repeats.")
    .register(traits, { stable: true }),
  subject: z.string().describe("Whom the token stands for, its claim `sub`.").register(traits, { stable: true }),
  issuedAt: z
    .string()
    .describe("When the token was made, such as `2025-01-31T12:00:00Z`.")
    .register(traits, { stable: true }),
  expiresAt: z
    .string()
    .optional()
    .describe("When the token expires; nothing for one that never does.")
    .register(traits, { stable: true }),
  renewAfter: z
    .string()
    .optional()
    .describe("The time after which a `pulumi up` renews the token; nothing for one that never expires."),
};

/** Why what Argo CD takes with a request for a token cannot be declared. */
export const refusedTokenFields = {
  adopt: "does nothing for a token: Argo CD shows its JWT once, so that no token can be taken over: remove this line",
  externallyManaged: "does nothing for a token, of which nothing can be changed: remove this line",
  id: "cannot be chosen: Argo CD knows tokens by their id alone, so that a revoked one would be valid again once its id is given to another",
};
