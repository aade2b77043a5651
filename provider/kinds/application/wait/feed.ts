import { isForbidden } from "../../../argo/refusals";
import { growing, pause } from "../../../argo/repeat";
import type { Session } from "../../../argo/session";
import { namespacedId } from "../../shared/metadata";
import { listSomeApplications } from "../lists";
import type { ApplicationKey, LiveApplication } from "../live";
import { followApplications } from "./stream";

/** Longest time between two reads of a waiting application, whatever the stream says. */
export const readInterval = 5_000;
/** The first reads after a stream was asked for come sooner: it may not be open yet. */
const firstReads = [500, 1_000, 2_000];
/** Up to here each waiting application is read by itself; beyond, one list serves all. */
const mostSingleReads = 3;
/** Argo CD sends a sign of life every 15 s. */
const longestSilence = 45_000;
/**
 * The stream stays open for so long after the last wait: when many objects are deleted, the next one begins soon, though in
 * between Pulumi writes its state, which with a thousand resources takes it a second.
 */
const lingering = 5_000;
/** The pauses before a stream that has ended is opened again. */
const reconnects = growing(1_000, 15_000);

/** What is heard of an application: how it seems to be, that it seems to be gone, or that it is worth a look. */
export type Hint = { readonly application: LiveApplication } | "gone" | "look";

/** One application's part of the feed. */
export interface Subscription {
  /** What was heard since the last call; "nothing" when the time is over or the signal aborts. */
  next(limit: number, signal: AbortSignal): Promise<Hint | "nothing">;
  /** Passes on what somebody has read by other means. */
  hear(hint: Hint): void;
  close(): void;
}

class Subscriber implements Subscription {
  private heard: Hint | undefined;
  private wake: (() => void) | undefined;
  private quietSince = performance.now();

  constructor(
    readonly key: ApplicationKey,
    private readonly onClose: (subscriber: Subscriber) => void,
  ) {}

  hear(hint: Hint): void {
    this.heard = hint;
    this.quietSince = performance.now();
    this.wake?.();
  }

  /** Whether nothing was heard for so many milliseconds. */
  isQuietFor(time: number): boolean {
    return performance.now() - this.quietSince >= time;
  }

  async next(limit: number, signal: AbortSignal): Promise<Hint | "nothing"> {
    if (this.heard === undefined && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const finish = () => {
          clearTimeout(timer);
          signal.removeEventListener("abort", finish);
          this.wake = undefined;
          resolve();
        };
        const timer = setTimeout(finish, limit);
        signal.addEventListener("abort", finish, { once: true });
        this.wake = finish;
      });
    }
    const heard = this.heard ?? "nothing";
    this.heard = undefined;
    return heard;
  }

  close(): void {
    this.onClose(this);
  }
}

/**
 * What is heard of all applications that one connection waits for: one event stream, and reads at a slow pace for
 * what the stream loses. Works only while somebody is subscribed.
 */
export class Feed {
  private readonly subscribers = new Set<Subscriber>();
  private stopped: AbortController | undefined;
  private stream: { readonly projects: ReadonlySet<string>; readonly cut: AbortController } | undefined;
  private timer: { readonly due: number; readonly timeout: NodeJS.Timeout } | undefined;
  private ending: NodeJS.Timeout | undefined;
  private reads = 0;

  constructor(private readonly session: Session) {}

  /** Begins to follow an application. */
  subscribe(key: ApplicationKey): Subscription {
    const subscriber = new Subscriber(key, (closed) => this.leave(closed));
    this.subscribers.add(subscriber);
    clearTimeout(this.ending);
    if (this.stopped === undefined) {
      this.stopped = new AbortController();
      this.reads = 0;
      void this.follow(this.stopped.signal);
    } else if (this.stream && !this.stream.projects.has(key.project)) {
      this.reads = 0;
      this.stream.cut.abort();
    }
    this.schedule();
    return subscriber;
  }

