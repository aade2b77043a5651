import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** How much the heap may grow beyond what was in use after a collection, in percent, before all of it is collected again. */
const growth = 30;
/** Small runs end before so many requests, and with less in use, in bytes: they have no use for collections. */
const small = { requests: 250, heap: 50_000_000 };

/**
 * Keeps this process small: the engine's requests live just long enough to be taken for lasting, and left to itself the
 * heap holds three times what is in use before it looks.
 * @returns what to call for each request of the engine.
 */
export function keepHeapSmall(): () => void {
  let requests = 0;
  let isBound = false;
  return () => {
    requests += 1;
    if (isBound || (requests < small.requests && getHeapStatistics().used_heap_size < small.heap)) return;
    isBound = true;
    boundGrowth();
  };
}

/** V8 heeds the growth from the next collection on only, which it would put off. */
function boundGrowth(): void {
  setFlagsFromString(`--heap-growing-percent=${growth}`);
  setFlagsFromString("--expose-gc");
  runInNewContext("gc()");
}
