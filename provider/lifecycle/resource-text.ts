/** A resource of the program as a person knows it: the name in the program, and the whole URN. */
export function resourceText(urn: string): string {
  return `"${urn.split("::").at(-1)}" (${urn})`;
}
