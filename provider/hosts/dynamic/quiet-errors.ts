const mark = "\u0000pulumi-argocd:";

/**
 * An error as the engine shall show it: the message alone, without a stack. The SDK's host prints every error itself
 * before it hands it to the engine; {@link silenceDuplicates} drops that copy.
 */
export class ReportedError extends Error {
  override readonly stack: string;

  constructor(message: string) {
    super(message);
    this.stack = message;
  }

  override toString(): string {
    return mark;
  }
}

/** Keeps the SDK's host from printing errors that the engine prints too. */
export function silenceDuplicates(target: Pick<Console, "error"> = console): void {
  const print = target.error;
  target.error = (...values: unknown[]) => {
    if (typeof values[0] === "string" && values[0].startsWith(mark)) return;
    print.apply(target, values);
  };
}
