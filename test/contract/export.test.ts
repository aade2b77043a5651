import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Report } from "../../cli/export/report";
import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { specimens } from "../kinds";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask, succeed } from "../support/ask";
import { knowsProject } from "../support/deployments";
import { eventually } from "../support/eventually";
import { connectionOf } from "../support/stack";

/* The command `export`, as it is built, on a real Argo CD. What is exported is imported in the e2e tests. */

const run = promisify(execFile);
const root = join(__dirname, "../..");
const inCluster = "https://kubernetes.default.svc";

let argocd: LocalArgoCd;
let project: string;
let folder: string;

/** What others make: an application that deploys nothing. */
function applicationOf(name: string) {
  return {
    metadata: { name },
    spec: {
      project,
      source: { repoURL: `https://git.example.com/${project}`, path: ".", targetRevision: "v1" },
      destination: { server: inCluster, namespace: project },
    },
  };
}

beforeAll(async () => {
  argocd = await sharedArgoCd();
  project = uniqueName("export");
  mkdirSync(join(root, ".stacks"), { recursive: true });
  folder = mkdtempSync(join(root, ".stacks", "export-"));
  const destinations = [{ server: inCluster, namespace: project }];
  const roles = [{ name: "ci", policies: [`p, proj:${project}:ci, applications, sync, ${project}/*, allow`] }];
  await succeed(argocd, "POST", "/projects", {
    project: { metadata: { name: project }, spec: { sourceRepos: ["*"], destinations, roles } },
  });
  await eventually(() => knowsProject(argocd, project));
  const credentials = { username: "argocd", password: "s3cr3t-pass", project };
  await succeed(argocd, "POST", "/repositories", { repo: `https://git.example.com/${project}`, ...credentials });
  await succeed(argocd, "POST", "/applications?validate=false", applicationOf(`${project}-own`));
  const { spec } = applicationOf("");
  await succeed(argocd, "POST", "/applicationsets", {
    metadata: { name: project },
    spec: {
      generators: [{ list: { elements: [{ zone: "made" }] } }],
      template: { metadata: { name: `${project}-{{zone}}` }, spec },
    },
  });
  await eventually(
    async () => (await ask(argocd, "GET", `/applications?name=${project}-made`)).body.items?.length === 1,
  );
});

afterAll(async () => {
  await argocd.kubernetes.delete(`${objectPath("argoproj.io/v1alpha1", "applicationsets", "argocd")}/${project}`);
  for (const name of ["own", "made", "new"])
    await specimens.Application.client.remove(argocd, `argocd/${project}-${name}`);
  await specimens.Repository.client.remove(argocd, `https://git.example.com/${project}|${project}`);
  await specimens.AppProject.client.remove(argocd, project);
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command, and answers its report. */
async function exported(out: string, token: string, ...parameters: string[]): Promise<Report> {
  const args = [join(root, "dist/cli/main.js"), "export", "--out", out, "--json", ...parameters];
  const env = { PATH: process.env.PATH, HOME: folder, ...connectionOf(argocd), ARGOCD_AUTH_TOKEN: token };
  const { stdout } = await run(process.execPath, args, { cwd: folder, env });
  return JSON.parse(stdout) as Report;
}

const textOf = (out: string, file: string) => readFileSync(join(folder, out, file), "utf8");

/**
 * @promise A file for each Argo CD project, with its applications; `clusters.ts`, `repositories.ts`, `certificates.ts` and
 * `gpg-keys.ts` for what all share.
 * @promise Objects have the names that they have in Argo CD, and refer to one another.
 * @promise What Argo CD fills in by itself is left out.
 * @promise What something else makes is left out, and the report names its owner: the applications of an ApplicationSet, and what an
 * app of apps deploys.
 * @promise Entries of a project stand in the `AppProject`.
 */
test("a project is a file with all that is in it, without what a set makes and what Argo CD hides", async () => {
  const report = await exported("all", argocd.token, "--project", project);

  expect(report.found).toEqual({ Application: 1, ApplicationSet: 1, AppProject: 1, Repository: 1 });
  expect(report.leftOut).toContainEqual({
    title: `application "${project}-made"`,
    why: `is made and kept by the ApplicationSet "${project}"`,
  });
  expect(report.secrets.map(({ path }) => path)).toContain("password");
  expect(report.files).toContain(`projects/${project}.ts`);
  const texts = report.files.map((file) => textOf("all", file)).join("\n");
  expect(texts).not.toContain("s3cr3t-pass");
  const program = textOf("all", `projects/${project}.ts`);
  expect(program).toContain(`new argocd.Application("${project}-own", {`);
  expect(program).toMatch(/project: \w+\.metadata\.name/);
  expect(program).toMatch(/repoURL: \w+\.repo/);
  expect(program).toMatch(/roles: \[\s*\{\s*name: "ci"/);
  expect(program).not.toContain(`${project}-made`);
  expect(program).not.toContain("clusterResourceWhitelist");
});

/**
 * @promise `--include-generated` takes it all the same, and names it with its owner; read about
 * [two owners](#yaml-in-git-with-an-app-of-apps) first.
 */
test("what a set makes is taken where that is asked for", async () => {
  const { found, leftOut } = await exported(
    "generated",
    argocd.token,
    "--project",
    project,
    "--include-generated",
    "--kind",
    "Application",
  );
  expect([found, leftOut]).toEqual([{ Application: 2 }, []]);
});

/** @promise What your account may not see is named with the right that is missing. */
test("what an account may not see is named", async () => {
  const failure: unknown = await exported("viewed", argocd.viewerToken, "--kind", "Cluster").catch((error) => error);
  expect(failure).toMatchObject({ code: 1, stdout: expect.stringContaining("clusters, get") });
});

test("a later export says what has happened, and adds what is new", async () => {
  await specimens.Application.client.remove(argocd, `argocd/${project}-own`);
  await succeed(argocd, "POST", "/applications?validate=false", applicationOf(`${project}-new`));
  const isThere = async () => (await ask(argocd, "GET", `/applications?name=${project}-new`)).body.items?.length === 1;
  await eventually(isThere);

  const { since, files } = await exported("all", argocd.token, "--project", project);
  expect(since).toEqual([
    `new: application argocd/${project}-new`,
    expect.stringMatching(`^gone: application argocd/${project}-own `),
  ]);
  const added = files.filter((file) => file.startsWith("projects/"));
  expect(added).toHaveLength(1);
  expect(textOf("all", added[0] ?? "")).toContain(`new argocd.Application("${project}-new", {`);
  expect(textOf("all", "index.ts")).toContain(`import "./${added[0]?.replace(/\.ts$/, "")}";`);
});
