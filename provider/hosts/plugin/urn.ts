import { type Kind, kinds } from "../../kinds/registry";
import { pluginModule } from "../../tokens";
import { notFound } from "./errors";

/** The kind of a resource. */
export function kindOf(urn: string): Kind {
  // A parent's types stand before the resource's own.
  const type = urn.split("::")[2]?.split("$").at(-1) ?? "";
  const name = type.startsWith(pluginModule) ? type.slice(pluginModule.length) : undefined;
  const kind = kinds.find((known) => known === name);
  if (kind === undefined) {
    throw notFound(
      `${type} is no type of this provider: there are ${kinds.map((known) => pluginModule + known).join(", ")}`,
    );
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
