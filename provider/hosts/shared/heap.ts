import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** How much the heap may grow beyond what was in use after a collection, in percent, before all of it is collected again. */
const growth = 30;
/** The request after which the heap is collected for the first time; small runs end before, and have no use for collections. */
const firstCollection = 250;

/**
 * Keeps this process small: the engine's requests live just long enough to be taken for lasting, and left to itself the
 * heap holds three times what is in use before it looks.
 * @returns what to call for each request of the engine.
 */
export function keepHeapSmall(): () => void {
  let requests = 0;
  return () => {
    requests += 1;
    if (requests === firstCollection) boundGrowth();
  };
}

/** V8 heeds the growth from the next collection on only, which it would put off. */
function boundGrowth(): void {
  setFlagsFromString(`--heap-growing-percent=${growth}`);
  setFlagsFromString("--expose-gc");
  runInNewContext("gc()");
}
