import { type Times, timesOf } from "./schedule";

/** When a sync window is open: from each time of a schedule, for some seconds. */
export interface Window {
  readonly schedule: string;
  readonly seconds: number;
}

const day = 24 * 3600;
const start = Date.UTC(2027, 0, 1) / 1000;
/** Long enough for every month, and for the 29th of February. */
const days = 4 * 366;

/** Whether a window opens at all. */
export function everOpen(windows: readonly Window[]): boolean {
  return windows.some((window) => window.seconds > 0 && !openings(window).next().done);
}

/**
 * Whether one window or another is open at every moment, so that together they hold nothing up. Time zones are not looked
 * at: those of one project are the same.
 */
export function isAlwaysOpen(windows: readonly Window[]): boolean {
  const spans = windows
    .flatMap((window) => [...openings(window)].map((from) => ({ from, until: from + window.seconds })))
    .sort((left, right) => left.from - right.from);
  let covered = start + day;
  for (const { from, until } of spans) {
    if (from > covered) return false;
    covered = Math.max(covered, until);
    if (covered >= start + (days - 1) * day) return true;
  }
  return false;
}

/** The moments at which a window opens, in seconds. */
function* openings({ schedule }: Window): Generator<number> {
  const times = timesOf(schedule);
  if (times === undefined) return;
  const inDay = [...times.hours].flatMap((hour) => [...times.minutes].map((minute) => hour * 3600 + minute * 60));
  for (let index = 0; index < days; index += 1) {
    const midnight = start + index * day;
    if (isOn(times, new Date(midnight * 1000))) yield* inDay.map((offset) => midnight + offset);
  }
}

function isOn({ months, daysOfMonth, daysOfWeek, anyDay }: Times, date: Date): boolean {
  if (!months.has(date.getUTCMonth() + 1)) return false;
  const [inMonth, inWeek] = [daysOfMonth.has(date.getUTCDate()), daysOfWeek.has(date.getUTCDay())];
  return anyDay ? inMonth && inWeek : inMonth || inWeek;
}
