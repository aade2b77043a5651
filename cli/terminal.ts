/** How a command ends: what a shell tells by. */
export const exitCodes = {
  /** What was asked for is done. */
  done: 0,
  /** Argo CD refused, a wait failed, or more was found than is accepted. */
  failed: 1,
  /** The command line or the input cannot be read; nothing was sent. */
  misused: 2,
  /** Ctrl-C, or the signal that ends processes. */
  interrupted: 130,
} as const;

/** How a command ended. */
export type Ended = keyof typeof exitCodes;

/** What a command writes to, and hears from. */
export interface Terminal {
  /** Writes a result, for people or programs. */
  print(text: string): void;
  /** Tells people something beside the result. */
  say(line: string): void;
  /** Aborts when the command is to end early. */
  readonly signal: AbortSignal;
}
