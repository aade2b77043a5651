import type { Session } from "../../argo/session";
import { SharedRead } from "../../argo/shared-read";
import type { Context } from "../../lifecycle/context";
import type { Freshness } from "../../lifecycle/definition";
import { MostRecent } from "../../model/most-recent";

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

  /** An object as it is now, or was at a time that several who ask together have agreed on. */
  async findNow(key: string, time = performance.now()): Promise<Live | undefined> {
    return (await this.shared.since(time)).get(key);
  }

  /** All objects. */
  async all(freshness: Freshness): Promise<readonly Live[]> {
    const { shared, session } = this;
    const isRecent = freshness === "recent";
    const listed = await (isRecent ? shared.recent(oldestAnswer, session.lastWrite) : shared.since(performance.now()));
    return [...listed.values()];
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
): (context: Context) => Pick<RecentList<Live>, "find" | "findNow" | "lookUp" | "all"> {
  return perConnection((session) => new RecentList(session, list, keyOf));
}

/** So many filters are remembered with what they have shown. */
const mostFilters = 10;

/** Lists that the server narrows, each shared by those who narrow it alike. */
export function narrowedLists<Filter, Live>(
  list: (session: Session, filter: Filter) => Promise<readonly Live[]>,
): (context: Context, filter: Filter, freshness: Freshness) => Promise<readonly Live[]> {
  const listsOf = perConnection(() => new MostRecent<SharedRead<readonly Live[]>>(mostFilters));
  return (context, filter, freshness) => {
    const { session } = context.argo();
    const read = listsOf(context).get(JSON.stringify(filter), () => new SharedRead(() => list(session, filter)));
    return freshness === "recent" ? read.recent(oldestAnswer, session.lastWrite) : read.since(performance.now());
  };
}
