import * as z from "zod";
import { Descriptions } from "../../../provider/model/description";
import { named, namedTexts } from "../../../provider/model/named";
import { withRules } from "../../../provider/model/rule";
import { withForms } from "../../../provider/model/schema";
import { traits } from "../../../provider/model/traits";

const point = named("Point", "A place.", {
  x: z.int().describe("Steps to the right."),
  label: z.string().optional().describe("What stands there.").register(traits, { unreadable: true }),
});

test("an object is told by its name, each field with its type, its text and its traits", () => {
  const descriptions = new Descriptions();
  expect(descriptions.type(z.array(point).optional())).toEqual({ is: "list", item: { is: "object", name: "Point" } });
  expect([...descriptions.objects.values()]).toEqual([
    {
      name: "Point",
      text: "A place.",
      fields: [
        { name: "x", type: { is: "integer" }, isRequired: true, text: "Steps to the right.", traits: {} },
        {
          name: "label",
          type: { is: "string" },
          isRequired: false,
          text: "What stands there.",
          traits: { unreadable: true },
        },
      ],
    },
  ]);
});

test("rules, and a text of its own where it is used, leave an object its name and its text", () => {
  const rule = { path: ["x"], message: "must be right", holds: () => true };
  const described = withRules(point, rule).describe("Where it begins.");
  const descriptions = new Descriptions();
  const [field] = descriptions.fields("line", { from: described });
  expect(field).toMatchObject({ type: { is: "object", name: "Point" }, text: "Where it begins." });
  expect(descriptions.objects.get("Point")?.text).toBe("A place.");
});

test.each<[string, z.ZodType, object]>([
  ["a free object", z.record(z.string(), z.unknown()), { is: "map", value: { is: "any" } }],
  [
    "one of some words",
    namedTexts("Letter", "A letter.", ["a", "b"]).describe("The first one."),
    { is: "literal", values: ["a", "b"], named: { name: "Letter", text: "A letter." } },
  ],
  ["the only word", z.enum(["a"]), { is: "literal", values: ["a"] }],
  ["a number that Argo CD answers", z.number(), { is: "integer", isLong: true }],
  ["a union", z.union([z.int(), z.string()]), { is: "union", options: [{ is: "integer" }, { is: "string" }] }],
  [
    "what a check of its own takes",
    withForms(z.custom<true | object>(), z.literal(true), point),
    {
      is: "union",
      options: [
        { is: "literal", values: [true] },
        { is: "object", name: "Point" },
      ],
    },
  ],
])("%s is described", (_what, schema, expected) => {
  expect(new Descriptions().type(schema.optional())).toEqual(expected);
});

test.each<[string, z.ZodType, RegExp]>([
  ["an object without a name", z.strictObject({ a: z.string() }), /the object with a has no name/],
  ["a choice of words without a name", z.enum(["a", "b"]), /the choice of a, b has no name/],
  ["a field without documentation", named("Bare", "Bare.", { a: z.string() }), /`a` of Bare has no documentation/],
  ["two objects of one name", z.union([point, named("Point", "Another.", {})]), /two objects have the name Point/],
  ["a type that nothing can be written for", z.date(), /a schema of type date cannot be described/],
])("%s is a mistake", (_what, schema, message) => {
  expect(() => new Descriptions().type(schema)).toThrow(message);
});
