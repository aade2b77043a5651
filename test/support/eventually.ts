/** Waits until something is so; a test that waits in vain ends at jest's own limit. */
export async function eventually<T>(read: () => Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const found = await read();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
