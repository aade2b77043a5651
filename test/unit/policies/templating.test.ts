import { Field, Unjudged } from "../../../policy-packs/lib/view/field";
import { fillingOf } from "../../../policy-packs/lib/view/templating";

const values = new Field(
  { name: "a", "a-b": "c", count: 3, big: 1e6, on: true, values: { env: "dev" }, deep: { x: "y" } },
  "v",
  {
    onUnknown: () => undefined,
  },
);

function filled(isGo: boolean, text: string): unknown {
  const answer = fillingOf({ isGo, values, reason: "why" }).fill(text, "path");
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
  ["{{.none}}", "<no value>"],
  ["{{.big}}", new Unjudged("path", "why")],
  ["{{.deep}}", new Unjudged("path", "why")],
  ["{{ .name | upper }}", functions],
  ["{{ if .on }}x{{ end }}", functions],
  ["{{ .name", functions],
  ['{{"\\x41"}}', functions],
])("Go: %s", (text, expected) => expect(filled(true, text)).toEqual(expected));

test("nothing is told of values that Argo CD alone knows, and all of constants", () => {
  const { fill } = fillingOf({ isGo: true, reason: "why" });
  expect(fill("{{.name}}", "path")).toEqual(new Unjudged("path", "why"));
  expect(fill("{{`x`}}", "path")).toEqual({ text: "x" });
});
