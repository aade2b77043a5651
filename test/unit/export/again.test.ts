import type { FoundObject } from "../../../cli/export/found";
import { type Again, again, recordFile } from "../../../cli/export/program/again";
import { planProgram } from "../../../cli/export/program/program";
import { writeProject } from "../../../cli/export/program/project";
import { typeScript } from "../../../cli/export/typescript/language";
import type { Json } from "../../../provider/contract";
import { found } from "../../support/exported";

const language = typeScript("dynamic");

/* A later export adds what is new, and touches nothing that a person has edited. */

const server = "https://10.0.0.1:6443";
const project = found("AppProject", "payments", { metadata: { name: "payments" }, spec: {} });
const cluster = found("Cluster", server, { server, name: "staging" }, { hidden: ["config.bearerToken"] });

function application(name: string, more: Json = {}): FoundObject {
  const source = { repoURL: "https://git.example.com/a", path: name };
  const spec = { source, destination: { server, namespace: name }, project: "payments", ...more };
  return found("Application", `argocd/${name}`, { metadata: { name }, spec });
}

const before = [project, cluster, application("api"), application("web")];

/** A folder with a program that was exported. */
function exported(objects: readonly FoundObject[] = before): Map<string, string> {
  const program = planProgram(objects, { language });
  return new Map(
    writeProject(program, language, { name: "argocd", dependency: "0.1.0", finding: { leftOut: [], unseen: [] } }),
  );
}

/** Exports into a folder once more, and writes what is to be written. */
function run(folder: Map<string, string>, objects: readonly FoundObject[], wasLookedFor = () => true): Again {
  const result = again(objects, { language, read: (path) => folder.get(path), wasLookedFor });
  for (const [path, text] of result.files) folder.set(path, text);
  return result;
}

const ids = (objects: readonly { readonly id: string }[]) => objects.map(({ id }) => id);
const edit = (folder: Map<string, string>, path: string) => folder.set(path, `${folder.get(path)}// mine\n`);

test("where nothing has happened, nothing is written but the same record", () => {
  const folder = exported();
  const record = folder.get(recordFile);
  const { changes, files, toAdd } = run(folder, [...before].reverse());
  expect(changes).toEqual({ appeared: [], changed: [], gone: [] });
  expect([...files]).toEqual([[recordFile, record]]);
  expect(toAdd).toEqual([]);
});

test("what has appeared gets files of its own, which the index takes in, and refers to what is there", () => {
  const folder = exported();
  const { changes, program, files } = run(folder, [...before, application("jobs")]);
  expect(ids(changes.appeared)).toEqual(["argocd/jobs"]);
  expect(program.declarations.map(({ name }) => name)).toEqual(["jobs"]);
  expect([...files.keys()]).toEqual(["projects/payments-2.ts", "index.ts", recordFile]);
  expect(folder.get("projects/payments-2.ts")).toMatchInlineSnapshot(`
"import * as argocd from "pulumi-argocd";
import { staging } from "../clusters";
import { payments } from "../projects/payments";

new argocd.Application("jobs", {
  spec: {
    source: { repoURL: "https://git.example.com/a", path: "jobs" },
    destination: { server: staging.server, namespace: "jobs" },
    project: payments.metadata.name,
  },
});
"
`);
  expect(folder.get("index.ts")).toMatchInlineSnapshot(`
"import "./clusters";
import "./projects/payments";
import "./projects/payments-2";
"
`);
});

test("a third run knows what the second one wrote", () => {
  const folder = exported();
  run(folder, [...before, application("jobs")]);
  expect(run(folder, [...before, application("jobs")]).changes.appeared).toEqual([]);
  const { files } = run(folder, [...before, application("jobs"), application("mail")]);
  expect([...files.keys()]).toEqual(["projects/payments-3.ts", "index.ts", recordFile]);
  expect(folder.get("index.ts")?.split("\n")).toContain('import "./projects/payments-2";');
});

const names = (objects: readonly { readonly name: string }[]) => objects.map(({ name }) => name);

test("an index that a person has edited stays, and the line to add is told until it is there", () => {
  const folder = exported();
  edit(folder, "index.ts");
  const added = [...before, application("jobs")];
  const line = 'import "./projects/payments-2";';
  for (const _run of [1, 2]) {
    const { files, toAdd, toImport } = run(folder, added);
    expect(files.has("index.ts")).toBe(false);
    expect([toAdd, toImport]).toEqual([[line], []]);
  }
  edit(folder, "index.ts");
  folder.set("index.ts", `${folder.get("index.ts")}// ${line}\n`);
  expect(run(folder, added).toAdd).toEqual([line]);
  folder.set("index.ts", `${folder.get("index.ts")}import './projects/payments-2.js'\n`);
  const last = run(folder, added);
  expect([last.toAdd, names(last.toImport)]).toEqual([[], ["jobs"]]);
  expect(run(folder, added).toImport).toEqual([]);
});

