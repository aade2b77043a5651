import { setFlagsFromString } from "node:v8";

/** How much the heap may grow beyond what was in use after a collection, in percent, before all of it is collected again. */
const growth = 30;

/**
 * Keeps this process small: the engine's requests live just long enough to be taken for lasting, and left to itself the
 * heap holds three times what is in use before it looks.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${growth}`);
}
