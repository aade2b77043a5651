/**
 * The name of a test of what the provider does and should not do: the test shows when that changes, and its name keeps
 * anybody from taking it for a promise.
 * @param where the place at which it is written down, such as `issue 16, A2`.
 */
export function knownWrong(where: string, name: string): string {
  return `${name} (known to be wrong, see ${where})`;
}
