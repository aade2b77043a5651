import { type Kind, kinds } from "../../kinds/registry";
import { pluginToken } from "../../tokens";
import { notFound } from "./errors";

/** The kind of a resource. */
export function kindOf(urn: string): Kind {
  // A parent's types stand before the resource's own.
  return kindOfType(urn.split("::")[2]?.split("$").at(-1) ?? "");
}

/** The kind of a type such as `argocd:index:Application`. */
export function kindOfType(type: string): Kind {
  const kind = kinds.find((known) => pluginToken(known) === type);
  if (kind === undefined) {
    throw notFound(`${type} is no type of this provider: there are ${kinds.map(pluginToken).join(", ")}`);
  }
  return kind;
}

/** The name of a resource in the program. */
export function nameIn(urn: string): string {
  return urn.split("::").slice(3).join("::");
}

/** The name of a provider that the program has made itself; nothing for the one that the engine makes of the configuration. */
export function explicitProvider(urn: string): string | undefined {
  const name = nameIn(urn);
  return /^default(_|$)/.test(name) ? undefined : name;
}
