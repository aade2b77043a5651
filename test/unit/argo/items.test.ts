import fc from "fast-check";
import { type ItemPath, ItemReader } from "../../../provider/argo/items";

/** Reads text in pieces of the given lengths, over and over. */
function read(
  text: string,
  lengths: readonly number[],
  passed?: readonly ItemPath[],
): { items: unknown[]; frame: string; isComplete: boolean } {
  const bytes = Buffer.from(text);
  const items: unknown[] = [];
  const reader = new ItemReader((item) => items.push(JSON.parse(item)), passed);
  for (let start = 0, piece = 0; start < bytes.length; piece += 1) {
    const length = lengths[piece % lengths.length] ?? bytes.length;
    reader.read(bytes.subarray(start, start + length));
    start += length;
  }
  return { items, frame: reader.frame, isComplete: reader.isComplete };
}

/** A value in which objects and lists at some paths are empty. */
function emptied(value: unknown, paths: readonly ItemPath[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (paths.some(({ length }) => length === 0)) return Array.isArray(value) ? [] : {};
  if (Array.isArray(value)) return value;
  const below = (name: string) => paths.filter(([first]) => first === name).map(([, ...rest]) => rest);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, emptied(member, below(name))]));
}

describe("the items of a list", () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
  const object = fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue());

  test("are read whole, wherever the text is cut, and whatever is in them", () => {
    fc.assert(
      fc.property(fc.array(object), object, fc.boolean(), lengths, (items, metadata, isFirst, cuts) => {
        const inner = JSON.stringify({ nested: { items: [{ not: "an item" }] }, ...metadata });
        const parts = [`"metadata":${inner}`, `"items":${JSON.stringify(items)}`];
        const text = `{${(isFirst ? parts : parts.reverse()).join(",")}}`;
        const { frame, ...found } = read(text, cuts);
        expect(found).toEqual({ items: JSON.parse(JSON.stringify(items)), isComplete: true });
        expect(JSON.parse(frame)).toEqual({ ...JSON.parse(text), items: [] });
      }),
    );
  });

  test.each(['{"items":null,"metadata":{}}', '{"metadata":{},"items":[]}', "{}"])("may be none: %s", (text) => {
    expect(read(text, [3])).toEqual({ items: [], frame: text, isComplete: true });
  });

  test("leave what is around them, and hold nothing else of what was read", () => {
    const chunk = Buffer.from('{"metadata":{"a":"b"},"items":[{"c":1},{"d":2}]}');
    const reader = new ItemReader(() => undefined);
    reader.read(chunk);
    chunk.fill(0);
    expect(reader.frame).toBe('{"metadata":{"a":"b"},"items":[]}');
  });

  const name = fc.constantFrom("a", "b", "c");
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.oneof(name, fc.constant('a":["'), fc.constant("\\"), fc.integer(), fc.constant(null)),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(name, tie("value")),
    ),
  }));
  const path = fc.array(name, { minLength: 1, maxLength: 4 });

  test("leave empty what is to be passed over, and nothing else", () => {
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(name, value), { maxLength: 4 }),
        fc.array(path, { maxLength: 3 }),
        lengths,
        (items, passed, cuts) => {
          const text = JSON.stringify({ metadata: { a: [{ b: [1] }] }, items });
          const { items: found, isComplete } = read(text, cuts, passed);
          expect(isComplete).toBe(true);
          expect(found).toEqual(items.map((item) => emptied(item, passed)));
        },
      ),
      { numRuns: 500 },
    );
  });

  test("of a text that was cut off are no whole list", () => {
    const text = JSON.stringify({ items: [{ a: "}" }, { b: '\\"' }] });
    for (let end = 0; end < text.length; end += 1) expect(read(text.slice(0, end), [7]).isComplete).toBe(false);
  });
});
