import { durationPattern, milliseconds } from "../../../model/duration";

/** The longest life that Argo CD can count, in seconds: it counts nanoseconds, in 63 bits. */
export const longestLife = 9_000_000_000;

/** The seconds of a duration, given as a number of them or as a text such as `720h`; `undefined` for what is neither. */
export function secondsOf(duration: unknown): number | undefined {
  if (typeof duration === "number") return duration;
  if (typeof duration !== "string" || !durationPattern.test(duration)) return undefined;
  return milliseconds(duration, "0s") / 1_000;
}

/** A time as people read it; `undefined` for none. */
export function timeText(seconds: number | undefined): string | undefined {
  return seconds === undefined ? undefined : new Date(seconds * 1_000).toISOString().replace(".000Z", "Z");
}

/** After which time a token is renewed: so long before its end, or at its end; never, where it has none. */
export function renewalTime(expiresAt: unknown, renewBefore: unknown): string | undefined {
  const end = typeof expiresAt === "string" ? Date.parse(expiresAt) : Number.NaN;
  return Number.isNaN(end) ? undefined : timeText(end / 1_000 - (secondsOf(renewBefore) ?? 0));
}
