import * as z from "zod";
import { isRecord } from "../../../model/json";
import { named, namedTexts } from "../../../model/named";
import { type Rule, withRules } from "../../../model/rule";
import { traits } from "../../../model/traits";
import { goDurationPattern, isSet } from "../text";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/*
 * Read here and by no library: Argo CD's parser (robfig/cron's standard one) takes five fields, names and `?`, no `L`, `W` or
 * `#`, and 7 is not Sunday; no kept library reads exactly that.
 */

/** The five fields of a cron schedule: bounds, and names in the order of their numbers. */
const cronFields: readonly { readonly low: number; readonly high: number; readonly names?: readonly string[] }[] = [
  { low: 0, high: 59 },
  { low: 0, high: 23 },
  { low: 1, high: 31 },
  { low: 1, high: 12, names: months },
  { low: 0, high: 6, names: days },
];

function isCronField(text: string, { low, high, names = [] }: (typeof cronFields)[number]): boolean {
  const numberOf = (value: string) => {
    const index = names.indexOf(value.toLowerCase());
    if (index >= 0) return index + low;
    return /^\d+$/.test(value) ? Number(value) : Number.NaN;
  };
  return text.split(",").every((range) => {
    const match = /^(?:[*?]|([^-/]+)(?:-([^-/]+))?)(?:\/(\d+))?$/.exec(range);
    if (!match) return false;
    const from = match[1] === undefined ? low : numberOf(match[1]);
    const to = match[2] === undefined ? from : numberOf(match[2]);
    return from >= low && to <= high && from <= to && match[3] !== "0";
  });
}

/** Whether a text is a cron schedule as Argo CD reads it: five fields, no `@daily`, an optional time zone in front. */
function isCron(text: string): boolean {
  const fields = text
    .trim()
    .replace(/^(CRON_)?TZ=\S+\s+/, "")
    .split(/\s+/);
  return (
    fields.length === cronFields.length && cronFields.every((bounds, index) => isCronField(fields[index] ?? "", bounds))
  );
}

/** Whether a text names a time zone of the IANA database, in its case: Argo CD takes any other for UTC. */
function isTimeZone(name: string): boolean {
  if (name === "") return true;
  if (!/^[A-Z]/.test(name)) return false;
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions();
    return timeZone === name || timeZone.toLowerCase() !== name.toLowerCase();
  } catch {
    return false;
  }
}

/** What a window applies to: Argo CD refuses one that applies to nothing. */
export const hasTarget: Rule = {
  path: ["applications"],
  message: 'a window needs one of `applications`, `namespaces` and `clusters`: write `applications: ["*"]` for all',
  holds: (window) =>
    !isRecord(window) || isSet(window.applications) || isSet(window.namespaces) || isSet(window.clusters),
};

export const syncWindowSchema = withRules(
  named("SyncWindow", "A time in which the applications of a project may, or may not, be synced.", {
    kind: namedTexts("SyncWindowKind", "Whether a window allows syncs or denies them.", ["allow", "deny"]).describe(
      "`allow` lets applications sync in this time only, `deny` keeps them from it.",
    ),
    schedule: z
      .string()
      .refine(isCron, {
        error: "must be a cron schedule of five fields such as `0 22 * * 1-5` (no `@daily`; 0 is Sunday)",
      })
      .describe("Start of the window as a cron schedule of five fields: minute, hour, day, month, day of the week."),
    duration: z
      .string()
      .regex(goDurationPattern, "must be a duration such as `1h` or `90m`; a day is `24h`")
      .describe("Length of the window, such as `1h` or `90m`."),
    applications: z
      .array(z.string())
      .optional()
      .describe("Names of the applications that the window applies to; globs.")
      .register(traits, { unordered: true }),
    namespaces: z
      .array(z.string())
      .optional()
      .describe("Destination namespaces that the window applies to; globs.")
      .register(traits, { unordered: true }),
    clusters: z
      .array(z.string())
      .optional()
      .describe("Destination clusters, by name or address, that the window applies to; globs.")
      .register(traits, { unordered: true }),
    manualSync: z
      .boolean()
      .optional()
      .describe("Allow syncs by hand when the window would forbid them. Default `false`."),
    timeZone: z
      .string()
      .refine(isTimeZone, {
        error: "must be the IANA name of a time zone such as `Europe/Berlin`: Argo CD takes any other for UTC",
      })
      .optional()
      .describe("Time zone of the schedule, by its IANA name such as `Europe/Berlin`. Default `UTC`.")
      .register(traits, { serverDefault: "UTC" }),
    andOperator: z
      .boolean()
      .optional()
      .describe(
        "Apply the window where `applications`, `namespaces` and `clusters` all match. Default `false`: where one " +
          "of them matches.",
      ),
    description: z
      .string()
      .refine((text) => new TextEncoder().encode(text).length <= 255, {
        error: "must be at most 255 bytes: shorten it",
      })
      .optional()
      .describe("What the window is for; at most 255 bytes."),
    syncOverrun: z
      .boolean()
      .optional()
      .describe(
        "Let a sync that is running go on when the window forbids it: past the end of an `allow` window, into a " +
          "`deny` window. Default `false`.",
      )
      .register(traits, { since: "3.5" }),
  }),
  hasTarget,
);

/** A time in which the applications of a project may, or may not, be synced. */
export type SyncWindow = z.input<typeof syncWindowSchema>;
