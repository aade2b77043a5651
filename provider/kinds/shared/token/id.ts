import { createHash, randomUUID } from "node:crypto";
import type { Json } from "../../../contract";
import { textOf } from "../../../model/json";

/**
 * What the ids of all tokens begin with that a resource makes in the place of another, or as its first. What is made in the
 * place of a token that this state alone has, was made by this resource.
 */
export function idPrefix(mark: unknown, former: Json | undefined): string {
  const place = JSON.stringify([textOf(mark), textOf(former?.tokenId)]);
  return `pulumi-${createHash("sha256").update(place).digest("hex").slice(0, 16)}-`;
}

/** An id that nobody has had: Argo CD knows tokens by their id alone, so that a second one would make a revoked JWT valid. */
export function newId(mark: unknown, former: Json | undefined): string {
  return idPrefix(mark, former) + randomUUID();
}
