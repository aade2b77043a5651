import { parse } from "yaml";
import type { FoundObject } from "../../../cli/export/found";
import { type Again, again } from "../../../cli/export/program/again";
import type { Language } from "../../../cli/export/program/language";
import { planProgram } from "../../../cli/export/program/program";
import { writeProject } from "../../../cli/export/program/project";
import { python } from "../../../cli/export/python/language";
import { typeScript } from "../../../cli/export/typescript/language";
import { yaml } from "../../../cli/export/yaml/language";
import { found } from "../../support/exported";
import { evaluatedPython } from "../../support/exported-python";
import { evaluatedYaml } from "../../support/exported-yaml";

/* A later export adds what is new to a program in any language, and touches nothing that a person has edited. */

const server = "https://10.0.0.1:6443";
const project = found("AppProject", "payments", { metadata: { name: "payments" }, spec: {} });
const cluster = found("Cluster", server, { server, name: "staging" }, { hidden: ["config.bearerToken"] });

function application(name: string): FoundObject {
  const helm = { values: `name: ${name}\n\nreplicas: 1\n` };
  const spec = { source: { repoURL: "https://git.example.com/a", path: name, helm }, project: "payments" };
  const own = { ...spec, destination: { server, namespace: name } };
  return found("Application", `argocd/${name}`, { metadata: { name }, spec: own }, { remarks: ["Nobody knows it."] });
}

const before = [project, cluster, application("api")];
const after = [...before, application("jobs")];

function exported(language: Language): Map<string, string> {
  const program = planProgram(before, { language });
  const options = { name: "argocd", dependency: "0.1.0", finding: { leftOut: [], unseen: [] } };
  return new Map(writeProject(program, language, options));
}

function run(language: Language, folder: Map<string, string>, objects: readonly FoundObject[]): Again {
  const result = again(objects, { language, read: (path) => folder.get(path), wasLookedFor: () => true });
  for (const [path, text] of result.files) folder.set(path, text);
  return result;
}

function edit(folder: Map<string, string>, path: string): void {
  folder.set(path, `${folder.get(path)}# mine\n`);
}

const names = ({ toImport }: Again) => toImport.map(({ name }) => name);

describe.each([typeScript("plugin"), python, yaml])("a program in $form", (language) => {
  test("takes in what has appeared, which is imported then", () => {
    const folder = exported(language);
    const first = run(language, folder, after);
    expect([first.toAdd, names(first)]).toEqual([[], ["jobs"]]);
    const second = run(language, folder, after);
    expect([names(second), [...second.files.keys()]]).toEqual([[], [".pulumi-argocd.json"]]);
    expect(names(run(language, folder, [...after, application("mail")]))).toEqual(["mail"]);
  });

  test("that somebody has edited stays as it is", () => {
    const folder = exported(language);
    edit(folder, language.indexFile);
    const index = folder.get(language.indexFile);
    for (const _run of [1, 2]) {
      const again = run(language, folder, after);
      expect([folder.get(language.indexFile), again.toAdd, names(again)]).toEqual([index, [expect.any(String)], []]);
    }
  });
});

describe("a document in YAML", () => {
  const inDocument = (folder: Map<string, string>) => evaluatedYaml(folder.get("Main.yaml") ?? "", () => "");

  test("gets what is new behind what it has, and refers to that", () => {
    const folder = exported(yaml);
    const { files } = run(yaml, folder, after);
    expect([...files.keys()]).toEqual(["Main.yaml", ".pulumi-argocd.json"]);
    expect(inDocument(folder).map(({ name }) => name)).toEqual(["staging", "payments", "api", "jobs"]);
    expect(folder.get("Main.yaml")).toMatchSnapshot();
  });

  test("has one setting for the credentials of all", () => {
    const folder = exported(yaml);
    const repository = found("Repository", "https://a", { repo: "https://a" }, { hidden: ["password"] });
    run(yaml, folder, [...before, repository]);
    const { config } = parse(folder.get("Main.yaml") ?? "") as { config: unknown };
    const keys = { stagingBearerToken: null, aPassword: null };
    expect(config).toEqual({ credentials: { type: "object", default: keys } });
  });

  /**
   * @promise A program in YAML is one file, so that a later export adds to that file; where somebody has edited it, what is new stands in
   * a file beside it until you have copied it over.
   */
  test("that somebody has edited has what is new beside it, until he has taken it over", () => {
    const folder = exported(yaml);
    edit(folder, "Main.yaml");
    expect(run(yaml, folder, after).toAdd).toEqual(["what main-2.yaml has"]);
    expect(Object.keys(parse(folder.get("main-2.yaml") ?? "").resources)).toEqual(["jobs"]);
    const [, resources = ""] = (folder.get("main-2.yaml") ?? "").split("resources:\n");
    folder.set("Main.yaml", `${folder.get("Main.yaml")}\n${resources}`);
    const last = run(yaml, folder, after);
    expect([last.toAdd, names(last)]).toEqual([[], ["jobs"]]);
  });

  test("that is as it was again takes over what stands beside it", () => {
    const folder = exported(yaml);
    const document = folder.get("Main.yaml") ?? "";
    edit(folder, "Main.yaml");
    run(yaml, folder, after);
    folder.set("Main.yaml", document);
    expect(names(run(yaml, folder, after))).toEqual(["jobs"]);
    expect(inDocument(folder)).toHaveLength(after.length);
  });

  test("is not taken for one with what is new where it cannot be read", () => {
    expect(yaml.takesIn("resources: [", { path: "main-2", variables: ["jobs"] })).toBe(false);
  });
});

test("a program in Python imports what is new, in whatever way a person writes it", () => {
  const folder = exported(python);
  edit(folder, "__main__.py");
  const [line = ""] = run(python, folder, after).toAdd;
  expect(line).toBe('import_module("resources.projects.payments_2")');
  const takesIn = (text: string) => python.takesIn(text, { path: "projects/payments-2", variables: [] });
  expect(
    [line, "import resources.projects.payments_2", "from resources.projects import a, payments_2"].map(takesIn),
  ).toEqual([true, true, true]);
  expect(
    [`# ${line}`, "import resources.projects.payments_21", "from resources.projects import payments"].map(takesIn),
  ).toEqual([false, false, false]);
  folder.set("__main__.py", `${folder.get("__main__.py")}${line}\n`);
  expect(names(run(python, folder, after))).toEqual(["jobs"]);
  expect(evaluatedPython(folder).map(({ name }) => name)).toEqual(["staging", "payments", "api", "jobs"]);
});
