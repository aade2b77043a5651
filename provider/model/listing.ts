/**
 * Texts in a message, of many only the first.
 * @param count how many there are in all, where the texts are the first of them already.
 */
export function firstOf(texts: readonly string[], most: number, count = texts.length): string {
  return texts.slice(0, most).join(", ") + (count > most ? ` and ${count - most} more` : "");
}
