import fc from "fast-check";
import { ItemReader } from "../../../provider/api/items";

/** Reads text in pieces of the given lengths, over and over. */
function read(text: string, lengths: readonly number[]): { items: unknown[]; frame: string; isComplete: boolean } {
  const bytes = Buffer.from(text);
  const items: unknown[] = [];
  const reader = new ItemReader((item) => items.push(JSON.parse(item)));
  for (let start = 0, piece = 0; start < bytes.length; piece += 1) {
    const length = lengths[piece % lengths.length] ?? bytes.length;
    reader.read(bytes.subarray(start, start + length));
    start += length;
  }
  return { items, frame: reader.frame, isComplete: reader.isComplete };
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

  test("of a text that was cut off are no whole list", () => {
    const text = JSON.stringify({ items: [{ a: "}" }, { b: '\\"' }] });
    for (let end = 0; end < text.length; end += 1) expect(read(text.slice(0, end), [7]).isComplete).toBe(false);
  });
});
