/*
 * Not a library: those for cron accept what Argo CD's parser (robfig/cron, five fields) refuses, such as seconds, `7` for
 * Sunday, `L` and `#`, and read no time zone in front.
 */

const fields: readonly { readonly low: number; readonly high: number; readonly names: readonly string[] }[] = [
  { low: 0, high: 59, names: [] },
  { low: 0, high: 23, names: [] },
  { low: 1, high: 31, names: [] },
  { low: 1, high: 12, names: ["", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] },
  { low: 0, high: 6, names: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] },
];

/** Whether Argo CD reads a text as a cron schedule: five fields, no `@daily`, an optional time zone in front. */
export function isSchedule(text: string): boolean {
  const parts = text
    .trim()
    .replace(/^(CRON_)?TZ=\S+\s+/, "")
    .split(/\s+/);
  return (
    parts.length === fields.length && parts.every((part, index) => part.split(",").every((item) => fits(item, index)))
  );
}

function fits(item: string, index: number): boolean {
  const bounds = fields[index];
  const match = /^(\*|\?|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/.exec(item);
  if (!bounds || !match) return false;
  const [, , from, to, step] = match;
  const low = numberOf(from, bounds.names) ?? bounds.low;
  const high = numberOf(to, bounds.names) ?? (from === undefined ? bounds.high : low);
  return step !== "0" && low >= bounds.low && high <= bounds.high && low <= high;
}

function numberOf(text: string | undefined, names: readonly string[]): number | undefined {
  if (text === undefined) return undefined;
  const name = names.indexOf(text.toLowerCase());
  return name > 0 || (name === 0 && text !== "") ? name : /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

/** Whether a text names a time zone of the IANA database, in its case: Argo CD takes any other for UTC. */
export function isTimeZone(name: string): boolean {
  if (name === "") return true;
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions();
    return /^[A-Z]/.test(name) && (timeZone === name || timeZone.toLowerCase() !== name.toLowerCase());
  } catch {
    return false;
  }
}
