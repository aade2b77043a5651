import fc from "fast-check";
import type { FoundObject } from "../../../cli/export/found";
import { planProgram } from "../../../cli/export/program/program";
import { writeProject } from "../../../cli/export/program/project";
import { python as language } from "../../../cli/export/python/language";
import { quoted, tripleQuoted } from "../../../cli/export/python/literals";
import { pythonName } from "../../../cli/export/python/names";
import { languageSettings } from "../../../tools/schema/languages";
import { environmentFinding } from "../../support/environment-finding";
import { found } from "../../support/exported";
import { everything, expectedOf } from "../../support/exported-everything";
import { compiled, evaluatedPython, namedInPython } from "../../support/exported-python";

function written(objects: readonly FoundObject[], more: object = {}) {
  const program = planProgram(objects, { language });
  const options = { name: "argocd", dependency: "0.1.0", finding: { leftOut: [], unseen: [] } };
  return { program, files: writeProject(program, language, { ...options, ...more }) };
}

/** Projects whose descriptions are texts. */
function described(texts: readonly string[]): FoundObject[] {
  return texts.map((description, index) => {
    return found("AppProject", `p-${index}`, { metadata: { name: `p-${index}` }, spec: { description } });
  });
}

/* As Pulumi's own tests of its generator have them. */
test.each([
  ["podCIDR", "pod_cidr"],
  ["podCIDRs", "pod_cidrs"],
  ["nonResourceURLs", "non_resource_urls"],
  ["someTHINGsAREWeird", "some_things_are_weird"],
  ["podCIDRSet", "pod_cidr_set"],
  ["SHA256Hash", "sha256_hash"],
  ["repoURL", "repo_url"],
  ["insecureOCIForceHttp", "insecure_oci_force_http"],
  ["from", "from_"],
])("%s is %s in Python", (name, expected) => {
  expect(pythonName(name)).toBe(expected);
});

test("texts are read as they are", () => {
  const texts = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom(..."\"'\\{}", ..." \t\r\n\u2028\u0085\u202ea日é") }),
  );
  const objects = described(fc.sample(texts, 300));
  const declared = evaluatedPython(written(objects).files);
  const byName = new Map(declared.map(({ name, inputs }) => [name, inputs.spec]));
  for (const { id, inputs } of objects) expect([id, byName.get(id)]).toEqual([id, inputs.spec]);
});

test("literals hide nothing from a reader, and nothing that an editor takes away", () => {
  expect(quoted("a\u202eb\u00a0c\u{1f600}\u{e0001}")).toBe('"a\\u202eb\\u00a0c\u{1f600}\\U000e0001"');
  expect(tripleQuoted('key: | \n\tsay """\n"')).toBe('"""\\\nkey: |\\x20\n\\tsay \\"\\"\\"\n\\""""');
});

test("modules have names that Python takes for modules of the program, whatever groups are called", () => {
  const groups = ["platform", "class", "1password", "shop-eu/json"];
  const objects = described(groups).map((object, index) => ({ ...object, group: groups[index] ?? "" }));
  const { files } = written(objects);
  expect(files.get("__main__.py")).toMatchInlineSnapshot(`
"from importlib import import_module

import_module("resources._1password")
import_module("resources.class_")
import_module("resources.platform")
import_module("resources.shop_eu.json")
"
`);
  expect(evaluatedPython(files)).toHaveLength(groups.length);
});

test("the oldest SDK of Pulumi is that of the generated one", () => {
  const { requires } = languageSettings.python as { requires: { pulumi: string } };
  expect(written([]).files.get("requirements.txt")).toBe(`pulumi${requires.pulumi}\n`);
});

test("settings are secrets, and what cannot be left out is an empty text", () => {
  const repository = found("Repository", "https://a", { repo: "https://a" }, { hidden: ["password"] });
  const certificate = found("Certificate", "https|a", { serverName: "a", certType: "https" }, { hidden: ["certData"] });
  const [project] = described(["secret"]);
  const literal = { path: "spec.description", name: "token", why: "is one", isWhole: true };
  const { files } = written([repository, certificate, { ...(project as FoundObject), literals: [literal] }]);
  const text = [...files.values()].join("");
  expect(text).toContain('password=config.get_secret("aPassword"),');
  expect(text).toContain('cert_data=config.get_secret("aCertData", ""),');
  expect(text).toContain('"description": config.require_secret("p0Token")');
});

test("every field of every kind is declared as it was found, by the names of the generated SDK", () => {
  const objects = everything();
  const { program, files } = written(objects);
  expect(compiled(files)).toBe("");
  const declared = evaluatedPython(files);
  expect(declared).toHaveLength(objects.length);
  const byName = new Map(declared.map((one) => [`${one.kind} ${one.name}`, one.inputs]));
  for (const { object, name } of program.declarations) {
    const inputs = byName.get(`${object.kind} ${name}`) ?? {};
    const metadata = object.inputs.metadata !== undefined && { metadata: { name, ...(inputs.metadata as object) } };
    const expected = namedInPython(`argocd:index:${object.kind}`, expectedOf(object, name, program.settings));
    expect([object.kind, name, { ...inputs, ...metadata }]).toEqual([object.kind, name, expected]);
  }
});

describe("the quickstart's environment", () => {
  const { files } = written(environmentFinding, { server: "argocd.example.com", importFile: "import.json" });

  test.each([...files.keys()].filter((path) => path !== ".pulumi-argocd.json"))("%s", (path) => {
    expect(files.get(path)).toMatchSnapshot();
  });

  test("compiles", () => {
    expect(compiled(files)).toBe("");
  });
});
