import * as z from "zod";

const claimsSchema = z.looseObject({ exp: z.number().optional() });

/** When a JWT expires, in seconds since 1970; `undefined` for one that does not, or that is no JWT. */
export function expiryOf(token: string): number | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
    return claimsSchema.parse(claims).exp;
  } catch {
    return undefined;
  }
}
