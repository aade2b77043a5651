import { Field, Unjudged } from "../../../policy-packs/lib/view/field";
import { fillingOf, layered, untold } from "../../../policy-packs/lib/view/templating";

const root = new Field(
  {
    name: "a",
    "a-b": "c",
    count: 3,
    big: 1e6,
    half: 0.5,
    on: true,
    "values.env": "dev",
    deep: { x: "y" },
    nothing: null,
  },
  "v",
  { onUnknown: () => undefined },
);
const values = Object.fromEntries(root.entries());

function filled(isGo: boolean, text: string): unknown {
  const answer = fillingOf(isGo, { values }).fill(text, "path");
  return "text" in answer ? answer.text : answer;
}

const functions = new Unjudged("path", "it is filled in by a template with functions");

/** What valyala/fasttemplate makes of them, as Argo CD uses it. */
test.each([
  ["plain", "plain"],
  ["{{name}}-x", "a-x"],
  ["{{ name }}{{values.env}}", "adev"],
  ["{{a-b}}", "c"],
  ["{{none}}", "{{none}}"],
  ["{{count}}", "{{count}}"],
  ["{{}}", "{{}}"],
  ["{{name", "{{name"],
])("fasttemplate: %s", (text, expected) => expect(filled(false, text)).toEqual(expected));

/** What Go's text/template makes of them. */
test.each([
  ["plain", "plain"],
  ["{{.name}}-{{ .deep.x }}", "a-y"],
  ["default{{`` }}", "default"],
  ['{{"a\\"b"}}', 'a"b'],
  ["{{`}}`}}", "}}"],
  ["a {{- .name -}} b", "aab"],
  ["a{{/* why */}}b", "ab"],
  ["{{.count}}{{.on}}", "3true"],
  ["{{.none}}{{.nothing}}{{.deep.y}}", "<no value><no value><no value>"],
  ["{{.half}}", "0.5"],
  ["{{.big}}", new Unjudged("path", "it is filled in by a value that is no text")],
  ["{{.deep}}", new Unjudged("path", "it is filled in by a value that is no text")],
  ["{{ .name | upper }}", functions],
  ["{{ if .on }}x{{ end }}", functions],
  ["{{ .name", functions],
  ['{{"\\x41"}}', functions],
])("Go: %s", (text, expected) => expect(filled(true, text)).toEqual(expected));

test("nothing is told of values that Argo CD alone knows, and all of constants", () => {
  const { fill } = fillingOf(true, untold("why"));
  expect(fill("{{.name}}", "path")).toEqual(new Unjudged("path", "why"));
  expect(fill("{{`x`}}", "path")).toEqual({ text: "x" });
});

test("what goes into a text is named by its places, each once", () => {
  expect(fillingOf(true, { values }).places("{{.name}}{{.deep.x}}{{.name}}{{`x`}}")).toEqual(["v.name", "v.deep.x"]);
  expect(fillingOf(false, { values }).places("{{ name }}{{none}}")).toEqual(["v.name"]);
});

test("what one filling leaves, the next one fills in", () => {
  const filling = layered(fillingOf(false, { values }), fillingOf(false, { values: { inner: root.at("a-b") } }));
  expect(filling.fill("{{name}}-{{inner}}-{{none}}", "path")).toEqual({ text: "a-c-{{none}}" });
  expect(filling.places("{{name}}-{{inner}}")).toEqual(["v.name", 'v["a-b"]']);
});
