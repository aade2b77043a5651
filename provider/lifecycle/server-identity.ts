import { sameAddress } from "../connection/address";

/** Which Argo CD a resource belongs to, as its state remembers it. */
export interface ServerIdentity {
  readonly address: string;
  /** `installation:<id>` or `project:<uid of the project default>`, when it was known. */
  readonly id?: string;
}

/** The variable by which a person says that an Argo CD has a new address. */
export const movedFromVariable = "ARGOCD_SERVER_MOVED_FROM";

/** How the remembered address relates to the one in use. */
export type AddressComparison = "same" | "moved" | "different";

/** Compares the remembered address with the one in use, without asking anybody. */
export function compareAddress(
  remembered: ServerIdentity | undefined,
  address: string,
  movedFrom: string | undefined,
): AddressComparison {
  if (remembered === undefined || isSameAddress(remembered.address, address)) return "same";
  return movedFrom && isSameAddress(movedFrom, remembered.address) ? "moved" : "different";
}

/** Two texts of which one is no address are the same only as texts. */
function isSameAddress(one: string, other: string): boolean {
  try {
    return one === other || sameAddress(one, other);
  } catch {
    return false;
  }
}

/** What to tell a person whose stack points to another Argo CD than its resources belong to. */
export function addressMessage(what: string, remembered: ServerIdentity, address: string): string {
  return (
    `${what} belongs to the Argo CD at ${remembered.address}, but this run uses ${address}; nothing was changed. ` +
    `If it is the same Argo CD under a new address, run once with ${movedFromVariable}=${remembered.address}. ` +
    "To move to another Argo CD, destroy the stack with the old address first, or give its resources up with " +
    "`pulumi state delete` and run `pulumi up` again"
  );
}

/** What to tell a person whose address now leads to another Argo CD. */
export function identityMessage(what: string, address: string): string {
  return (
    `${what} was made in another Argo CD than the one that now answers at ${address} (its installation differs); ` +
    "nothing was changed. Point argocd:server to the right one. If this Argo CD was set up anew on purpose, give the " +
    "old resources up with `pulumi state delete` and run `pulumi up` again"
  );
}
