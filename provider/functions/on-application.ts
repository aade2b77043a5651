import type { LiveApplication } from "../kinds/application/live";
import type { Caller, CallOptions } from "./call";
import { onServer, type ServerCall } from "./on-server";
import { findTarget, type Target } from "./target";

/** What a function that is about an application works with. */
export interface ApplicationCall extends ServerCall {
  /** The application as found. */
  readonly live: LiveApplication;
}

/** Opens a connection, finds the application, and works on it for as long as the call may take. */
export function onApplication<T>(
  { target, ...options }: CallOptions & { readonly target: Target },
  caller: Caller,
  work: (call: ApplicationCall) => Promise<T>,
): Promise<T> {
  const subject = { kind: "Application", title: `application "${target.name}"`, name: target.name };
  return onServer(subject, options, caller, async (call) => {
    const live = await findTarget(call.context, target);
    call.noteSpec(live.spec);
    return work({ ...call, live });
  });
}
