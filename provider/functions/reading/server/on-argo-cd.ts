import type { Caller, CallOptions } from "../../call";
import { reading, type ServerCall } from "../../on-server";

/** Reads something about an Argo CD as a whole. */
export function onArgoCd<T>(options: CallOptions, caller: Caller, read: (call: ServerCall) => Promise<T>): Promise<T> {
  return reading({ kind: "Argo CD", title: "Argo CD" }, options, caller, read);
}
