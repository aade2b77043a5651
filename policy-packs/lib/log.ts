/** What is to be said later, by resource. */
export class Log<T> {
  private readonly byResource = new Map<string, T[]>();

  add(urn: string, entry: T): void {
    const entries = this.byResource.get(urn);
    if (entries === undefined) this.byResource.set(urn, [entry]);
    else entries.push(entry);
  }

  /** The entries of a resource, once: a resource may be looked at again in the same process. */
  take(urn: string): T[] {
    const entries = this.byResource.get(urn) ?? [];
    this.byResource.delete(urn);
    return entries;
  }

  /** The resources that there is something to say of, by URN. */
  resources(): string[] {
    return [...this.byResource.keys()].sort();
  }
}

/** A path that rules could not read. */
export interface UnknownEntry {
  readonly path: string;
  /** Why no run can judge it; undefined for what is not known yet. */
  readonly reason: string | undefined;
  readonly rules: readonly string[];
}

/** What rules would have needed to know, by resource: the paths, and the rules that asked for each. */
export class UnknownLog {
  private readonly log = new Log<{
    readonly path: string;
    readonly reason: string | undefined;
    readonly rule: string;
  }>();

  /** Remembers that a rule could not read a path of a resource. */
  add(urn: string, path: string, rule: string, reason?: string): void {
    this.log.add(urn, { path, reason, rule });
  }

  /** The paths of a resource with their rules, once. */
  take(urn: string): UnknownEntry[] {
    const entries = new Map<string, { path: string; reason: string | undefined; rules: Set<string> }>();
    for (const { path, reason, rule } of this.log.take(urn)) {
      const key = JSON.stringify([path, reason]);
      const entry = entries.get(key) ?? { path, reason, rules: new Set<string>() };
      entry.rules.add(rule);
      entries.set(key, entry);
    }
    return [...entries.values()].map(({ rules, ...entry }) => ({ ...entry, rules: [...rules].sort() }));
  }

  resources(): string[] {
    return this.log.resources();
  }
}
