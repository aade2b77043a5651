import { type KubernetesObject, type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask, succeed } from "../support/ask";
import { commit, configMap, deploying, liveApplication } from "../support/deployments";
import { eventually } from "../support/eventually";
import { type Forwarder, forwardTo } from "../support/forwarder";
import { startCommand } from "../support/interrupt";
import {
  administrator,
  holderOf,
  kubernetesProgram,
  kubernetesStack,
  tokenOfCluster,
} from "../support/kubernetes-stack";
import type { Stack } from "../support/stack";

const rbac = "rbac.authorization.k8s.io/v1";

let argocd: LocalArgoCd;
let forwarders: Forwarder[];
let stack: Stack;
const name = uniqueName("managed");
/** The one namespace in which the narrow account may do something. */
const inside = `${name}-inside`;
const [wide = "", narrow = ""] = [`${name}-wide`, `${name}-narrow`];

const serverOf = (index: number) => `https://127.0.0.1:${forwarders[index]?.port}`;

/**
 * A cluster with all rights, from a kubeconfig, and an application in it; one whose account may write ConfigMaps in one namespace, from
 * a provider.
 */
function program(rotation: string): string {
  const application = { ...deploying(argocd, wide), sync: true, waitFor: "healthy" };
  return `
    const wide = new ManagedCluster("${wide}", {
      kubeconfig: pulumi.secret(${JSON.stringify(administrator(argocd, serverOf(0)))}),
      labels: { env: "staging" },
      rotation: "${rotation}",
    });
    const application = ${JSON.stringify(application)};
    application.spec.destination = { server: wide.server, namespace: "${wide}" };
    new argocd.Application("${wide}", application);

    const provider = new k8s.Provider("local", { kubeconfig: ${JSON.stringify(JSON.stringify(administrator(argocd, serverOf(1))))} });
    const namespace = new k8s.core.v1.Namespace("inside", { metadata: { name: "${inside}" } }, { provider });
    new ManagedCluster("${narrow}", {
      namespaces: ["${inside}"],
      rules: [
        { apiGroups: ["*"], resources: ["*"], verbs: ["get", "list", "watch"] },
        { apiGroups: [""], resources: ["configmaps"], verbs: ["create", "update", "patch", "delete"] },
      ],
      account: "${narrow}",
    }, { providers: [provider], dependsOn: [namespace] });
  `;
}

/** The objects of a kind that have to do with an account. */
async function objectsOf(cluster: string, apiVersion: string, resource: string): Promise<KubernetesObject[]> {
  const all = await argocd.kubernetes.list(objectPath(apiVersion, resource));
  const { namespace = "" } = await accountOf(cluster);
  return all.filter(({ metadata }) => metadata.namespace === namespace || metadata.name === namespace);
}

/** What Argo CD has stored to log in to a cluster with. */
function storedToken(index: number): Promise<string> {
  return tokenOfCluster(argocd, serverOf(index));
}

/** The service account that a token of Kubernetes is about, and the Secret that the token is from. */
function claimsOf(token: string): { readonly namespace: string; readonly account: string; readonly secret: string } {
  const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as Record<string, string>;
  const claim = (last: string) => claims[`kubernetes.io/serviceaccount/${last}`] ?? "";
  return { namespace: claim("namespace"), account: claim("service-account.name"), secret: claim("secret.name") };
}

async function accountOf(cluster: string) {
  return claimsOf(await storedToken(cluster === wide ? 0 : 1));
}

/** How an attempt ends: the status of a refusal, or nothing. */
async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "",
    (error: Error) => error.message,
  );
}

/** Asks for a sync of an application, and answers its end. */
async function sync(application: string, mark: string) {
  await succeed(argocd, "POST", `/applications/${application}/sync`, { infos: [{ name: "mark", value: mark }] });
  return eventually(async () => {
    const { operation, status } = await liveApplication(argocd, application);
    const { operationState } = status;
    const isOurs = operationState?.operation.info?.some(({ value }: { value: string }) => value === mark);
    return !operation && isOurs && operationState.finishedAt && operationState;
  });
}

/**
 * Looks again and again whether Kubernetes still has the Secret of the token that Argo CD has: it takes a token for some seconds more, so that
 * syncs alone would not tell. Answers the Secrets that were missed.
 */
