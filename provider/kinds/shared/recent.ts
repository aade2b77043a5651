import type { Session } from "../../argo/session";
import { SharedRead } from "../../argo/shared-read";
import type { Context } from "../../lifecycle/context";
import type { Freshness } from "../../lifecycle/definition";

/** How long ago an answer may have come that the reads of a refresh share, in milliseconds. */
export const oldestAnswer = 10_000;

/** One of a thing per connection. */
export function perConnection<T>(make: (session: Session) => T): (context: Context) => T {
  const made = new WeakMap<Session, T>();
  return (context) => {
    const { session } = context.argo();
    const known = made.get(session) ?? make(session);
    made.set(session, known);
    return known;
  };
}

/** A list that many reads share. No write may be decided on it, and what it lacks may exist all the same. */
export class RecentList<Live> {
  private readonly shared: SharedRead<ReadonlyMap<string, Live>>;

  constructor(
    private readonly session: Session,
    list: (session: Session) => Promise<readonly Live[]>,
    keyOf: (live: Live) => string,
  ) {
    this.shared = new SharedRead(async () => {
      const listed = new Map<string, Live>();
      for (const live of await list(session)) if (!listed.has(keyOf(live))) listed.set(keyOf(live), live);
      return listed;
    });
  }

  /** An object as a list showed it that came within {@link oldestAnswer}, and was asked for after whatever we wrote. */
  async find(key: string): Promise<Live | undefined> {
    return (await this.shared.recent(oldestAnswer, this.session.lastWrite)).get(key);
  }

  /** An object as it is now. */
  async findNow(key: string): Promise<Live | undefined> {
    return (await this.shared.since(performance.now())).get(key);
  }

  /** An object of a kind that Argo CD can but list: one that no recent list has is looked for anew. */
  async lookUp(key: string, freshness: Freshness): Promise<Live | undefined> {
    const recent = freshness === "recent" ? await this.find(key) : undefined;
    return recent ?? this.findNow(key);
  }
}

/** The list of a kind that the reads of a connection share. */
export function recentList<Live>(
  list: (session: Session) => Promise<readonly Live[]>,
  keyOf: (live: Live) => string,
): (context: Context) => Pick<RecentList<Live>, "find" | "findNow" | "lookUp"> {
  return perConnection((session) => new RecentList(session, list, keyOf));
}
