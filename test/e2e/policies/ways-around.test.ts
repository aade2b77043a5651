import { writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { parsePreview } from "../../../policy-packs/report/preview";
import { commitFiles, type LocalArgoCd, objectPath, tagCommit } from "../../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../../support/argocd";
import { succeed } from "../../support/ask";
import { configMap, knowsProject } from "../../support/deployments";
import { eventually } from "../../support/eventually";
import { inCluster } from "../../support/programs";
import { connectionOf, Stack } from "../../support/stack";
import { abouts, type Made, type Surroundings, type WayAround, waysAround } from "./ways-around";

/*
 * Ways around the rules, through the real CLI with the compiled pack in the preset `production`: nothing of them is made.
 * Without the pack all of it is made, so that what is looked for is what would be there. The plugin of `@pulumi/kubernetes`
 * is a stand-in that makes its objects in the Kubernetes API.
 */

const pack = resolve(__dirname, "../../../policy-packs/governance");
const plugin = join(__dirname, "kubernetes-plugin");
/** What Argo CD writes whole, and other tests write, too. */
const sharedConfigMap = "argocd-tls-certs-cm";

let argocd: LocalArgoCd;
let stack: Stack;
let surroundings: Surroundings;
let ways: readonly WayAround[];

/** Makes a repository whose branch has moved on, and the good objects that are patched. */
async function surround(name: string): Promise<Surroundings> {
  const repository = `${argocd.gitDirectory}/${name}.git`;
  await tagCommit(repository, "v1.0.0", await commitFiles(repository, { "one.json": configMap("one") }, "First"));
  await commitFiles(repository, { "moved.json": configMap("moved") }, "Second");
  const repoURL = `${argocd.gitHttpsUrl}/${name}.git`;
  const destination = { server: inCluster, namespace: name };
  const clusterResourceWhitelist = [{ group: "", kind: "Namespace" }];
  const spec = { sourceRepos: [repoURL], destinations: [destination], clusterResourceWhitelist };
  const [username, password] = [argocd.gitUser, argocd.gitPassword];
  await succeed(argocd, "POST", "/repocreds", { url: repoURL, username, password });
  await succeed(argocd, "POST", "/projects", { project: { metadata: { name }, spec } });
  await eventually(() => knowsProject(argocd, name));
  await succeed(argocd, "POST", "/applications?validate=false", {
    metadata: { name },
    spec: { project: name, source: { repoURL, path: ".", targetRevision: "v1.0.0" }, destination },
  });
  await argocd.kubernetes.create(objectPath("v1", "secrets", "argocd"), {
    metadata: { name, labels: { "argocd.argoproj.io/secret-type": "repository" } },
    stringData: { url: `https://${name}.example.com/patched` },
  });
  return { name, repoURL };
}

beforeAll(async () => {
  argocd = await sharedArgoCd();
  surroundings = await surround(uniqueName("around"));
  ways = waysAround(surroundings);
  stack = await Stack.create(connectionOf(argocd), "prod");
  const file = join(stack.directory, "policies.json");
  writeFileSync(file, JSON.stringify({ preset: "production" }));
  Object.assign(stack.environment, {
    ARGOCD_POLICIES: file,
    ARGOCD_LOCAL_KUBERNETES_SERVER: argocd.kubernetesServer,
    ARGOCD_LOCAL_KUBERNETES_TOKEN: argocd.kubernetesToken,
    KUBERNETES_STAND_IN_MAKES: "true",
    NODE_EXTRA_CA_CERTS: argocd.caCertPath,
    PATH: [plugin, stack.environment.PATH].join(delimiter),
  });
});

afterAll(async () => {
  const { name, repoURL } = surroundings;
  await stack.dispose();
  for (const { apiVersion, resource, namespace, name: object } of made(ways)) {
    if (object.startsWith(name)) await argocd.kubernetes.delete(objectPath(apiVersion, resource, namespace, object));
  }
  const certificates = objectPath("v1", "configmaps", "argocd", sharedConfigMap);
  await argocd.kubernetes.patch(certificates, { data: { [`${name}.example.com`]: null } });
  await succeed(argocd, "DELETE", `/repocreds/${encodeURIComponent(repoURL)}`);
});

function made(some: readonly WayAround[]): Made[] {
  return some.flatMap((way) => way.made ?? []);
}

function declare(some: readonly WayAround[]): void {
  stack.program(`
    for (const { type, name, props } of ${JSON.stringify(some)}) {
      if (type in argocd) new argocd[type](name, props);
      else new pulumi.CustomResource("kubernetes:" + type, name, props, { version: "4.0.0" });
    }
  `);
}

/** Whether an object is there and holds what it must not. */
async function isThere({ apiVersion, resource, namespace, name, content }: Made): Promise<boolean> {
  return holds(await argocd.kubernetes.get(objectPath(apiVersion, resource, namespace, name)), content);
}

function holds(value: unknown, part: unknown): boolean {
  if (typeof part !== "object" || part === null) return value === part;
  if (typeof value !== "object" || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.entries(part).every(([key, item]) => holds(fields[key], item));
}

test("each breaks its rule at preview", async () => {
  declare(ways);
  stack.environment.PULUMI_ENABLE_STREAMING_JSON_PREVIEW = "true";
  const { output } = await stack.command("preview", "--json", "--policy-pack", pack);
  const found = parsePreview(output).violations.map(({ level, urn, rule }) => `${level} ${rule} ${urn.split("::")[3]}`);
  expect(found).toEqual(expect.arrayContaining(ways.map(({ rule, name }) => `mandatory ${rule} ${name}`)));
});

/** A violation ends an update: what has one by itself is shown by the preview. */
test.each(abouts)("%s: an update makes nothing", async (about) => {
  const some = ways.filter((way) => way.about === about);
  expect(made(some).length).toBeGreaterThan(0);
  declare(some);
  expect(await stack.fail("up", "--yes", "--skip-preview", "--policy-pack", pack)).toContain("[mandatory]");
  for (const one of made(some)) expect([one, await isThere(one)]).toEqual([one, false]);
});

test("without the pack all of it is made", async () => {
  declare(ways.filter((way) => way.made));
  await stack.up();
  const isShared = ({ name }: Made) => name === sharedConfigMap;
  // Argo CD begins an operation a moment after it was asked for.
  for (const one of made(ways).filter((one) => !isShared(one))) await eventually(() => isThere(one));
  await eventually(async () => {
    const there = await Promise.all(made(ways).filter(isShared).map(isThere));
    if (there.every(Boolean)) return true;
    // Argo CD, writing the certificates of another test, has undone one of these.
    await stack.destroy();
    await stack.up();
    return false;
  });
});
