import { fstatSync } from "node:fs";
import { requireFromPulumi } from "./pulumi-runtime";

/** The part of the gRPC library's server that finds the handler of a call. Not public, hence guarded. */
interface ServerInternals {
  _retrieveHandler?: (path: string) => unknown;
}

/**
 * Calls a listener when the engine asks the provider to cancel, on Ctrl-C. The stock host answers that call and
 * ignores it; where its internals have changed, nothing is called and waits end at their deadline.
 * @returns whether the listener could be attached.
 */
export function onCancel(listener: () => void): boolean {
  const grpc = requireFromPulumi("@grpc/grpc-js") as { Server?: { prototype: ServerInternals } };
  const server = grpc.Server?.prototype;
  const original = server?._retrieveHandler;
  if (server === undefined || typeof original !== "function") return false;
  server._retrieveHandler = function (this: unknown, path: string) {
    if (path === "/pulumirpc.ResourceProvider/Cancel") listener();
    return original.call(this, path);
  };
  return true;
}

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