test("what the index takes in is imported, also where it still lacks something else", () => {
  const folder = exported();
  edit(folder, "index.ts");
  run(folder, [...before, application("jobs")]);
  folder.set("index.ts", `${folder.get("index.ts")}import "./projects/payments-2";\n`);
  const { toAdd, toImport } = run(folder, [...before, application("jobs"), application("mail")]);
  expect([toAdd, names(toImport)]).toEqual([['import "./projects/payments-3";'], ["jobs"]]);
});

test("an index that is as it was written again gets all lines", () => {
  const folder = exported();
  const index = folder.get("index.ts") ?? "";
  edit(folder, "index.ts");
  run(folder, [...before, application("jobs")]);
  folder.set("index.ts", index);
  const { toAdd, toImport } = run(folder, [...before, application("jobs")]);
  expect([toAdd, names(toImport)]).toEqual([[], ["jobs"]]);
  expect(folder.get("index.ts")).toContain('import "./projects/payments-2";');
});

test("what was not found in a run with other options is imported by a later one", () => {
  const folder = exported();
  edit(folder, "index.ts");
  run(folder, [...before, application("jobs")]);
  folder.set("index.ts", `${folder.get("index.ts")}import "./projects/payments-2";\n`);
  expect(run(folder, before, () => false).toImport).toEqual([]);
  expect(names(run(folder, [...before, application("jobs")]).toImport)).toEqual(["jobs"]);
});

test("a file that a person has edited or taken away is not relied on", () => {
  for (const change of [edit, (folder: Map<string, string>, path: string) => folder.delete(path)]) {
    const folder = exported();
    change(folder, "clusters.ts");
    const { files } = run(folder, [...before, application("jobs")]);
    expect(files.get("projects/payments-2.ts")).toContain(`server: "${server}"`);
    expect(files.get("projects/payments-2.ts")).toContain("project: payments.metadata.name");
  }
});

test("a checkout with other line ends is no edit", () => {
  const folder = exported();
  for (const [path, text] of folder) folder.set(path, text.replaceAll("\n", "\r\n"));
  const { files } = run(folder, [...before, application("jobs")]);
  expect(files.get("projects/payments-2.ts")).toContain("server: staging.server");
  expect(files.has("index.ts")).toBe(true);
});

/** @promise A change is told once; `pulumi preview --refresh` shows it as long as it is there. */
test("what has changed is told once, left as it is, and not relied on again", () => {
  const folder = exported();
  const renamed = { ...cluster, inputs: { ...cluster.inputs, name: "production" } };
  const objects = [project, renamed, ...before.slice(2)];
  const first = run(folder, objects);
  expect(ids(first.changes.changed)).toEqual([server]);
  expect([...first.files.keys()]).toEqual([recordFile]);
  const second = run(folder, [
    ...objects,
    application("jobs", { destination: { name: "production", namespace: "x" } }),
  ]);
  expect(second.changes.changed).toEqual([]);
  expect(second.files.get("projects/payments-2.ts")).toContain('name: "production"');
});

test("the record tells nothing of a secret that has become a setting", () => {
  const path = "spec.source.helm.parameters[0].value";
  const withPassword = (value: string): FoundObject => ({
    ...application("api", { source: { helm: { parameters: [{ name: "db.password", value }] } } }),
    literals: [{ path, name: "db password", why: "the value of `db.password` is a secret by its name", isWhole: true }],
  });
  const [one, other] = ["123456", "654321"].map((value) => exported([withPassword(value)]).get(recordFile));
  expect(one).toBe(other);
});

test("what names a changed object is relied on all the same", () => {
  const folder = exported();
  const objects = before.map((object) =>
    object === cluster ? { ...cluster, inputs: { ...cluster.inputs, labels: { env: "staging" } } } : object,
  );
  const { files } = run(folder, [...objects, application("jobs")]);
  expect(files.get("projects/payments-2.ts")).toContain("server: staging.server");
});

test("what has gone is told once, if it was looked for", () => {
  const folder = exported();
  expect(run(folder, before.slice(0, 3), () => false).changes.gone).toEqual([]);
  expect(ids(run(folder, before.slice(0, 3)).changes.gone)).toEqual(["argocd/web"]);
  expect(run(folder, before.slice(0, 3)).changes.gone).toEqual([]);
  expect(ids(run(folder, before).changes.appeared)).toEqual(["argocd/web"]);
});

test("names, variables, settings and files that are in use go to nobody else", () => {
  const folder = exported();
  const other = "https://10.0.0.2:6443";
  folder.set("clusters-2.ts", "// a person's own\n");
  const { program } = run(folder, [
    ...before,
    found("Cluster", other, { server: other, name: "staging" }, { hidden: ["config.bearerToken"] }),
  ]);
  expect(program.declarations).toMatchObject([
    { name: "10-0-0-2-6443", file: "clusters-3", variable: "cluster100026443" },
  ]);
  expect(program.settings.map(({ key }) => key)).toEqual(["cluster100026443BearerToken"]);
});

test("a folder without a record that can be read is refused, with what to do", () => {
  const folder = exported();
  for (const text of ["", "{}", '{"version":2,"source":"files"}']) {
    folder.set(recordFile, text);
    expect(() => run(folder, before)).toThrow(/is no record .* export into an empty folder/);
  }
});