  private leave(subscriber: Subscriber): void {
    this.subscribers.delete(subscriber);
    if (this.subscribers.size > 0) return;
    this.unschedule();
    this.ending = setTimeout(() => this.end(), lingering).unref();
  }

  /** Closes the stream, for somebody who will not wait again. */
  end(): void {
    clearTimeout(this.ending);
    this.stopped?.abort();
    this.stopped = undefined;
  }

  private get interval(): number {
    return firstReads[this.reads] ?? readInterval;
  }

  /** Sees to it that the next reads are near; never puts them off, or who waits could wait for ever. */
  private schedule(): void {
    const due = performance.now() + this.interval;
    if (this.timer && this.timer.due <= due) return;
    this.unschedule();
    this.timer = { due, timeout: setTimeout(() => void this.read(), this.interval) };
  }

  private unschedule(): void {
    clearTimeout(this.timer?.timeout);
    this.timer = undefined;
  }

  /** Lets every waiter that has heard nothing for a while know how its application is now. */
  private async read(): Promise<void> {
    const quiet = [...this.subscribers].filter((subscriber) => subscriber.isQuietFor(this.interval / 2));
    this.reads += 1;
    const seen = quiet.length > mostSingleReads ? await this.list(quiet) : new Map<string, LiveApplication>();
    for (const subscriber of quiet) {
      const application = seen.get(namespacedId(subscriber.key));
      subscriber.hear(application ? { application } : "look");
    }
    this.unschedule();
    if (this.subscribers.size > 0) this.schedule();
  }

  /** The followed applications, as far as one list shows them. */
  private async list(subscribers: readonly Subscriber[]): Promise<Map<string, LiveApplication>> {
    const projects = [...new Set(subscribers.map(({ key }) => key.project))];
    const wanted = new Set(subscribers.map(({ key }) => namespacedId(key)));
    const listed = await listSomeApplications(this.session, { projects }, (id) => wanted.has(id)).catch(() => []);
    return new Map(listed.map((application) => [namespacedId(application.metadata), application]));
  }

  /** Keeps the stream open until nobody listens any more. Never fails: reads are what waits rely on. */
  private async follow(stopped: AbortSignal): Promise<void> {
    for (let attempts = 1; !stopped.aborted; attempts += 1) {
      const cut = new AbortController();
      this.stream = { projects: new Set([...this.subscribers].map(({ key }) => key.project)), cut };
      try {
        if (await this.listen(AbortSignal.any([stopped, cut.signal]), cut)) attempts = 1;
      } catch (error) {
        // Who may not follow the stream is served by reads alone.
        if (isForbidden(error)) return;
      }
      if (!cut.signal.aborted) await pause(stopped, reconnects(attempts));
    }
  }

  /** Follows the stream until it ends. Answers whether anything came. */
  private async listen(signal: AbortSignal, cut: AbortController): Promise<boolean> {
    const projects = [...(this.stream?.projects ?? [])];
    let silence = setTimeout(() => cut.abort(), longestSilence);
    let isAlive = false;
    try {
      for await (const event of followApplications(this.session, projects, signal)) {
        isAlive = true;
        clearTimeout(silence);
        silence = setTimeout(() => cut.abort(), longestSilence);
        if (event.kind !== "keepalive") this.tell(event.application, event.kind === "deleted");
      }
    } finally {
      clearTimeout(silence);
    }
    return isAlive;
  }

  private tell(application: LiveApplication, isDeleted: boolean): void {
    const id = namespacedId(application.metadata);
    for (const subscriber of this.subscribers) {
      if (namespacedId(subscriber.key) === id) subscriber.hear(isDeleted ? "gone" : { application });
    }
  }
}

const feeds = new WeakMap<Session, Feed>();

/** The feed that all waits of a connection share. */
export function feedOf(session: Session): Feed {
  const feed = feeds.get(session) ?? new Feed(session);
  feeds.set(session, feed);
  return feed;
}