async function missedTokens(isOver: () => boolean): Promise<string[]> {
  const missed = new Set<string>();
  while (!isOver()) {
    const token = await storedToken(0);
    const { namespace, secret } = claimsOf(token);
    const isThere = (await argocd.kubernetes.get(objectPath("v1", "secrets", namespace, secret))) !== undefined;
    if (!isThere && (await storedToken(0)) === token) missed.add(secret);
  }
  return [...missed];
}

/** An application that a program of somebody else has. */
async function foreignApplication(application: string, server: string, namespace: string): Promise<void> {
  const { metadata, spec } = deploying(argocd, wide);
  await succeed(argocd, "POST", "/applications", {
    metadata: { ...metadata, name: application, finalizers: ["resources-finalizer.argocd.argoproj.io"] },
    spec: { ...spec, destination: { server, namespace }, syncPolicy: {} },
  });
}

beforeAll(async () => {
  argocd = await sharedArgoCd();
  forwarders = [await forwardTo(argocd.kubernetesServer), await forwardTo(argocd.kubernetesServer)];
  await commit(argocd, wide, { "one.json": configMap("one") });
  stack = await kubernetesStack(argocd);
  kubernetesProgram(stack, program("1"));
});

afterAll(async () => {
  await stack.dispose();
  for (const forwarder of forwarders) await forwarder.close();
});

/**
 * @promise With `@pulumi/kubernetes` installed beside it, `pulumi-argocd/kubernetes` has components:
 * @promise | `ManagedCluster` | a service account in a cluster, its rights and its token, and the `Cluster`: [clusters.md](docs/clusters.md) | [managed-cluster.md](docs/reference/managed-cluster.md) |
 */
test("onboards a cluster to which Argo CD deploys, again and after a refresh as a no-op", async () => {
  await stack.up();
  expect(await argocd.kubernetes.get(objectPath("v1", "configmaps", wide, "one"))).toBeDefined();
  const { items } = await succeed(argocd, "GET", `/clusters?server=${encodeURIComponent(serverOf(0))}`);
  expect(items).toMatchObject([{ name: wide, labels: { env: "staging" } }]);
  await stack.upUnchanged();
  await stack.refresh("--expect-no-changes");
  await stack.upUnchanged();
  // Nothing that was a secret, or has become one, is in the state in plain text.
  const state = await stack.exportText();
  for (const index of [0, 1]) expect(state).not.toContain(await storedToken(index));
});

test("gives the account the rights that are declared and no more", async () => {
  const token = await storedToken(1);
  expect(claimsOf(token)).toMatchObject({ namespace: narrow, account: narrow });
  const [permitted, outside] = [objectPath("v1", "configmaps", inside), objectPath("v1", "configmaps", wide)];
  expect(await refusal(holderOf(argocd, token).create(permitted, { metadata: { name: "own" } }))).toBe("");
  expect(await refusal(holderOf(argocd, token).create(outside, { metadata: { name: "own" } }))).toContain("403");
  expect(await refusal(holderOf(argocd, token).list(outside))).toContain("403");
  expect(
    await refusal(holderOf(argocd, token).create(objectPath("v1", "services", inside), { metadata: { name: "own" } })),
  ).toContain("403");

  await foreignApplication(`${name}-inside`, serverOf(1), inside);
  await foreignApplication(`${name}-outside`, serverOf(1), wide);
  expect(await sync(`${name}-inside`, "1")).toMatchObject({ phase: "Succeeded" });
  expect(await argocd.kubernetes.get(objectPath("v1", "configmaps", inside, "one"))).toBeDefined();
  expect(await sync(`${name}-outside`, "1")).toMatchObject({
    phase: "Error",
    message: expect.stringContaining(`namespace "${wide}" for ConfigMap "one" is not managed`),
  });

  // Kubernetes itself refuses what Argo CD would try.
  await commit(argocd, wide, {
    "two.json": JSON.stringify({
      apiVersion: "v1",
      kind: "Service",
      metadata: { name: "two" },
      spec: { ports: [{ port: 80 }] },
    }),
  });
  expect(await sync(`${name}-inside`, "2")).toMatchObject({
    phase: "Failed",
    message: expect.stringContaining(
      `services is forbidden: User "system:serviceaccount:${narrow}:${narrow}" cannot create resource`,
    ),
  });
  await commit(argocd, wide, { "two.json": null });
});

