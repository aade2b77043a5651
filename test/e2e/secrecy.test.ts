import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { declare, environmentsRepository, expression, inCluster } from "../support/programs";
import { connectionOf, Stack } from "../support/stack";

/** The commit that `main` of a repository is at. */
async function revisionOf(repository: string): Promise<string> {
  const { stdout } = await promisify(execFile)("git", ["ls-remote", repository, "refs/heads/main"]);
  return stdout.split(/\s/)[0] ?? "";
}

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
   * @promise So is what a program wraps with `pulumi.secret`: of a `spec` that holds a secret all is one, and with a
   * secret anywhere in an application its `status` is one.
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

/**
 * @promise An id is plain text, so that a secret in one is an error at preview: a password or a token in the URL of a
 * Repository or Cluster, and a name or address that the program wraps with `pulumi.secret`.
 * @promise An id is plain text, and so is refused what would put a secret there, at preview: a password, a token or a
 * query with one in the URL of a Repository, a user in the address of a Cluster, and an identity (`metadata.name`,
 * `repo`, `server`, …) that the program wraps with `pulumi.secret`, alone or with what it lies in.
 */
test("an identity that holds a secret is refused at preview, which does not show it", async () => {
  const stack = await Stack.create(connectionOf(await sharedArgoCd()));
  const secret = `canary${uniqueName("identity")}`;
  const wrapped = expression(`pulumi.secret(${JSON.stringify(secret)})`);
  const declarations = [
    declare("Repository", "url", { repo: `https://somebody:${secret}@git.example.com/a` }),
    declare("AppProject", "name", { metadata: { name: wrapped }, spec: {} }),
  ];
  try {
    for (const declaration of declarations) {
      stack.program(declaration);
      const output = await stack.fail("preview", "--diff");
      expect(output).toContain("plain text in the state");
      expect(output).not.toContain(secret);
    }
  } finally {
    await stack.dispose();
  }
});

/*
 * Argo CD repeats a chart's parameters in what it says of a failure, and a revision in the status.
 */
describe("what Argo CD repeats of a secret", () => {
  const name = uniqueName("repeated");
  const parameter = `canary&${uniqueName("parameter")}`;
  const short = "q7";
  let argocd: LocalArgoCd;
  let stack: Stack;
  let revision: string;

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    stack = await Stack.create(connectionOf(argocd));
    revision = await revisionOf(environmentsRepository(argocd));
  });

  afterAll(() => stack.dispose());

  const secret = (value: string) => expression(`pulumi.secret(${JSON.stringify(value)})`);
  const application = (valueFiles: string[], options = {}) =>
    declare("Application", "application", {
      metadata: { name },
      spec: {
        project: "default",
        source: {
          repoURL: environmentsRepository(argocd),
          path: "helm",
          targetRevision: secret(revision),
          helm: {
            valueFiles,
            parameters: [
              { name: "message", value: secret(parameter), forceString: true },
              { name: "other", value: secret(short) },
            ],
          },
        },
        destination: { server: inCluster, namespace: name },
      },
      validate: false,
      waitFor: "synced",
      sync: { syncOptions: ["CreateNamespace=true"] },
      ...options,
    });

  /** Everything that a person gets to see of the stack. */
  const everywhere = async () => [
    await stack.succeed("preview", "--json", "--diff", "--refresh"),
    await stack.refresh("--diff"),
    await stack.succeed("preview", "--json"),
    await stack.exportText(),
    await stack.succeed("stack", "output", "--json"),
  ];
  const expectHidden = (outputs: readonly string[]) => {
    for (const output of outputs) {
      for (const form of [
        parameter,
        encodeURIComponent(parameter),
        parameter.replace("&", "\\u0026"),
        revision,
        revision.slice(0, 12),
      ])
        expect(output).not.toContain(form);
    }
  };

  /**
   * @promise So is `status`, in which Argo CD repeats what it was given, and errors show what Argo CD says without the
   * value, or not at all.
   * @promise So is what a program wraps with `pulumi.secret`: of a `spec` that holds a secret all is one, and with a
   * secret anywhere in an application its `status` is one.
   */
  test("is hidden in its errors, its lines of progress, the state, previews and functions", async () => {
    const failing = `${application(["missing.yaml"])}
exports.conditions = application.status.conditions;`;
    stack.program(failing);
    const failed = await stack.fail("up", "--yes", "--diff", "--show-full-output");
    expect(failed).toMatch(new RegExp(`application "${name}": .* \\[not shown, because it repeats a secret`));
    // The canary is where it would be shown.
    const path = objectPath("argoproj.io/v1alpha1", "applications", "argocd", name);
    expect(JSON.stringify(await argocd.kubernetes.get(path))).toMatch(
      new RegExp(`"message":"[^"]*${parameter.replace("&", "(&|\\\\\\\\u0026)")}`),
    );
    expectHidden([failed, ...(await everywhere())]);
    expect((await stack.resource("application")).outputs?.status).toHaveProperty("4dabf18193072939515e22adb298388d");

    stack.program(application([]));
    const reached = await stack.up("--diff");
    expectHidden([reached, await stack.exportText()]);
    await stack.upUnchanged();
    stack.program(`${application(["missing.yaml"], { waitFor: "none", sync: undefined })}
exports.after = argocd.syncApplicationOutput(application);`);
    const called = await stack.fail("up", "--yes", "--diff");
    expect(called).toMatch(/error: application "[^"]+": /);
    expectHidden([called, await stack.exportText()]);
  });
});
