import { shared } from "./deadline";

/** One answer for all who ask the same question at about the same time. */
export class SharedRead<Answer> {
  private last: { readonly begun: number; readonly answer: Promise<Answer> } | undefined;
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

  private send(): Promise<Answer> {
    const answer = shared(this.ask);
    const last = { begun: performance.now(), answer };
    this.last = last;
    this.running = answer.then(
      () => {
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