test("makes a new token without a moment in which Argo CD has no valid one", async () => {
  const before = await storedToken(0);
  let isRotated = false;
  const phases: string[] = [];
  const syncs = (async () => {
    for (let round = 0; !isRotated || round < 5; round += 1) {
      const { phase, message } = await sync(wide, `round ${round}`);
      phases.push(phase === "Succeeded" ? phase : `${phase}: ${message}`);
    }
  })();
  const missed = missedTokens(() => isRotated);
  kubernetesProgram(stack, program("2"));
  await stack.up();
  const count = phases.length;
  isRotated = true;
  await syncs;
  expect(await missed).toEqual([]);
  expect(new Set(phases)).toEqual(new Set(["Succeeded"]));
  expect(phases.length).toBeGreaterThan(count);

  const after = await storedToken(0);
  expect(after).not.toBe(before);
  const tokens = await objectsOf(wide, "v1", "secrets");
  expect(tokens.map(({ metadata }) => metadata.name)).toEqual([claimsOf(after).secret]);
  // Kubernetes itself takes a token for a few seconds more once it has seen it.
  await eventually(async () =>
    (await refusal(holderOf(argocd, before).list(objectPath("v1", "configmaps", wide)))).includes("401"),
  );
  await stack.upUnchanged();
});

test("makes a token anew that somebody has deleted", async () => {
  const before = claimsOf(await storedToken(0));
  await argocd.kubernetes.delete(objectPath("v1", "secrets", before.namespace, before.secret));
  await stack.refresh();
  await stack.up();
  const after = claimsOf(await storedToken(0));
  expect(after.secret).not.toBe(before.secret);
  expect(await argocd.kubernetes.get(objectPath("v1", "secrets", after.namespace, after.secret))).toBeDefined();
  expect(await sync(wide, "after")).toMatchObject({ phase: "Succeeded" });
});

test("goes when no application deploys there any more: first Argo CD's entry, then the account, and all of it", async () => {
  await ask(argocd, "DELETE", `/applications/${name}-outside?cascade=false`);
  await ask(argocd, "DELETE", `/applications/${name}-inside?cascade=true`);
  await foreignApplication(`${name}-other`, serverOf(0), wide);
  expect(await sync(`${name}-other`, "1")).toMatchObject({ phase: "Succeeded" });
  const token = await storedToken(0);
  const rights = () => refusal(holderOf(argocd, token).list(objectPath("v1", "secrets", "kube-system")));

  const destroy = startCommand(stack, "destroy", "--yes", "--skip-preview");
  await eventually(async () => destroy.output().includes(`${name}-other`));
  expect(await rights()).toBe("");
  // What it has deployed goes by the rights of the account.
  await succeed(argocd, "DELETE", `/applications/${name}-other?cascade=true`);
  expect(await destroy.ended).toMatchObject({ code: 0 });

  const { items } = await succeed(argocd, "GET", "/clusters");
  expect(items.map(({ server }: { server: string }) => server)).not.toContain(serverOf(0));
  expect(await argocd.kubernetes.get(objectPath("v1", "configmaps", wide, "one"))).toBeUndefined();
  // The namespace of the application is Argo CD's own work, which stays.
  const left = async (apiVersion: string, resource: string) =>
    (await argocd.kubernetes.list(objectPath(apiVersion, resource)))
      .map(({ metadata }) => `${metadata.namespace ?? ""}/${metadata.name}`)
      .filter((object) => object.includes(`${name}-`) && object !== `/${wide}`);
  for (const [apiVersion, resource] of [
    ["v1", "namespaces"],
    ["v1", "serviceaccounts"],
    ["v1", "secrets"],
    [rbac, "clusterroles"],
    [rbac, "clusterrolebindings"],
    [rbac, "roles"],
    [rbac, "rolebindings"],
  ] as const) {
    expect([resource, await left(apiVersion, resource)]).toEqual([resource, []]);
  }
  expect(stack.stored().flatMap(({ checkpoint }) => checkpoint.latest?.resources ?? [])).toEqual([]);
});
