import { importFile } from "../../../cli/export/import/import-file";
import { settingPaths, withLiterals } from "../../../cli/export/literal-secrets";
import { planProgram } from "../../../cli/export/program/program";
import { writeProject } from "../../../cli/export/program/project";
import { typeScript } from "../../../cli/export/typescript/language";
import type { Json } from "../../../provider/contract";
import { resourceOf } from "../../../provider/hosts/plugin/resource";
import { answering } from "../../support/answering";
import { complaints, evaluated, found } from "../../support/exported";
import { handlers } from "../../support/verbs";

const language = typeScript("dynamic");

const secret = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270" };
const aws = "AKIAIOSFODNN7EXAMPLE";
const repoURL = "https://git.example.com/a";

const application = (source: Json, metadata: Json = {}) =>
  withLiterals(
    found("Application", "argocd/shop", {
      metadata: { name: "shop", ...metadata },
      spec: { source: { repoURL, path: ".", ...source }, destination: { name: "in-cluster" }, project: "shop" },
    }),
  );

function written(object: ReturnType<typeof application>) {
  const program = planProgram([object], { language });
  const files = writeProject(program, language, {
    name: "argocd",
    dependency: "0.1.0",
    importFile: "import.json",
    finding: { leftOut: [], unseen: [] },
  });
  return { files, program, text: [...files].map(([path, text]) => `${path}\n${text}`).join("\n") };
}

/** A run in which Argo CD shows an application. */
function showing({ inputs: { spec } }: ReturnType<typeof application>) {
  const live = {
    metadata: { name: "shop", namespace: "argocd", uid: "u" },
    spec,
    status: { sync: { status: "Synced" } },
  };
  return answering(
    ({ path }) => {
      if (path.endsWith("settings")) return { controllerNamespace: "argocd" };
      return path.endsWith("/applications") ? { items: [live] } : live;
    },
    () => undefined,
  );
}

/** An application with a secret in each place that takes one. */
const everywhere = {
  helm: {
    parameters: [
      { name: "replicas", value: "2" },
      { name: "db.password", value: "p-hunter2" },
      { name: "aws.id", value: aws },
    ],
    valuesObject: { auth: { rootPassword: "p-root" }, image: { tag: "1.2" } },
  },
  plugin: { name: "vault", env: [{ name: "VAULT_TOKEN", value: "p-hvs" }] },
  directory: { jsonnet: { extVars: [{ name: "token", value: "p-jsonnet" }] } },
};
const keys = {
  shopDbPassword: "p-hunter2",
  shopAwsId: aws,
  shopAuthRootPassword: "p-root",
  shopVAULTTOKEN: "p-hvs",
  shopToken: "p-jsonnet",
};

/**
 * @promise A value that looks like a secret, such as the parameter `db.password` of a chart, becomes a setting, and the program does
 * not run without it.
 */
test("a value that looks like a secret is a setting without which nothing runs, and stands in no file for Git", async () => {
  const { files, text, program } = written(application(everywhere));
  expect(
    program.settings.map(({ key, isShown }) => ({ key, isShown })).sort((a, b) => (a.key < b.key ? -1 : 1)),
  ).toEqual(
    Object.keys(keys)
      .sort()
      .map((key) => ({ key, isShown: true })),
  );
  for (const value of Object.values(keys)) expect(text).not.toContain(value);
  expect(complaints(files)).toEqual([]);
  expect(text).toContain('value: config.requireSecret("shopDbPassword")');
  expect(files.get("README.md")).toMatch(/stood in clear text.*pulumi config set --secret shopDbPassword/s);
  await expect(evaluated(files)).rejects.toThrow("shop");
  const [registered] = await evaluated(files, keys);
  expect(registered?.inputs.spec).toMatchObject({ value: { value: { source: everywhere } } });
});

