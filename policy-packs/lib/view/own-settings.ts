import { parseYaml } from "../argo/go";
import { matchModes, parseRbacLine, Rbac, type RbacLine } from "../argo/rbac";
import type { Matches } from "../argo/role-policy";
import type { ArgoObject } from "./argo-object";
import type { Field } from "./field";

/*
 * Argo CD's own settings, which are texts in ConfigMaps. A patch writes the settings that it names, so that the lack of one in
 * it is nothing to tell.
 */

/** The settings that a ConfigMap writes, by Argo CD's own key. */
export function settingsOf(configMap: ArgoObject): [string, Field][] {
  return configMap.root.at("written").entries();
}

/** A setting that a ConfigMap writes. */
export function settingOf(configMap: ArgoObject, key: string): Field | undefined {
  return settingsOf(configMap).find(([name]) => name === key)?.[1];
}

/** A setting by which Argo CD decides also where nobody has written it: in a patch that lacks it, one that cannot be judged. */
export function standingSetting(configMap: ArgoObject, key: string): Field {
  return configMap.root.at("data", key);
}

/** Settings of the configuration of single sign-on that are maps of Go's, whose names are the program's own. */
const maps: ReadonlySet<string> = new Set(["requestedidtokenclaims"]);

/** A setting that holds YAML, with names in any case, as Argo CD and Dex read them. */
function structured(setting: Field | undefined): Field | undefined {
  const text = setting?.text();
  if (setting === undefined || text === undefined) return undefined;
  return setting
    .reads({ missing: undefined, filling: undefined, anyCase: { maps } })
    .placing(parseYaml(text), setting.path);
}

/** How Argo CD asks a provider of OpenID Connect by itself. */
export function oidcOf(settings: ArgoObject): Field | undefined {
  return structured(settingOf(settings, "oidc.config"));
}

/** The settings of each of the providers that Dex asks for Argo CD. */
export function connectorsOf(settings: ArgoObject): Field[] {
  const dex = structured(settingOf(settings, "dex.config"));
  return (dex?.at("connectors").items() ?? []).map((connector) => connector.at("config"));
}

/** What was declared of resources in one text, before each of them had a setting of its own. */
export function customizationsOf(settings: ArgoObject): Field[] {
  const all = structured(settingOf(settings, "resource.customizations"));
  return (all?.entries() ?? []).map(([, customization]) => customization);
}

/** A line of Argo CD's own permissions, and where it stands. */
export interface PlacedLine {
  readonly place: string;
  readonly line: RbacLine;
}

/** The lines of all policies in a ConfigMap, as far as they are known. */
export function rbacLines(rbac: ArgoObject): PlacedLine[] {
  const texts = settingsOf(rbac).filter(([key]) => key.startsWith("policy.") && key.endsWith(".csv"));
  return texts.flatMap(([, field]) =>
    (field.text()?.split("\n") ?? []).flatMap((text, index) => {
      const line = parseRbacLine(text);
      return line === undefined ? [] : [{ place: `${field.path} line ${index + 1}`, line }];
    }),
  );
}

/** How the lines are matched: as globs in a whole ConfigMap that says nothing else, in both ways where a patch leaves it out. */
export function matchingOf(rbac: ArgoObject): Matches {
  const mode = rbac.root.listening(() => undefined).at("data", "policy.matchMode");
  return matchModes(mode.isAbsent() ? "" : mode.text());
}

/** What all subjects may do by the lines of a ConfigMap. */
export function rbacOf(rbac: ArgoObject, lines: readonly PlacedLine[]): Rbac {
  return new Rbac(
    lines.map(({ line }) => line),
    matchingOf(rbac),
  );
}
