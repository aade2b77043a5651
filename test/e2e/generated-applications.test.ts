import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { commit, configMap } from "../support/deployments";
import { openGitea } from "../support/generators/gitea";
import type { HttpStandIn } from "../support/generators/http-stand-in";
import { openPlugin, storePlugin, storeToken } from "../support/generators/plugin";
import { repositoryUrl, setSpec } from "../support/generators/sets";
import { declare, variableOf } from "../support/programs";
import { connectionOf, Stack } from "../support/stack";

/* Every generator that can be reached here, by the real applicationset controller; hosts by small stand-ins. */

const token = "the-token-of-the-host";

let argocd: LocalArgoCd;
let stack: Stack;
let name: string;
let standIns: HttpStandIn[];
let revision: string;

beforeAll(async () => {
  argocd = await sharedArgoCd();
  name = uniqueName("made");
  revision = await commit(argocd, name, {
    "apps/one/one.json": configMap("one"),
    "apps/two/two.json": configMap("two"),
    "zones/east.json": JSON.stringify({ zone: "east", folder: "one" }),
    "zones/west.json": JSON.stringify({ zone: "west", folder: "two" }),
  });
  const port = Number(new URL(argocd.scmProviderUrl).port);
  standIns = [
    await openGitea(port, token, () => ({
      shop: {
        [name]: {
          url: repositoryUrl(argocd, name),
          branches: { main: revision, "release/1": revision },
          pullRequests: [
            { number: 7, title: "Try it", branch: "feature/a", sha: revision, labels: ["preview"] },
            { number: 8, title: "Not yet", branch: "b", sha: revision },
          ],
        },
      },
    })),
    await openPlugin(token, ({ input }) => [{ folder: input.parameters?.folder }]),
  ];
  await storeToken(argocd, name, token);
  await storePlugin(argocd, name, standIns[1]?.url ?? "", name);
  stack = await Stack.create(connectionOf(argocd));
});

afterAll(async () => {
  await stack.dispose();
  for (const standIn of standIns) await standIn.close();
  await argocd.kubernetes.delete(objectPath("v1", "secrets", "argocd", name));
  await argocd.kubernetes.delete(objectPath("v1", "configmaps", "argocd", name));
});

/** A set of one generator that deploys folders of the test's repository. */
function made(suffix: string, generator: object, application: string, path: string, more: object = {}) {
  const options = { repository: name, name: `${name}-${suffix}-${application}`, path };
  return {
    suffix,
    args: { spec: { ...setSpec(argocd, [generator], options), ...more }, waitFor: "healthy", preview: true },
  };
}

function git(settings: object): object {
  return { git: { repoURL: repositoryUrl(argocd, name), revision: "main", ...settings } };
}

function list(...elements: object[]): object {
  return { list: { elements } };
}

/** Each set, with the applications that it makes. */
function sets() {
  const host = { owner: "shop", api: argocd.scmProviderUrl, tokenRef: { secretName: name, key: "token" } };
  const here = { clusters: {}, selector: { matchLabels: { server: "https://kubernetes.default.svc" } } };
  const folders = git({ directories: [{ path: "apps/*" }] });
  const tiers = [list({ folder: "one", tier: "a" }, { folder: "two", tier: "a" }), list({ folder: "two", tier: "b" })];
  const merge = { merge: { mergeKeys: ["folder"], generators: tiers } };
  const scm = { scmProvider: { gitea: { ...host, allBranches: true }, cloneProtocol: "https" } };
  const pullRequest = { pullRequest: { gitea: { ...host, repo: name, labels: ["preview"] } } };
  const plugin = { plugin: { configMapRef: { name }, input: { parameters: { folder: "two" } } } };
  return [
    [made("list", list({ folder: "one" }, { folder: "two" }), "{{.folder}}", "apps/{{.folder}}"), "one", "two"],
    [made("folders", folders, "{{.path.basename}}", "{{.path.path}}"), "one", "two"],
    [made("files", git({ files: [{ path: "zones/*.json" }] }), "{{.zone}}", "apps/{{.folder}}"), "east", "west"],
    [made("matrix", { matrix: { generators: [folders, here] } }, "{{.path.basename}}", "{{.path.path}}"), "one", "two"],
    [made("merge", merge, "{{.folder}}-{{.tier}}", "apps/{{.folder}}"), "one-a", "two-b"],
    [made("plugin", plugin, "{{.folder}}", "apps/{{.folder}}"), "two"],
    [made("scm", scm, "{{.branchNormalized}}", "apps/one"), "main", "release-1"],
    [made("requests", pullRequest, "{{.number}}-{{.branch_slug}}", "apps/two"), "7-feature-a"],
    [rolling(), "one", "two"],
  ] as const;
}