/** @promise Such an application's `spec` is a secret as a whole in Pulumi's state and previews. */
test("the file of the import has it as the program's states will: its path, and a spec that is one secret", async () => {
  const object = application(everywhere);
  const { program } = written(object);
  const { resources } = JSON.parse(await importFile(showing(object), program.declarations)) as { resources: Json[] };
  const [registered] = await evaluated(written(object).files, keys);
  for (const values of [resources[0]?.inputs, resources[0]?.outputs] as Json[]) {
    expect(values.__secrets).toEqual(await registered?.inputs.__secrets);
    expect(values.spec).toEqual({ ...secret, plaintext: JSON.stringify(object.inputs.spec) });
  }
  expect((resources[0] as { outputs?: Json }).outputs?.status).toMatchObject(secret);
});

test("an import by its id alone takes it for a secret, and whatever the program says is one is no change of that", async () => {
  const object = application(everywhere);
  const context = showing(object);
  const { inputs = {}, state = {} } = (await handlers.Application.read(context, object.id, { __import: true })) ?? {};
  const { inputs: inputsOf, outputs: outputsOf } = resourceOf("Application");
  for (const kept of [inputsOf(inputs), outputsOf(state)]) expect(kept.spec).toMatchObject(secret);
  const { __secrets: taken, ...declared } = inputs;
  expect(taken).toHaveLength(Object.keys(keys).length);
  for (const paths of [settingPaths(object), [["spec"]], []]) {
    const news = { ...declared, ...(paths.length > 0 && { __secrets: paths }) };
    const checked = await handlers.Application.check(context, inputs, news);
    expect(await handlers.Application.diff(context, object.id, state, checked.inputs)).toEqual({
      replaces: [],
      changes: false,
    });
  }
});

/** @promise Within a longer text, such as `values`, it stays: the report, the README and a comment name the place. */
test.each<[string, Json, Json, string]>([
  ["values", { helm: { values: "db:\n  password: p-hunter2\n" } }, {}, "spec.source.helm.values"],
  [
    "a patch",
    { kustomize: { patches: [{ patch: "data:\n  password: p-hunter2\n" }] } },
    {},
    "spec.source.kustomize.patches[0].patch",
  ],
  ["an annotation", {}, { annotations: { hook: aws } }, "metadata.annotations.hook"],
])("within %s it stays, and the program and its README say so", (_where, source, metadata, path) => {
  const { files, program } = written(application(source, metadata));
  expect(program.settings).toEqual([]);
  expect(files.get("README.md")).toContain(`\`${path}\` has a secret in clear text`);
  expect(files.get("projects/shop.ts")?.replace(/\s*\/\/ /g, " ")).toContain(`\`${path}\` has a secret in clear text`);
  expect(files.get("README.md")).not.toMatch(/p-hunter2|AKIA/);
});

test.each<[string, Json]>([
  ["what only names a secret", { valuesObject: { auth: { existingSecret: "db-auth", secretKey: "password" } } }],
  ["what is filled in elsewhere", { parameters: [{ name: "db.password", value: "$ARGOCD_ENV_PASSWORD" }] }],
  ["a switch", { parameters: [{ name: "auth.password", value: "true" }] }],
])("%s is none", (_what, helm) => {
  expect(application({ helm }).literals).toBeUndefined();
});

test("what generators give to templates, and templates themselves", () => {
  const set = withLiterals(
    found("ApplicationSet", "argocd/all", {
      metadata: { name: "all" },
      spec: {
        generators: [{ list: { elements: [{ name: "a", password: "p-hunter2" }] } }],
        template: {
          metadata: { name: "{{name}}" },
          spec: {
            project: "shop",
            source: {
              repoURL,
              helm: {
                parameters: [
                  { name: "password", value: "{{password}}" },
                  { name: "key", value: aws },
                ],
              },
            },
            destination: { name: "in-cluster" },
          },
        },
      },
    }),
  );
  expect(set.literals?.map(({ path, isWhole }) => [path, isWhole])).toEqual([
    ["spec.generators[0].list.elements[0].password", true],
    ["spec.template.spec.source.helm.parameters[1].value", true],
  ]);
});
