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

/** What rules would have needed to know, by resource: the paths, and the rules that asked for each. */
export class UnknownLog {
  private readonly log = new Log<{ readonly path: string; readonly rule: string }>();

  /** Remembers that a rule could not read a path of a resource. */
  add(urn: string, path: string, rule: string): void {
    this.log.add(urn, { path, rule });
  }

  /** The paths of a resource with their rules, once. */
  take(urn: string): [path: string, rules: string[]][] {
    const byPath = new Map<string, Set<string>>();
    for (const { path, rule } of this.log.take(urn)) byPath.set(path, (byPath.get(path) ?? new Set()).add(rule));
    return [...byPath].map(([path, rules]) => [path, [...rules].sort()]);
  }

  resources(): string[] {
    return this.log.resources();
  }
}
