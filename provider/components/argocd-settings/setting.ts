import * as z from "zod";
import { goDurationPattern } from "../../kinds/shared/text";
import { isRecord } from "../../model/json";
import { named } from "../../model/named";
import { withFindings } from "../../model/rule";
import { descriptionOf } from "../../model/schema";
import { type FieldTraits, type Release, type Setting, traits, withTraits } from "../../model/traits";
import { isSettingPerKey } from "./entries";

/** The ConfigMaps that configure Argo CD. */
export const configMaps = {
  cm: "argocd-cm",
  rbacCm: "argocd-rbac-cm",
  cmdParamsCm: "argocd-cmd-params-cm",
  notificationsCm: "argocd-notifications-cm",
} as const;

/** What a text, a switch and a number are; `about` documents the field. */
export const text = (about: string) => z.string().describe(about);
export const flag = (about: string) => z.boolean().describe(about);
export const count = (about: string) => z.int().min(0, "must not be negative").describe(about);

/** A duration as all of Argo CD's components read it. */
export const duration = (about: string) =>
  z.string().regex(goDurationPattern, "must be a duration such as `30s`, `5m` or `1h30m`").describe(about);

/** A duration of one unit, days among them. */
export const singleDuration = (about: string) =>
  z
    .string()
    .regex(/^\d+[smhd]$/, "must be one number with a unit, such as `30s`, `5m`, `24h` or `7d`")
    .describe(about);

/** An address that a browser opens. */
export const webUrl = (about: string) =>
  z
    .string()
    .regex(/^https?:\/\/[^\s/]/, "must begin with `https://` or `http://`")
    .describe(about);

/** A list that is stored as one text. */
export function listJoinedBy(separator: string, about: string, item: z.ZodType<string> = z.string()) {
  const checked = item.refine((one) => !one.includes(separator), {
    error: `must not contain \`${separator}\`, which stands between the items`,
  });
  return z.array(checked).describe(about).register(traits, { joinedBy: separator });
}

/** A field that older releases of Argo CD make nothing of. */
export function since<Field extends z.ZodType>(release: Release, field: Field) {
  return withTraits(field, { since: release });
}

/** A field that may be left out, with traits besides its own and the documentation that it has. */
export function optional<Field extends z.ZodType>(field: Field, more: FieldTraits = {}) {
  return withTraits(field.optional(), more).describe(descriptionOf(field) ?? "");
}

/** A field that Argo CD calls something that is no name of a property. */
export function called<Field extends z.ZodType>(name: string, field: Field) {
  return withTraits(field, { calledByArgoCd: name });
}

/** A field that is stored under a key of its own. */
export function setting<Field extends z.ZodType>(
  configMap: string,
  key: string,
  field: Field,
  more: Pick<Setting, "keyOf"> = {},
) {
  const place = { configMap, key, ...more };
  return optional(field, { setting: place, ...(isSettingPerKey(field, place) && { immediate: true }) });
}

/** Words of a key, as the name of a property. */
function camelCase(key: string): string {
  return key.replaceAll(/[.-]([a-zA-Z])/g, (_match, letter: string) => letter.toUpperCase());
}

/** Settings by what follows their common prefix, as fields: their names are those words in one. */
export function settingsBelow(
  configMap: string,
  prefix: string,
  settings: Readonly<Record<string, z.ZodType>>,
): Record<string, z.ZodType> {
  const fields = Object.entries(settings).map(([rest, field]) => [
    camelCase(rest),
    setting(configMap, `${prefix}${rest}`, field),
  ]);
  return Object.fromEntries(fields) as Record<string, z.ZodType>;
}

/** An object whose fields are settings, or lead to some. What it has must be known when the program runs. */
export function group(name: string, about: string, fields: Readonly<Record<string, z.ZodType>>) {
  return optional(named(name, about, fields).describe(about), { immediate: true });
}

/** What keys of a ConfigMap may consist of. */
const keyCharacters = /^[-._a-zA-Z0-9]+$/;

/** A map whose keys become parts of keys of a ConfigMap. */
export function namedMap<Item extends z.ZodType>(
  item: Item,
  about: string,
  { pattern = keyCharacters, message = "must be letters, digits, `-`, `_` or `.`, as in a key of a ConfigMap" } = {},
) {
  const map = withFindings(z.record(z.string(), item), (value) =>
    Object.keys(isRecord(value) ? value : {})
      .filter((name) => !pattern.test(name))
      .map((name) => ({ path: [name], message: `the name ${message}` })),
  );
  return map.describe(about);
}

/** Such a map, of objects that hold settings or of settings themselves. */
export function immediateMap<Item extends z.ZodType>(...map: Parameters<typeof namedMap<Item>>) {
  return optional(namedMap(...map), { immediate: true });
}
