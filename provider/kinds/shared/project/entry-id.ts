/*
 * Ids of entries are made of parts with a bar between them. A part is written as it is, but for a bar in it: an id is to be read
 * by people.
 */

/** `payments|role|deploy` for the parts of it. */
export function joined(parts: readonly string[]): string {
  return parts.map((part) => part.replace(/%(?=25|7C)/g, "%25").replaceAll("|", "%7C")).join("|");
}

/** The parts of an id. */
export function partsOf(id: string): string[] {
  return id.split("|").map((part) => part.replaceAll(/%(25|7C)/g, (_code, digits) => (digits === "25" ? "%" : "|")));
}
