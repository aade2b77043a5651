import { type Kind, kinds } from "../../kinds/registry";
import { kindOfType, nameInUrn, pluginToken, typeInUrn } from "../../tokens";
import { notFound } from "./errors";

/** The kind of a resource; of one of the dynamic host, too, since a targeted move leaves the others with this provider. */
export function kindOf(urn: string): Kind {
  return ofType(typeInUrn(urn));
}

/** The kind of a type such as `argocd:index:Application`. */
export function ofType(type: string): Kind {
  const name = kindOfType(type);
  const kind = kinds.find((known) => known === name);
  if (kind === undefined) {
    throw notFound(`${type} is no type of this provider: there are ${kinds.map(pluginToken).join(", ")}`);
  }
  return kind;
}

/** The name of a provider that the program has made itself; nothing for the one that the engine makes of the configuration. */
export function explicitProvider(urn: string): string | undefined {
  const name = nameInUrn(urn);
  return /^default(_|$)/.test(name) ? undefined : name;
}