/** A set whose applications are synced one step after the other. */
function rolling() {
  const step = (folder: string) => ({ matchExpressions: [{ key: "folder", operator: "In", values: [folder] }] });
  const strategy = { type: "RollingSync", rollingSync: { steps: [step("two"), step("one")] } };
  const set = made("rolling", list({ folder: "one" }, { folder: "two" }), "{{.folder}}", "apps/{{.folder}}", {
    strategy,
  });
  const template = set.args.spec.template as { metadata: object };
  const labelled = { ...template, metadata: { ...template.metadata, labels: { folder: "{{.folder}}" } } };
  return { ...set, args: { ...set.args, spec: { ...set.args.spec, template: labelled } } };
}

type Made = ReturnType<typeof made>;

function program(declared: readonly Made[], more = ""): void {
  const all = declared.map(({ suffix, args }) => declare("ApplicationSet", `${name}-${suffix}`, args, waiting));
  stack.program([...all, more].join("\n"));
}

const waiting = '{ customTimeouts: { create: "8m", update: "8m" } }';

interface Seen {
  readonly metadata: { readonly name: string };
  readonly status?: { readonly sync?: { status?: string }; readonly health?: { status?: string } };
}

/** The applications of the test, each with how Argo CD sees it. */
async function seen(): Promise<Record<string, string>> {
  const { items } = (await ask(argocd, "GET", "/applications?appNamespace=argocd")).body as { items: Seen[] | null };
  const own = (items ?? []).filter(({ metadata }) => metadata.name.startsWith(`${name}-`));
  return Object.fromEntries(
    own.map(({ metadata, status }) => [
      metadata.name.slice(name.length + 1),
      `${status?.sync?.status}, ${status?.health?.status}`,
    ]),
  );
}

/**
 * @promise With `preview: true` on an `ApplicationSet`, a preview asks Argo CD which applications the set would generate
 * now, and compares them with those that are there:
 * @promise `waitFor` on an `ApplicationSet` waits for every application that the set keeps, as it does for a declared
 * one: over the same event stream, with the same messages and the same `customTimeouts`.
 */
test("every generator makes applications that are healthy when `up` ends, and a preview names them before", async () => {
  const list = variableOf(`${name}-list`);
  program(
    sets().map(([set]) => set),
    `exports.made = argocd.generateApplicationsOutput(${list}).apply((all) => all.map(({ metadata }) => metadata.name));`,
  );
  const output = await stack.succeed("up", "--yes");
  const expected = sets().flatMap(([{ suffix }, ...names]) => names.map((each) => `${suffix}-${each}`));
  expect(await seen()).toEqual(Object.fromEntries(expected.map((each) => [each, "Synced, Healthy"])));
  for (const [{ suffix }, ...names] of sets()) {
    const all = names.map((each) => `${name}-${suffix}-${each}`).sort();
    const noun = all.length === 1 ? "application" : "applications";
    expect(output).toContain(`ApplicationSet "${name}-${suffix}" would add ${all.length} ${noun}: ${all.join(", ")}`);
  }
  expect(await stack.outputs()).toEqual({ made: [`${name}-list-one`, `${name}-list-two`] });
  await stack.upUnchanged();
});

/**
 * @promise A set that cannot generate its applications fails at once, with Argo CD's message.
 * @promise The set stays, and the next `pulumi up` waits again.
 */
test("what cannot be generated or deployed fails with Argo CD's message, and the next `up` goes on", async () => {
  const elements = list({ folder: "one" }, { folder: "later" });
  const changed = made("list", elements, "{{.folder}}", "apps/{{.folder}}");
  const elsewhere = { scmProvider: { gitea: { owner: "shop", api: "https://elsewhere.example.com" } } };
  const refused = made("refused", elsewhere, "{{.repository}}", "apps/one");
  program([...sets().flatMap(([set]) => (set.suffix === "list" ? [] : [set])), changed, refused]);
  const preview = await stack.succeed("preview");
  expect(preview).toContain(`"${name}-list" would add 1 application: ${name}-list-later`);
  expect(preview).toContain(`"${name}-list" would remove 1 application, with what was deployed: ${name}-list-two`);
  expect(preview).toMatch(new RegExp(`"${name}-refused" cannot be previewed: .*elsewhere.example.com`));

  const failure = await stack.fail("up", "--yes", "--skip-preview", "--continue-on-error");
  expect(failure).toMatch(
    /Argo CD cannot generate its applications: .*"https:\/\/elsewhere\.example\.com" not allowed/,
  );
  expect(failure).toMatch(
    new RegExp(`1 of its 2 applications is not healthy:\\s+application "${name}-list-later": .*apps/later`),
  );
  expect((await stack.resource(`${name}-list`)).initErrors).toHaveLength(1);

  await commit(argocd, name, { "apps/later/one.json": configMap("one") });
  program([...sets().flatMap(([set]) => (set.suffix === "list" ? [] : [set])), changed]);
  await stack.up();
  expect(await seen()).toMatchObject({ "list-one": "Synced, Healthy", "list-later": "Synced, Healthy" });
  expect(Object.keys(await seen())).not.toContain("list-two");
  await stack.destroy();
  expect(await seen()).toEqual({});
});
