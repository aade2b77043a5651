/** How long those are waited for who ask at the same time, in milliseconds. */
const pause = 5;

/** Those who asked together. */
export interface Gathered {
  readonly count: number;
  /** When the last of them had asked, by the clock of `performance.now()`. */
  readonly since: number;
}

/** Finds out how many ask for the same sort of thing within a few milliseconds, so that one answer may serve them all. */
export class Gathering {
  private open: { count: number; readonly closed: Promise<number> } | undefined;

  async join(): Promise<Gathered> {
    const open = this.open ?? this.begin();
    open.count += 1;
    const since = await open.closed;
    return { count: open.count, since };
  }

  private begin() {
    const closed = new Promise<number>((resolve) => {
      setTimeout(() => {
        this.open = undefined;
        resolve(performance.now());
      }, pause);
    });
    this.open = { count: 0, closed };
    return this.open;
  }
}
