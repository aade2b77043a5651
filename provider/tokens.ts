/** The package whose provider process runs our handlers. */
export const providerPackage = "pulumi-nodejs";

/** The Pulumi type token of a kind, such as `pulumi-nodejs:dynamic/argocd:Application`. Frozen. */
export function typeToken(kind: string): string {
  return `${providerPackage}:dynamic/argocd:${kind}`;
}

/** The package whose provider process is our own plugin. */
export const pluginPackage = "argocd";

/** The plugin's token of a kind, a function or a type, such as `argocd:index:Application`. */
export function pluginToken(name: string): string {
  return `${pluginPackage}:index:${name}`;
}

/** What the type of a resource of ours begins with, by host; a kind's name is the rest. */
const typePrefixes = [typeToken(""), pluginToken("")] as const;

/** The types of a kind's resources, one of each host. */
export function typeTokens(kind: string): string[] {
  return typePrefixes.map((prefix) => `${prefix}${kind}`);
}

/** The kind of resources of a type, whichever host they have; `undefined` for what is not ours. */
export function kindOfType(type: string): string | undefined {
  const prefix = typePrefixes.find((one) => type.startsWith(one));
  return prefix === undefined ? undefined : type.slice(prefix.length);
}

/** The type of the resource that a URN names: its parents' types stand before its own. */
export function typeInUrn(urn: string): string {
  return urn.split("::")[2]?.split("$").at(-1) ?? "";
}

/** The name, in the program, of the resource that a URN names. */
export function nameInUrn(urn: string): string {
  return urn.split("::").slice(3).join("::");
}

/**
 * The constant that Pulumi stores as `__provider` in the state of each resource of a kind.
 * It names code and holds none: an upgrade of this package reaches resources made by older releases.
 */
export function providerCode(kind: string): string {
  return `exports.handler = () => require("pulumi-argocd/dynamic").${kind}();`;
}

/** What a creation mark begins with that no organization vouches for, so that resources of another state may have it too. */
export const unprovenMark = "unproven:";
