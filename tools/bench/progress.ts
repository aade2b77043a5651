const width = 30;
const plainInterval = 15_000;

/** A bar for one long run: what is being done, how much of it is done, and how long it has taken. */
export class ProgressBar {
  private readonly begun = performance.now();
  private readonly ticker: NodeJS.Timeout;
  private done = 0;
  private title = "";

  /** @param total the number of steps. */
  constructor(
    private readonly total: number,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {
    this.ticker = setInterval(() => this.show(), stream.isTTY ? 1_000 : plainInterval).unref();
  }

  /** Runs one step. */
  async step<T>(title: string, work: () => Promise<T>): Promise<T> {
    this.title = title;
    this.show();
    try {
      return await work();
    } finally {
      this.done += 1;
    }
  }

  /** Takes the bar away. */
  end(): void {
    clearInterval(this.ticker);
    if (this.stream.isTTY) this.stream.write("\r\u001b[K");
  }

  private show(): void {
    const share = this.done / this.total;
    const bar = "█".repeat(Math.round(share * width)).padEnd(width, "░");
    const minutes = ((performance.now() - this.begun) / 60_000).toFixed(1);
    const line = `${bar} ${this.done}/${this.total} ${minutes} min  ${this.title}`;
    if (this.stream.isTTY) this.stream.write(`\r\u001b[K${line.slice(0, Math.max(40, this.stream.columns - 1))}`);
    else this.stream.write(`${line}\n`);
  }
}
