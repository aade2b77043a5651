/** Every kind that this provider manages. The names are frozen: they are part of each resource's URN. */
export const kinds = ["Application", "AppProject", "Repository", "Cluster", "Certificate"] as const;

/** The name of a kind, as in its type token. */
export type Kind = (typeof kinds)[number];

/** The package whose provider process runs our handlers. */
export const providerPackage = "pulumi-nodejs";

/** The Pulumi type token of a kind, such as `pulumi-nodejs:dynamic/argocd:Application`. Frozen. */
export function typeToken(kind: Kind): string {
  return `${providerPackage}:dynamic/argocd:${kind}`;
}

/**
 * The constant that Pulumi stores as `__provider` in the state of each resource of a kind.
 * It names code and holds none: an upgrade of this package reaches resources made by older releases.
 */
export function providerCode(kind: Kind): string {
  return `exports.handler = () => require("pulumi-argocd/dynamic").${kind}();`;
}
