import type { BinaryReader, BinaryWriter } from "google-protobuf";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { Json } from "../../contract";

/** The numbers of the fields, by `google/protobuf/struct.proto`. */
const entries = 1;
const entry = { key: 1, value: 2 } as const;
const kind = { null: 1, number: 2, string: 3, boolean: 4, struct: 5, list: 6 } as const;
const items = 1;

/** What each message holds. */
const held = new WeakMap<Struct, Json>();

/**
 * Lets structs keep plain values, which the library's own reader and writer take from the wire and put there. The library keeps a map for
 * each level and a message for each value, which is a sixth of the time of a refresh. The maps of fields stay empty.
 */
export function keepStructsPlain(): void {
  Object.assign(Struct, {
    deserializeBinaryFromReader(struct: Struct, reader: BinaryReader): Struct {
      held.set(struct, readStruct(reader));
      return struct;
    },
    serializeBinaryToWriter(struct: Struct, writer: BinaryWriter): void {
      writeStruct(valuesOf(struct), writer);
    },
    fromJavaScript(values: Json): Struct {
      const struct = new Struct();
      held.set(struct, values);
      return struct;
    },
  });
  Object.assign(Struct.prototype, {
    toJavaScript(this: Struct): Json {
      return valuesOf(this);
    },
  });
}

function valuesOf(struct: Struct): Json {
  return held.get(struct) ?? {};
}

/** Reads a message that is the value of the current field. */
function nested<Result>(reader: BinaryReader, read: (reader: BinaryReader) => Result): Result {
  let result: Result | undefined;
  reader.readMessage(reader, () => {
    result = read(reader);
  });
  return result as Result;
}

/** Reads the messages of a field that is repeated. */
function repeated<Item>(reader: BinaryReader, field: number, read: (reader: BinaryReader) => Item): Item[] {
  const found: Item[] = [];
  while (reader.nextField()) {
    if (reader.getFieldNumber() === field) found.push(nested(reader, read));
    else reader.skipField();
  }
  return found;
}

function readStruct(reader: BinaryReader): Json {
  return Object.fromEntries(repeated(reader, entries, readEntry));
}

function readEntry(reader: BinaryReader): [string, unknown] {
  let key = "";
  let value: unknown = null;
  while (reader.nextField()) {
    const field = reader.getFieldNumber();
    if (field === entry.key) key = reader.readString();
    else if (field === entry.value) value = nested(reader, readValue);
    else reader.skipField();
  }
  return [key, value];
}

function readValue(reader: BinaryReader): unknown {
  let value: unknown = null;
  while (reader.nextField()) {
    switch (reader.getFieldNumber()) {
      case kind.number:
        value = reader.readDouble();
        break;
      case kind.string:
        value = reader.readString();
        break;
      case kind.boolean:
        value = reader.readBool();
        break;
      case kind.struct:
        value = nested(reader, readStruct);
        break;
      case kind.list:
        value = nested(reader, readList);
        break;
      default:
        reader.skipField();
    }
  }
  return value;
}

function readList(reader: BinaryReader): unknown[] {
  return repeated(reader, items, readValue);
}

/** Writes a message as a field's value; what it holds is the callback's. */
function nest(writer: BinaryWriter, field: number, write: () => void): void {
  writer.writeMessage(field, writer, write);
}

function writeStruct(struct: Json, writer: BinaryWriter): void {
  for (const [key, value] of Object.entries(struct)) {
    nest(writer, entries, () => {
      writer.writeString(entry.key, key);
      nest(writer, entry.value, () => writeValue(value, writer));
    });
  }
}

function writeValue(value: unknown, writer: BinaryWriter): void {
  if (typeof value === "string") writer.writeString(kind.string, value);
  else if (typeof value === "number") writer.writeDouble(kind.number, value);
  else if (typeof value === "boolean") writer.writeBool(kind.boolean, value);
  else if (Array.isArray(value)) nest(writer, kind.list, () => writeList(value, writer));
  else if (value === null) writer.writeEnum(kind.null, 0);
  else nest(writer, kind.struct, () => writeStruct(value as Json, writer));
}

function writeList(list: readonly unknown[], writer: BinaryWriter): void {
  for (const item of list) nest(writer, items, () => writeValue(item, writer));
}
