/** How long Argo CD's controller may go by a project as it was before a change, in milliseconds. */
const projectLag = 5_000;

/** The attempts of operations that the application's project has forbidden: the first may have come before it allowed them. */
export class ForbiddenAttempts {
  private since: number | undefined;
  private early: string | undefined;

  /**
   * Whether an attempt was forbidden that began when Argo CD had time to hear of the project's last change.
   * @param ended when the attempt ended, which tells it from the others.
   */
  isFinal(ended: string, now: number): boolean {
    this.since ??= now;
    if (now - this.since < projectLag) this.early = ended;
    return ended !== this.early;
  }
}
