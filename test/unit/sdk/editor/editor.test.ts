import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describedFunctions, describedKinds } from "../../../../tools/generate/described";
import { Editor } from "./editor";

const editor = new Editor();

function program(name: string): string {
  return readFileSync(join(__dirname, name), "utf8");
}

test("an editor shows the type and the documentation of whatever a program names", () => {
  const hovers = editor.hovers(program("program.ts.txt"));
  expect(hovers.map(({ place, shown }) => `${place}\n${shown.replace(/^/gm, "  ")}`).join("\n\n")).toMatchSnapshot();
});

test("the program that is looked at has no mistake", () => {
  expect(editor.complaints(program("program.ts.txt").replaceAll("⌖", ""))).toEqual([]);
});

test("the compiler names the type and the field of a mistake", () => {
  const complaints = editor.complaints(program("mistakes.ts.txt"));
  expect(
    complaints.map(({ line, message }) => `${line}\n${message.replace(/^/gm, "  ")}`).join("\n\n"),
  ).toMatchSnapshot();
});

test("the programs of the reference have no mistake", () => {
  const head = `import * as pulumi from "@pulumi/pulumi";
import * as argocd from "pulumi-argocd";
declare const config: pulumi.Config, caData: string, pem: string;
`;
  const programs = [
    ...describedFunctions.map(({ documentation }) => documentation.example),
    ...describedKinds.map(({ documentation }) => documentation.example),
    ...describedKinds.map(({ kind, documentation: { reading } }) => {
      const [, variable] = /(\w+)\.\w+/.exec(reading.replaceAll("argocd.", "")) ?? [];
      return `declare const ${variable}: argocd.${kind};\n${reading}`;
    }),
  ];
  expect(editor.complaintsOf(programs.map((program) => head + program)).flat()).toEqual([]);
});

test("an ApplicationSet makes little more work for the compiler", () => {
  const example = (kind: string) => describedKinds.find((one) => one.kind === kind)?.documentation.example ?? "";
  const head = 'import * as argocd from "pulumi-argocd";\n';
  const without = editor.work(head + example("Application"));
  const beside = editor.work(head + example("Application") + example("ApplicationSet"));
  expect(beside.types).toBeGreaterThan(without.types);
  for (const what of ["symbols", "types", "instantiations"] as const) {
    expect(beside[what] / without[what]).toBeLessThan(1.5);
  }
});
