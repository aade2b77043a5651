import { describe, expect, test } from "@jest/globals";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { keepStructsPlain } from "../../../provider/hosts/plugin/struct";

/** Keys in the order in which the library writes them. */
const values = {
  "": "empty",
  __proto: "",
  boolean: true,
  empty: {},
  emptyList: [],
  false: false,
  list: [1, "two", null, [], [[false]], { in: { a: "list" } }],
  negative: -0.5,
  null: null,
  number: 2 ** 53,
  struct: { deeper: { deepest: [{}] } },
  text: "ünïcödé 🚢\n\u0000",
  zero: 0,
};

// Written by the library while its structs are its own.
const written = Struct.fromJavaScript(values).serializeBinary();
keepStructsPlain();

describe("a struct of plain values", () => {
  test("is on the wire what the library's own is", () => {
    expect(Struct.fromJavaScript(values).serializeBinary()).toEqual(written);
    expect(new Struct().serializeBinary()).toHaveLength(0);
  });

  test("reads what the library's own has written", () => {
    expect(Struct.deserializeBinary(written).toJavaScript()).toEqual(values);
    expect(Struct.deserializeBinary(new Uint8Array()).toJavaScript()).toEqual({});
    expect(new Struct().toJavaScript()).toEqual({});
  });

  test("keeps a property of any name", () => {
    const named = JSON.parse('{"__proto__":{"a":1}}');
    const read = Struct.deserializeBinary(Struct.fromJavaScript(named).serializeBinary()).toJavaScript();
    expect(Object.getOwnPropertyNames(read)).toEqual(["__proto__"]);
  });

  test("passes over fields that it does not know", () => {
    // Field 15 with a number, behind and within what is known.
    const unknownField = [0x78, 0x01];
    const entry = [0x0a, 0x01, 0x61, ...unknownField, 0x12, 0x04, ...unknownField, 0x20, 0x01];
    const bytes = Uint8Array.from([...unknownField, 0x0a, entry.length, ...entry]);
    expect(Struct.deserializeBinary(bytes).toJavaScript()).toEqual({ a: true });
  });
});
