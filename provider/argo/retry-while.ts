import { UserError } from "../contract";
import { pause } from "./until";

const firstPause = 250;
const longestPause = 2_000;

/**
 * Repeats an attempt while its failure is one that passes by itself, for a bounded time.
 * @param onRepeat called with the failure before each other attempt.
 */
export async function retryWhile<T>(
  passes: (error: unknown) => boolean,
  signal: AbortSignal,
  limit: number,
  attempt: () => Promise<T>,
  onRepeat?: (error: unknown) => void,
): Promise<T> {
  const ends = performance.now() + limit;
  for (let wait = firstPause; ; wait = Math.min(longestPause, wait * 2)) {
    try {
      return await attempt();
    } catch (error) {
      if (!passes(error) || performance.now() + wait > ends) throw error;
      if (signal.aborted) throw new UserError("interrupted");
      onRepeat?.(error);
      await pause(signal, wait);
    }
  }
}
