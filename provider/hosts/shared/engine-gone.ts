import { fstatSync } from "node:fs";

/** A stream that reads from a file descriptor. */
type Input = NodeJS.ReadableStream & { readonly fd: number };

/**
 * Calls a listener when the engine is gone without having ended this process, as after `kill -9` or a crash: the pipe that it
 * holds to our standard input closes. Nothing is watched where there is no such pipe.
 */
export function onEngineGone(listener: () => void, input: Input = process.stdin): void {
  if (!isPipe(input)) return;
  input.on("end", listener);
  input.on("error", listener);
  input.resume();
}

function isPipe({ fd }: Input): boolean {
  try {
    return fstatSync(fd).isFIFO();
  } catch {
    return false;
  }
}
