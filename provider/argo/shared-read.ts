import { shared } from "./deadline";

/** One answer for all who ask the same question at about the same time. */
export class SharedRead<Answer> {
  private last: { readonly begun: number; came?: number; readonly answer: Promise<Answer> } | undefined;
  private running: Promise<unknown> | undefined;
  private queued: Promise<Answer> | undefined;

  constructor(private readonly ask: () => Promise<Answer>) {}

  /** An answer to a question that was sent at the given time (of `performance.now()`) or later. */
  since(time: number): Promise<Answer> {
    if (this.last !== undefined && this.last.begun >= time) return this.last.answer;
    if (this.running === undefined) return this.queued ?? this.send();
    // What is under way may have missed something: all who come meanwhile share the next.
    this.queued ??= this.running.then(() => {
      this.queued = undefined;
      return this.send();
    });
    return this.queued;
  }

  /**
   * An answer that is under way or came at most so many milliseconds ago, to a question that was sent at the given time
   * or later. What takes long to answer is so not asked again by those who have waited for it.
   */
  recent(oldest: number, time: number): Promise<Answer> {
    const { last } = this;
    const isRecent = last?.came === undefined || performance.now() - last.came <= oldest;
    return last !== undefined && last.begun >= time && isRecent ? last.answer : this.since(performance.now());
  }

  private send(): Promise<Answer> {
    const answer = shared(this.ask);
    const last: NonNullable<typeof this.last> = { begun: performance.now(), answer };
    this.last = last;
    this.running = answer.then(
      () => {
        last.came = performance.now();
        this.running = undefined;
      },
      () => {
        this.running = undefined;
        // A failure is told to those who have asked, not to those who come later.
        if (this.last === last) this.last = undefined;
      },
    );
    return answer;
  }
}
