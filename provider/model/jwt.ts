import * as z from "zod";

const claimsSchema = z.looseObject({
  iat: z.number().optional(),
  exp: z.number().optional(),
  sub: z.string().optional(),
  jti: z.string().optional(),
});

/** What a JWT says of itself; times in seconds since 1970. */
export type Claims = z.output<typeof claimsSchema>;

/** What a text says of itself; nothing for one that is no JWT. Nobody has verified it. */
export function claimsOf(token: string): Claims {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
    return claimsSchema.parse(claims);
  } catch {
    return {};
  }
}

/** When a JWT expires, in seconds since 1970; `undefined` for one that does not, or that is no JWT. */
export function expiryOf(token: string): number | undefined {
  return claimsOf(token).exp;
}
