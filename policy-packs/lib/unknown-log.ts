/** What rules would have needed to know, by resource: the paths, and the rules that asked for each. */
export class UnknownLog {
  private readonly byResource = new Map<string, Map<string, Set<string>>>();

  /** Remembers that a rule could not read a path of a resource. */
  add(urn: string, path: string, rule: string): void {
    const paths = this.byResource.get(urn) ?? new Map<string, Set<string>>();
    paths.set(path, (paths.get(path) ?? new Set()).add(rule));
    this.byResource.set(urn, paths);
  }

  /** The paths of a resource with their rules, once: a resource may be looked at again in the same process. */
  take(urn: string): [path: string, rules: string[]][] {
    const paths = this.byResource.get(urn) ?? new Map<string, Set<string>>();
    this.byResource.delete(urn);
    return [...paths].map(([path, rules]) => [path, [...rules].sort()]);
  }

  /** The resources that something is remembered of. */
  resources(): string[] {
    return [...this.byResource.keys()];
  }
}
