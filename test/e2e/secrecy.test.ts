import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { declare, environmentsRepository, expression, inCluster } from "../support/programs";
import { connectionOf, Stack } from "../support/stack";

describe("a secret inside a spec", () => {
  const name = uniqueName("secret");
  const secret = `canary-${uniqueName("value")}`;
  let argocd: LocalArgoCd;
  let stack: Stack;

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    stack = await Stack.create(connectionOf(argocd));
  });

  afterAll(() => stack.dispose());

  const source = () => ({ repoURL: environmentsRepository(argocd), path: "helm", targetRevision: "main" });
  const parameters = (value: string) => [{ name: "message", value, forceString: true }];

  /**
   * @promise All of that spec is a secret then, in the state and in previews: someone may move the value to another
   * place in Argo CD, and a refresh must not show it there.
   */
  test("stays one when somebody turns `source` into `sources`", async () => {
    const helm = { parameters: parameters(expression(`pulumi.secret(${JSON.stringify(secret)})`)) };
    const spec = {
      project: "default",
      source: { ...source(), helm },
      destination: { server: inCluster, namespace: name },
    };
    stack.program(declare("Application", "application", { metadata: { name }, spec, validate: false }));
    await stack.up();
    await stack.upUnchanged();
    expect(await stack.exportText()).not.toContain(secret);

    const path = objectPath("argoproj.io/v1alpha1", "applications", "argocd", name);
    const moved = [
      { ...source(), path: "directory" },
      { ...source(), helm: { parameters: parameters(secret) } },
    ];
    await argocd.kubernetes.patch(path, { spec: { source: null, sources: moved } });
    const outputs = [
      await stack.succeed("preview", "--diff"),
      await stack.refresh("--diff"),
      await stack.exportText(),
      await stack.succeed("preview", "--diff"),
      await stack.up("--diff"),
      await stack.exportText(),
    ];
    for (const output of outputs) expect(output).not.toContain(secret);
    await stack.upUnchanged();
    expect(await argocd.kubernetes.get(path)).toMatchObject({
      spec: { source: { helm: { parameters: parameters(secret) } } },
    });
  });
});
