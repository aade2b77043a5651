/** A path that rules could not read. */
export interface UnknownEntry {
  readonly path: string;
  /** Why it cannot be judged at all; undefined for what is not known yet. */
  readonly reason: string | undefined;
  readonly rules: readonly string[];
}

/** What rules would have needed to know, by resource: the paths, and the rules that asked for each. */
export class UnknownLog {
  private readonly byResource = new Map<string, Map<string, { reason: string | undefined; rules: Set<string> }>>();

  /** Remembers that a rule could not read a path of a resource. */
  add(urn: string, path: string, rule: string, reason?: string): void {
    const paths = this.byResource.get(urn) ?? new Map<string, { reason: string | undefined; rules: Set<string> }>();
    const entry = paths.get(path) ?? { reason, rules: new Set<string>() };
    entry.rules.add(rule);
    this.byResource.set(urn, paths.set(path, entry));
  }

  /** The paths of a resource with their rules, once: a resource may be looked at again in the same process. */
  take(urn: string): UnknownEntry[] {
    const paths = this.byResource.get(urn) ?? [];
    this.byResource.delete(urn);
    return [...paths].map(([path, { reason, rules }]) => ({ path, reason, rules: [...rules].sort() }));
  }

  /** The resources that something is remembered of. */
  resources(): string[] {
    return [...this.byResource.keys()];
  }
}
