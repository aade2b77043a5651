/** Something a person can act on: shown as its message alone, without a stack trace. */
export class ReportedError extends Error {
  override readonly name: string = "ReportedError";
}

/** A part that did not come up, with the end of what it wrote. */
export class PartFailedError extends ReportedError {
  override readonly name = "PartFailedError";

  constructor(
    readonly part: string,
    reason: string,
    readonly logTail: string,
  ) {
    super(`${part} ${reason}${logTail === "" ? "" : `\n\nThe end of its log:\n${indent(logTail)}`}`);
  }
}

/** The last lines of a text. */
export function tail(text: string, lines: number): string {
  return text.trimEnd().split("\n").slice(-lines).join("\n");
}

const lastLines = 40;

/** What a program wrote when it ended by itself: from where it panicked, else the last lines. */
export function lastWords(log: string): string {
  const lines = log.trimEnd().split("\n");
  const panic = lines.findLastIndex((line) => /^(panic|fatal error): /.test(line));
  const shown = panic < 0 ? lines.slice(-lastLines) : lines.slice(panic, panic + lastLines);
  return `It wrote:\n${indent(shown.join("\n"))}`;
}

/** The text with each line moved to the right. */
export function indent(text: string): string {
  return text.replaceAll(/^/gm, "    ");
}
