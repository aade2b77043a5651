import { within } from "../argo/deadline";
import { explainedFailure } from "../argo/explanations/explain";
import { inTime } from "../argo/in-time";
import { UserError } from "../contract";
import type { LiveApplication } from "../kinds/application/live";
import { feedOf } from "../kinds/application/wait/feed";
import type { Context } from "../lifecycle/context";
import { howToWaitLonger, milliseconds } from "../model/duration";
import { Secrets, textsIn } from "../model/secrets";
import { type CallOptions, type Configuration, openCall } from "./call";
import { findTarget, type Target } from "./target";

const defaultTimeout = "5m";
/** Milliseconds for what is said at the end of a call. What is asked once for all calls is not bound by this one's time. */
const grace = 10_000;

/** Fails when a call is to end early, as soon as what waits by itself has had a moment to say why. */
function interruption(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener("abort", () => setTimeout(() => reject(new UserError("interrupted")), 2_000).unref(), {
      once: true,
    });
  });
}

/** What a function that is about an application works with. */
export interface ApplicationCall {
  readonly context: Context;
  /** The application as found. */
  readonly live: LiveApplication;
  /** When the call must have ended, by the clock of `performance.now()`. */
  readonly deadline: number;
  /** What to do when it has no time left. */
  readonly howToGiveTime: string;
}

/** Does work that ends with its time, and with its signal, whatever it waits for. */
function endingBy<T>(deadline: number, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  const late = () => new UserError("not done in time: raise `timeout`, or check that Argo CD answers");
  const time = deadline - performance.now() + grace;
  return inTime(time, () => Promise.race([interruption(signal), work()]), late);
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
  if (options.signal?.aborted) throw new UserError(`application "${target.name}": interrupted; nothing was sent`);
  let found: LiveApplication | undefined;
  const whole = async (): Promise<T> => {
    const live = await findTarget(context, target);
    if (options.secretSpec === true) secrets.add(textsIn(live.spec));
    // An open stream would keep a script from ending.
    found = live;
    const howToGiveTime = howToWaitLonger(options.timeout, defaultTimeout, "timeout");
    return work({ context, live, deadline, howToGiveTime }).finally(() => feedOf(context.argo().session).end());
  };
  try {
    return await endingBy(deadline, options.signal, () => within(deadline, whole));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const said = explainedFailure(error, { kind: "Application", spec: found?.spec });
    const message = secrets.hide(said.message, said.foreign);
    throw new UserError(message.includes(`"${target.name}"`) ? message : `application "${target.name}": ${message}`);
  }
}
