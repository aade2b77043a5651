const seconds: Readonly<Record<string, number>> = { ns: 1e-9, us: 1e-6, µs: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 };

/**
 * A duration of Argo CD's manifests in seconds: Go's, such as `1h30m`, or digits for seconds. `undefined` for another text.
 * Not the provider's durations, which are Pulumi's: without plain digits and units below the millisecond.
 */
export function durationSeconds(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  if (!/^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/.test(text)) return undefined;
  return [...text.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g)].reduce(
    (total, [, amount, unit]) => total + Number(amount) * (seconds[unit ?? ""] ?? 0),
    0,
  );
}
