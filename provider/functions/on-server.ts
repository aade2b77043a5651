import { within } from "../argo/deadline";
import { explainedFailure } from "../argo/explanations/explain";
import { inTime } from "../argo/in-time";
import { UserError } from "../contract";
import { feedOf } from "../kinds/application/wait/feed";
import type { Context } from "../lifecycle/context";
import type { Freshness } from "../lifecycle/definition";
import { howToWaitLonger, milliseconds } from "../model/duration";
import { Secrets, textsIn } from "../model/secrets";
import { type Caller, type CallOptions, type Open, openCall } from "./call";
import { openShared, tokensOf } from "./shared-argo";

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
  /** How messages name it, such as `application "api"`. */
  readonly title: string;
  /** The name in the title, which a message may have already. */
  readonly name?: string;
}

/** What a function that talks to Argo CD works with. */
export interface ServerCall {
  readonly context: Context;
  /** How new what is read must be. */
  readonly freshness: Freshness;
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

/** The tokens that a call has come by; none where it has not come to open a connection. */
function learnt(context: Context): readonly string[] {
  try {
    return tokensOf(context.argo());
  } catch {
    return [];
  }
}

/** Opens a connection, and works with it for as long as the call may take. Errors name what the call is about. */
export async function onServer<T>(
  { kind, title, name }: Subject,
  options: CallOptions,
  caller: Caller,
  work: (call: ServerCall) => Promise<T>,
  open?: Open,
): Promise<T> {
  const deadline = performance.now() + milliseconds(options.timeout, defaultTimeout);
  const secrets = new Secrets();
  if (name !== undefined) secrets.addPublic([name]);
  const context = openCall(options, caller, secrets, open);
  if (options.signal?.aborted) throw new UserError(`${title}: interrupted; nothing was sent`);
  let known: unknown;
  const noteSpec = (spec: unknown) => {
    known = spec;
    if (options.secretSpec === true) secrets.add(textsIn(spec));
  };
  const howToGiveTime = howToWaitLonger(options.timeout, defaultTimeout, "timeout");
  const whole = () =>
    // An open stream would keep a script from ending.
    work({ context, freshness: caller.freshness ?? "fresh", deadline, howToGiveTime, noteSpec }).finally(() =>
      feedOf(context.argo().session).end(),
    );
  try {
    return await endingBy(deadline, options.signal, () => within(deadline, whole));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    secrets.add(learnt(context));
    const said = explainedFailure(error, { kind, spec: known });
    const message = secrets.hide(said.message, said.foreign);
    throw new UserError(name !== undefined && message.includes(`"${name}"`) ? message : `${title}: ${message}`);
  }
}

/** The same for what only reads: all calls of one connection share its session, and the lists that they ask for together. */
export function reading<T>(
  subject: Subject,
  options: CallOptions,
  caller: Caller,
  work: (call: ServerCall) => Promise<T>,
): Promise<T> {
  return onServer(subject, options, caller, work, openShared);
}
