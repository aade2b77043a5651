import type { LocalArgoCd } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { declare, directorySpec, expression, inCluster } from "../support/programs";
import { connectionOf, Stack } from "../support/stack";

const unknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

describe("preview", () => {
  const name = uniqueName("preview");
  let argocd: LocalArgoCd;
  let stack: Stack;

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    stack = await Stack.create(connectionOf(argocd));
  });

  afterAll(() => stack.dispose());

  test("shows inputs that are not known yet as such", async () => {
    stack.program(
      [
        declare("AppProject", "project", { metadata: { name }, spec: { sourceRepos: ["*"] } }),
        declare("Application", "first", {
          metadata: { name },
          spec: { ...directorySpec(argocd, name), project: expression("project.uid.apply((uid) => uid.slice(0, 8))") },
        }),
        declare("Application", "second", {
          metadata: { name: `${name}-2`, labels: { first: expression("first.uid") } },
          spec: directorySpec(argocd, name),
        }),
        'exports.uid = first.uid; exports.text = pulumi.concat("uid is ", first.uid);',
      ].join("\n"),
    );
    const output = await stack.succeed("preview", "--diff");
    expect(output).toContain("[unknown]");
    expect(output).not.toContain("undefined");
    expect(output).toContain("4 to create");
    const created = await stack.preview();
    const second = created.find((step) => step.name === "second");
    expect(second?.newState?.inputs).toMatchObject({ metadata: { labels: { first: unknownText } } });
    expect((await ask(argocd, "GET", `/projects/${name}`)).status).toBe(404);
  });

  /**
   * @promise A misspelt field, a wrong type or an impossible combination is an error at `pulumi preview` that names the
   * field and the fix.
   */
  test.each([
    [
      "a wrong type",
      { syncPolicy: { automated: { prune: "yes" } } },
      /`spec\.syncPolicy\.automated\.prune` must be a boolean/,
    ],
    [
      "an unknown field",
      { source: { targetRevison: "main" } },
      /`spec\.source\.targetRevison`.*did you mean `targetRevision`\?/,
    ],
    [
      "a server with a name",
      { destination: { server: inCluster, name: "x" } },
      /`spec\.destination\.server`: set either/,
    ],
    [
      "a source with sources",
      { sources: [{ repoURL: "https://git.example.com/a", path: "." }] },
      /`spec`: needs exactly one of `source`/,
    ],
  ])("refuses %s by path and fix, and sends nothing", async (_what, wrong, message) => {
    const spec = directorySpec(argocd, name);
    const broken = { ...spec, ...wrong, source: { ...spec.source, ...(wrong as { source?: object }).source } };
    stack.program(declare("Application", "broken", { metadata: { name: `${name}-broken` }, spec: broken }));
    const output = await stack.fail("preview");
    expect(output).toMatch(message);
    expect(output).not.toMatch(/^\s+at .*:\d+:\d+/m);
    expect((await ask(argocd, "GET", `/applications?name=${name}-broken`)).body.items).toBeNull();
  });

  test("refuses a missing required field by path", async () => {
    const { destination: _destination, ...spec } = directorySpec(argocd, name);
    stack.program(declare("Application", "broken", { metadata: { name: `${name}-broken` }, spec }));
    expect(await stack.fail("preview")).toContain("`spec.destination` is required");
  });

  test("refuses what Argo CD writes by itself, and says what to remove", async () => {
    stack.program(
      declare("Application", "broken", {
        apiVersion: "argoproj.io/v1alpha1",
        kind: "Application",
        metadata: { name: `${name}-broken`, uid: "1", resourceVersion: "2" },
        spec: directorySpec(argocd, name),
        status: { health: { status: "Healthy" } },
        operation: {},
      }),
    );
    const output = await stack.fail("preview");
    for (const path of ["metadata.uid", "metadata.resourceVersion", "operation"]) {
      expect(output).toMatch(new RegExp(`\`${path}\`.*remove`));
    }
  });
});
