import { sharedArgoCd } from "../support/argocd";
import { ask } from "../support/ask";
import { connectionOf, Stack } from "../support/stack";

/** What SDKs of the plugin do: they register resources by tokens, with the names of their outputs, and call functions. */
const sdk = `
const outputs = { AppProject: ["metadata", "uid", "namespace", "url"], Application: ["uid", "namespace", "url", "status"] };
const declare = (kind, name, args, options) => new pulumi.CustomResource("argocd:index:" + kind, name,
  { ...Object.fromEntries((outputs[kind] ?? []).map((output) => [output, undefined])), ...args }, options);
`;

const projectSpec = { sourceRepos: ["*"], destinations: [{ server: "*", namespace: "*" }] };

/** A project, an application in it that depends on what Argo CD says of the project, and credentials. */
function program(description: string, more = ""): string {
  return `${sdk}
const project = declare("AppProject", "plugin-project", { spec: { description: "${description}", ...${JSON.stringify(projectSpec)} } });
const app = declare("Application", "plugin-app", {
  metadata: { labels: { project: project.uid } },
  spec: {
    project: project.metadata.name,
    source: { repoURL: "https://git.invalid/plugin", path: ".", helm: { parameters: [{ name: "p", value: pulumi.secret("canary-plugin-1") }] } },
    destination: { server: "https://kubernetes.default.svc", namespace: "plugin" },
  },
  validate: false,
});
declare("RepositoryCredentials", "plugin-credentials", { url: "https://git.invalid/plugin", username: "u", password: "canary-plugin-2" });
exports.looked = pulumi.runtime.invokeOutput("argocd:index:getAppProject", { target: { name: project.metadata.name } })
  .apply(({ uid, spec }) => ({ uid, description: spec?.description }));
${more}`;
}

const imported = { metadata: { name: "plugin-imported" }, spec: { description: "made by hand", ...projectSpec } };
/** With the namespace that Argo CD has filled in, which an import leaves out. */
const written = { ...imported, metadata: { ...imported.metadata, namespace: "argocd" } };
const declaration = `declare("AppProject", "plugin-imported", ${JSON.stringify(written)});`;

test("the plugin, through the engine: its resources live as those of programs in Node.js do, and are imported by ids alone", async () => {
  const argocd = await sharedArgoCd();
  const stack = await Stack.create(connectionOf(argocd), "dev", { plugin: true });
  try {
    stack.program(program("one"));
    await stack.up();
    const project = await stack.resource("plugin-project");
    expect(await stack.outputs()).toEqual({ looked: { uid: project.outputs.uid, description: "one" } });
    const live = (await ask(argocd, "GET", "/projects/plugin-project")).body;
    expect(live).toMatchObject({ metadata: { uid: project.outputs.uid }, spec: { description: "one" } });
    const state = await stack.exportText();
    expect(state).not.toContain("canary-plugin");
    expect(state).toContain("__owner");
    await stack.upUnchanged();
    await stack.refresh("--expect-no-changes");

    // What does not change is known, so that what depends on it does not seem to.
    stack.program(program("two"));
    const steps = await stack.preview();
    expect(steps).toEqual([
      expect.objectContaining({ op: "update", name: "plugin-project", paths: ["spec.description"] }),
    ]);
    await stack.up();

    expect((await ask(argocd, "POST", "/projects", { project: imported })).status).toBe(200);
    const bring = [
      "import",
      "--yes",
      "--protect=false",
      "--generate-code=false",
      "argocd:index:AppProject",
      "plugin-imported",
    ];
    expect(await stack.fail(...bring, "no-such-project")).toContain(
      'Argo CD has no project with the id "no-such-project" (its name)',
    );
    await stack.succeed(...bring, "plugin-imported");
    stack.program(program("two", declaration));
    await stack.upUnchanged();

    await stack.destroy();
    for (const name of ["plugin-project", "plugin-imported"]) {
      expect((await ask(argocd, "GET", `/projects/${name}`)).status).toBe(404);
    }
  } finally {
    await stack.dispose();
  }
});
