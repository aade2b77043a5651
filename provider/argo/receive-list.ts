import * as z from "zod";
import { type ItemPath, ItemReader } from "./items";
import { parseJson } from "./json";

/** What to take of a list that comes in. */
export interface ListReading {
  /** What to keep of each item, `undefined` for nothing. */
  readonly keep: (item: unknown) => unknown;
  /** What of each item is left empty. */
  readonly passed?: readonly ItemPath[] | undefined;
  /** Bytes of the whole list, unpacked. */
  readonly largest: number;
}

const frameSchema = z.looseObject({ items: z.array(z.unknown()) });

/**
 * Receives a list without ever holding all of its text. Answers "too large" for one that is, and "broken" for what is no
 * JSON or is cut off.
 */
export async function receiveList(
  chunks: AsyncIterable<Buffer>,
  { keep, passed, largest }: ListReading,
): Promise<{ readonly list: unknown } | "too large" | "broken"> {
  const items: unknown[] = [];
  const reader = new ItemReader((item) => {
    const kept = keep(parseJson(item));
    if (kept !== undefined) items.push(kept);
  }, passed);
  let size = 0;
  try {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > largest) return "too large";
      reader.read(chunk);
    }
    if (!reader.isComplete) return "broken";
    const frame: unknown = JSON.parse(reader.frame);
    const list = frameSchema.safeParse(frame);
    // What is no list at all is for the caller's schema to refuse.
    return { list: list.success ? { items: [...list.data.items, ...items] } : frame };
  } catch (error) {
    if (error instanceof SyntaxError) return "broken";
    throw error;
  }
}
