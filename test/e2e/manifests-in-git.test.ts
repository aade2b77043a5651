import { execFile } from "node:child_process";
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { readDocuments } from "../../cli/export/files/documents";
import { type KubernetesObject, type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { knowsProject } from "../support/deployments";
import { eventually } from "../support/eventually";
import { connectionOf, Stack } from "../support/stack";

const run = promisify(execFile);
const cli = join(__dirname, "../../dist/cli/main.js");
const plurals: Readonly<Record<string, string>> = {
  AppProject: "appprojects",
  Application: "applications",
  Secret: "secrets",
};

/** What a team has in Git, and has applied. */
function manifestsOf(name: string, server: string): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: ${name}, namespace: argocd }
spec:
  sourceRepos: ["*"]
  destinations: [{ server: "*", namespace: "*" }]
  roles: [{ name: ci, policies: ["p, proj:${name}:ci, applications, sync, ${name}/*, allow"] }]
---
apiVersion: v1
kind: Secret
metadata: { name: ${name}, namespace: argocd, labels: { argocd.argoproj.io/secret-type: repository } }
stringData: { url: "${server}/${name}.git", username: argocd, password: s3cr3t-pass, project: ${name} }
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: ${name}, namespace: argocd, finalizers: [resources-finalizer.argocd.argoproj.io] }
spec:
  project: ${name}
  source:
    repoURL: ${server}/${name}.git
    path: .
    helm: { valuesObject: { mode: 0644, replicas: 1.0, enabled: yes } }
  destination: { server: https://kubernetes.default.svc, namespace: ${name} }
  syncPolicy: { syncOptions: [CreateNamespace=true] }
`;
}

describe("manifests in Git", () => {
  const name = uniqueName("from-git");
  let argocd: LocalArgoCd;
  let stack: Stack;
  let paths: string[];

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    stack = await Stack.create({ ...connectionOf(argocd), PULUMI_NODEJS_TRANSPILE_ONLY: "true" });
    const manifests = manifestsOf(name, argocd.gitHttpUrl);
    writeFileSync(join(stack.directory, "manifests.yaml"), manifests);
    const objects = readDocuments({ file: "manifests.yaml", text: manifests }).manifests.map(
      ({ value }) => value as KubernetesObject,
    );
    paths = objects.map(({ apiVersion, kind }) => objectPath(apiVersion, plurals[kind] ?? "", "argocd"));
    for (const [index, object] of objects.entries()) await argocd.kubernetes.create(paths[index] ?? "", object);
    await eventually(() => knowsProject(argocd, name));
  });

  afterAll(async () => {
    for (const path of paths) await argocd.kubernetes.delete(`${path}/${name}`);
    await stack.dispose();
  });

  /**
   * @promise Nothing is imported then: what Argo CD has already, exactly as it is declared, is taken over by
   * `ARGOCD_ADOPT=ifEqual pulumi up`.
   */
  test("that have been applied become a program which takes them over, and changes nothing", async () => {
    const { directory } = stack;
    const out = join(directory, "out");
    const { stdout } = await run(process.execPath, [cli, "export", "--from-files", "manifests.yaml", "--out", out], {
      cwd: directory,
    });
    expect(stdout).toContain("Found: Application 1, AppProject 1, Repository 1");
    rmSync(join(directory, "index.js"));
    rmSync(join(out, "Pulumi.yaml"));
    cpSync(out, directory, { recursive: true });
    const key = /config set --secret (\S+)/.exec(stdout.slice(stdout.indexOf("Credentials to set")))?.[1] ?? "";
    await stack.config(key, "s3cr3t-pass", true);

    expect(await stack.upTakingOver()).toContain("4 created");
    expect(await stack.up("--expect-no-changes")).toContain("4 unchanged");
    expect(await stack.refresh("--expect-no-changes")).toContain("4 unchanged");
  });
});
