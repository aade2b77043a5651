/** A duration as people write it: `30s`, `5m`, `1h30m`. */
export const durationPattern = /^(\d+(\.\d+)?(ms|s|m|h))+$/;

const units: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** A duration; the fallback for an absent or unreadable one. */
function readable(duration: unknown, fallback: string): string {
  return typeof duration === "string" && durationPattern.test(duration) ? duration : fallback;
}

/** What to do about a wait that has ended with its time. */
export function howToWaitLonger(duration: unknown, fallback: string, setting: string): string {
  return `it had ${readable(duration, fallback)}; where it takes longer, raise \`${setting}\``;
}

/** The milliseconds of a duration such as `5m` or `1h30m`; those of the fallback for an absent or unreadable one. */
export function milliseconds(duration: unknown, fallback: string): number {
  const parts = [...readable(duration, fallback).matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)];
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (units[unit ?? ""] ?? 0), 0);
}
