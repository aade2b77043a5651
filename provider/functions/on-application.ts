import { within } from "../argo/deadline";
import { UserError } from "../contract";
import type { LiveApplication } from "../kinds/application/live";
import { feedOf } from "../kinds/application/wait/feed";
import type { Context } from "../lifecycle/context";
import { milliseconds } from "../model/duration";
import { Secrets, textsIn } from "../model/secrets";
import { type CallOptions, type Configuration, openCall } from "./call";
import { findTarget, type Target } from "./target";

const defaultTimeout = 300_000;

/** What a function that is about an application works with. */
export interface ApplicationCall {
  readonly context: Context;
  /** The application as found. */
  readonly live: LiveApplication;
  /** When the call must have ended, by the clock of `performance.now()`. */
  readonly deadline: number;
}

/** Opens a connection, finds the application, and works on it for as long as the call may take. */
export async function onApplication<T>(
  { target, ...options }: CallOptions & { readonly target: Target },
  configuration: Configuration,
  work: (call: ApplicationCall) => Promise<T>,
): Promise<T> {
  const deadline = performance.now() + milliseconds(options.timeout, defaultTimeout);
  const secrets = new Secrets();
  secrets.addPublic([target.name]);
  const context = openCall(options, configuration, secrets);
  try {
    return await within(deadline, async () => {
      const live = await findTarget(context, target);
      if (options.secretSpec === true) secrets.add(textsIn(live.spec));
      // An open stream would keep a script from ending.
      return work({ context, live, deadline }).finally(() => feedOf(context.argo().session).end());
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const message = secrets.hide(error.message, error.foreign);
    throw new UserError(message.includes(`"${target.name}"`) ? message : `application "${target.name}": ${message}`);
  }
}
