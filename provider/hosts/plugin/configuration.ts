import { createHash, randomUUID } from "node:crypto";
import { mistypedSetting } from "../../connection/mistakes";
import {
  configKey,
  explicitProviderKey,
  type SettingName,
  secretSettingNames,
  settingNames,
} from "../../connection/settings";
import { wrongTexts } from "../../connection/texts";
import { type Json, unknown } from "../../contract";
import { textOf } from "../../model/json";
import type { Configuration } from "../shared/process";
import { asSecret } from "../shared/secret-form";
import { explicitProvider } from "./urn";

/** The key under which a provider's state keeps what no other state has. */
const ownerKey = "__owner";

/** What the engine itself puts beside the settings. */
const engineKeys = new Set(["version", "pluginDownloadURL"]);

/** What a provider was configured with. */
export interface Configured extends Configuration {
  /** What tells this provider from all others, of this and of other states; nothing before a check has made it. */
  readonly owner: string | undefined;
  /** All of it by full keys, as functions take it. */
  readonly texts: Readonly<Record<string, string>>;
}

/** The configuration of the provider of a URN. */
export function configured(urn: string, settings: Json): Configured {
  const texts = textsOf(urn, settings);
  return { owner: textOf(settings[ownerKey]) || undefined, texts, get: (key) => texts[key] };
}

function textsOf(urn: string, settings: Json): Record<string, string> {
  const name = explicitProvider(urn);
  const texts = settingNames.flatMap((setting) => {
    const value = settings[setting];
    return value === undefined || value === null ? [] : [[configKey(setting), asText(value)]];
  });
  return { ...Object.fromEntries(texts), ...(name !== undefined && { [explicitProviderKey]: name }) };
}

/** Settings that are no texts come as JSON, from some SDKs as text of it. */
function asText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** What is wrong with the settings of a provider, each with its name; never a value. */
export function mistakesIn(urn: string, settings: Json): string[] {
  const provider = explicitProvider(urn);
  const label = (name: SettingName) => (provider === undefined ? configKey(name) : `\`${name}\``);
  const known = (name: SettingName) => (settings[name] === unknown ? undefined : settings[name]);
  const names = Object.keys(settings).filter((name) => !engineKeys.has(name) && !name.startsWith("__"));
  const wrongNames = names.filter((name) => !settingNames.some((setting) => setting === name));
  return [
    ...wrongNames.flatMap((name) => wrongName(name, provider)),
    ...wrongTexts((name) => (known(name) === undefined ? undefined : asText(known(name))), label),
    ...(provider !== undefined && settings.server === undefined ? ["`server` is not set"] : []),
  ];
}

/** Of stack configuration only what is near to a setting is meant to be one: a project may be called `argocd`, too. */
function wrongName(name: string, provider: string | undefined): string[] {
  const meant = mistypedSetting(name);
  if (meant !== undefined) return [`\`${name}\` is no setting (did you mean \`${meant}\`?)`];
  return provider === undefined ? [] : [`\`${name}\` is no setting (there are ${settingNames.join(", ")})`];
}

/** The settings as the engine keeps them: with who the provider is, and with what must not be shown as secrets. */
export function kept(settings: Json, olds: Json): Json {
  const secret = new Set<string>(secretSettingNames);
  const entries = Object.entries(settings).map(([name, value]) => [
    name,
    secret.has(name) && value !== unknown ? asSecret(value) : value,
  ]);
  return { ...Object.fromEntries(entries), [ownerKey]: olds[ownerKey] ?? randomUUID() };
}

/** The creation mark of a resource. No other state can have it, since none has the same owner. */
export function creationMark(owner: string, urn: string): string {
  return createHash("sha256")
    .update(JSON.stringify([owner, urn]))
    .digest("hex")
    .slice(0, 32);
}
