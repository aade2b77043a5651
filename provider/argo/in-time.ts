/**
 * Does work within a time, in milliseconds. Its signal tells it that the time is over; work that does not hear it is
 * waited for no longer.
 * @throws what is late.
 */
export async function inTime<T>(time: number, work: (over: AbortSignal) => Promise<T>, late: () => Error): Promise<T> {
  const over = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(late());
      over.abort();
    }, time);
  });
  try {
    return await Promise.race([work(over.signal), end]);
  } finally {
    clearTimeout(timer);
  }
}
