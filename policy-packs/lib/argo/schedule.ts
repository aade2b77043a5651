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
  const parts = partsOf(text);
  return (
    parts.length === fields.length && parts.every((part, index) => part.split(",").every((item) => fits(item, index)))
  );
}

/** The times of a schedule: the values of each field, and whether a field is left open. */
export interface Times {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly daysOfMonth: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly daysOfWeek: ReadonlySet<number>;
  /** Days are those of the month and of the week where one of the two is open, and those of either otherwise. */
  readonly anyDay: boolean;
}

/** The times of a schedule; undefined for a text that is none. */
export function timesOf(text: string): Times | undefined {
  if (!isSchedule(text)) return undefined;
  const parts = partsOf(text);
  const [minutes, hours, daysOfMonth, months, daysOfWeek] = parts.map(valuesOf);
  if (!minutes || !hours || !daysOfMonth || !months || !daysOfWeek) return undefined;
  const isOpen = (part: string | undefined) => /^[*?](\/1)?$/.test(part ?? "");
  return { minutes, hours, daysOfMonth, months, daysOfWeek, anyDay: isOpen(parts[2]) || isOpen(parts[4]) };
}

function partsOf(text: string): string[] {
  return text
    .trim()
    .replace(/^(CRON_)?TZ=\S+\s+/, "")
    .split(/\s+/);
}

function valuesOf(part: string, index: number): Set<number> {
  return new Set(part.split(",").flatMap((item) => itemValues(item, index)));
}

/** One number is no range, unless a step makes it one up to the end. */
function itemValues(item: string, index: number): number[] {
  const bounds = fields[index];
  const [, , from, to, step] = itemForm.exec(item) ?? [];
  if (!bounds) return [];
  const low = numberOf(from, bounds.names) ?? bounds.low;
  const isOpenEnded = from === undefined || (to === undefined && step !== undefined);
  const high = numberOf(to, bounds.names) ?? (isOpenEnded ? bounds.high : low);
  return Array.from({ length: high - low + 1 }, (_, offset) => low + offset).filter(
    (value) => (value - low) % Number(step ?? 1) === 0,
  );
}

const itemForm = /^(\*|\?|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/;

function fits(item: string, index: number): boolean {
  const bounds = fields[index];
  const match = itemForm.exec(item);
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
