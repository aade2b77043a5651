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

/** A stretch of time in which a window is open, in seconds. */
interface Span {
  readonly from: number;
  readonly until: number;
}

/** Whether a window opens at all. */
export function everOpens(window: Window): boolean {
  return window.seconds > 0 && !spansOf(window).next().done;
}

/**
 * Whether one window or another is open at every moment from the first opening on, so that together they hold nothing up.
 * Time zones are not looked at: those of one project are the same.
 */
export function isAlwaysOpen(windows: readonly Window[]): boolean {
  const spans = merged(windows.flatMap((window) => [...spansOf(window)]));
  const last = spans.at(-1);
  return spans.length === 1 && last !== undefined && last.until >= start + (days - 1) * day;
}

/** Spans that meet as one. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((left, right) => left.from - right.from)) {
    const last = result.at(-1);
    if (last === undefined || span.from > last.until) result.push(span);
    else result[result.length - 1] = { from: last.from, until: Math.max(last.until, span.until) };
  }
  return result;
}

/** When a window is open, day after day. */
function* spansOf({ schedule, seconds }: Window): Generator<Span> {
  const times = timesOf(schedule);
  if (times === undefined) return;
  const openings = [...times.hours].flatMap((hour) => [...times.minutes].map((minute) => hour * 3600 + minute * 60));
  const inDay = merged(openings.map((from) => ({ from, until: from + seconds })));
  for (let index = 0; index < days; index += 1) {
    const midnight = start + index * day;
    if (!isOn(times, new Date(midnight * 1000))) continue;
    yield* inDay.map(({ from, until }) => ({ from: midnight + from, until: midnight + until }));
  }
}

function isOn({ months, daysOfMonth, daysOfWeek, anyDay }: Times, date: Date): boolean {
  if (!months.has(date.getUTCMonth() + 1)) return false;
  const [inMonth, inWeek] = [daysOfMonth.has(date.getUTCDate()), daysOfWeek.has(date.getUTCDay())];
  return anyDay ? inMonth && inWeek : inMonth || inWeek;
}
