import { within } from "../argo/deadline";
import { explainedFailure } from "../argo/explanations/explain";
import { inTime } from "../argo/in-time";
import { UserError } from "../contract";
import { feedOf } from "../kinds/application/wait/feed";
import type { Context } from "../lifecycle/context";
import { howToWaitLonger, milliseconds } from "../model/duration";
import { Secrets, textsIn } from "../model/secrets";
import { type CallOptions, type Configuration, openCall } from "./call";

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

/** The object that a call is about. */
export interface Subject {
  readonly kind: string;
  /** What one is called in a sentence, such as `application`. */
  readonly noun: string;
  readonly name: string;
}

/** What a function that talks to Argo CD works with. */
export interface ServerCall {
  readonly context: Context;
  /** When the call must have ended, by the clock of `performance.now()`. */
  readonly deadline: number;
  /** What to do when it has no time left. */
  readonly howToGiveTime: string;
  /** Tells the spec of the object that the call is about, once it is known: for explanations, and to be hidden where that is asked for. */
  noteSpec(spec: unknown): void;
}

/** Does work that ends with its time, and with its signal, whatever it waits for. */
function endingBy<T>(deadline: number, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  const late = () => new UserError("not done in time: raise `timeout`, or check that Argo CD answers");
  const time = deadline - performance.now() + grace;
  return inTime(time, () => Promise.race([interruption(signal), work()]), late);
}

/** Opens a connection, and works with it for as long as the call may take. Errors name what the call is about. */
export async function onServer<T>(
  { kind, noun, name }: Subject,
  options: CallOptions,
  configuration: Configuration,
  work: (call: ServerCall) => Promise<T>,
): Promise<T> {
  const deadline = performance.now() + milliseconds(options.timeout, defaultTimeout);
  const secrets = new Secrets();
  secrets.addPublic([name]);
  const context = openCall(options, configuration, secrets);
  if (options.signal?.aborted) throw new UserError(`${noun} "${name}": interrupted; nothing was sent`);
  let known: unknown;
  const noteSpec = (spec: unknown) => {
    known = spec;
    if (options.secretSpec === true) secrets.add(textsIn(spec));
  };
  const howToGiveTime = howToWaitLonger(options.timeout, defaultTimeout, "timeout");
  const whole = () =>
    // An open stream would keep a script from ending.
    work({ context, deadline, howToGiveTime, noteSpec }).finally(() => feedOf(context.argo().session).end());
  try {
    return await endingBy(deadline, options.signal, () => within(deadline, whole));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const said = explainedFailure(error, { kind, spec: known });
    const message = secrets.hide(said.message, said.foreign);
    throw new UserError(message.includes(`"${name}"`) ? message : `${noun} "${name}": ${message}`);
  }
}
