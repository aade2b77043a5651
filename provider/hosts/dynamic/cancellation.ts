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
