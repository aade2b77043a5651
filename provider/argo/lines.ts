/**
 * Cuts texts that come piece by piece into lines; what follows the last line end is left out. Ends when a line is larger
 * than allowed: nothing that comes after it could be told apart.
 */
export async function* splitLines(pieces: AsyncIterable<string>, largest: number): AsyncIterable<string> {
  let begun: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    const [first = "", ...lines] = piece.split("\n");
    begun.push(first);
    length += first.length;
    if (length > largest || lines.some((line) => line.length > largest)) return;
    const last = lines.pop();
    if (last === undefined) continue;
    yield begun.join("");
    yield* lines;
    begun = [last];
    length = last.length;
  }
}
