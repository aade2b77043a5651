import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import * as argocd from "../../../../sdk";
import { ManagedCluster, type ManagedClusterArgs } from "../../../../sdk/kubernetes";
import { isKnown, mockEngine, type Registered, secret, settled } from "../mocks";

const server = "https://10.0.0.1:6443";
const caData = Buffer.from("authority").toString("base64");
const kubeconfig = {
  "current-context": "admin",
  clusters: [{ name: "c", cluster: { server, "certificate-authority-data": caData } }],
  contexts: [{ name: "admin", context: { cluster: "c", user: "u" } }],
  users: [{ name: "u", user: { token: "hush" } }],
};
const later = <T>(value: T) => pulumi.output(Promise.resolve(value));

/** As Kubernetes does: names where they are generated, and a token where there is a Secret for one. */
function filledIn({ type, name, inputs }: Registered): object {
  const metadata = inputs.metadata as { name?: string } | undefined;
  if (!metadata) return {};
  const data = type === "kubernetes:core/v1:Secret" && { data: { token: Buffer.from("the token").toString("base64") } };
  return { metadata: { ...metadata, name: metadata.name ?? `${name}-x` }, ...data };
}

/** Components register outputs when everything in them is there, which must not reach the engine of the next test. */
const { waitForRPCs } = pulumi.runtime as unknown as { waitForRPCs(): Promise<void> };

let registered: Registered[];
const start = async (preview = false) => {
  await waitForRPCs();
  registered = await mockEngine(preview, "acme", "tests", filledIn);
};
beforeEach(() => start());
afterEach(() => waitForRPCs());

/** What was registered of a type, by its name. */
function ofType(type: string): Record<string, Registered["inputs"]> {
  return Object.fromEntries(registered.filter((one) => one.type === type).map((one) => [one.name, one.inputs]));
}

async function declare(args: ManagedClusterArgs, options?: pulumi.ComponentResourceOptions): Promise<ManagedCluster> {
  const managed = new ManagedCluster("staging", args, options);
  await settled(managed.cluster.urn);
  return managed;
}

let providers = 0;
const providerOf = (kubeconfig: pulumi.Input<string>) => new k8s.Provider(`own-${++providers}`, { kubeconfig });

/** The cluster, with what is secret in its configuration. */
function clusterOf() {
  const inputs = ofType(argocd.Cluster.__pulumiType).staging;
  const config = inputs?.config as { value?: object } | undefined;
  return { ...inputs, config: config?.value ?? config };
}

/** @promise The components in `pulumi-argocd/kubernetes` use dynamic providers whatever the import. */
test("makes an account with all rights, and the cluster with its token", async () => {
  const managed = await declare({ kubeconfig, labels: { env: "staging" }, project: "payments", shard: 1 });
  const place = "staging-argocd-manager";
  const namespace = `${place}-x`;
  expect(ofType("kubernetes:core/v1:Namespace")).toEqual({ [place]: expect.objectContaining({ metadata: {} }) });
  expect(ofType("kubernetes:core/v1:ServiceAccount")).toMatchObject({
    [place]: { metadata: { namespace } },
  });
  expect(ofType("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole")).toMatchObject({
    [place]: {
      metadata: {},
      rules: [
        { apiGroups: ["*"], resources: ["*"], verbs: ["*"] },
        { nonResourceURLs: ["*"], verbs: ["*"] },
      ],
    },
  });
  expect(ofType("kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding")).toMatchObject({
    [place]: {
      roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: `${place}-x` },
      subjects: [{ kind: "ServiceAccount", name: `${place}-x`, namespace }],
    },
  });
  expect(clusterOf()).toMatchObject({
    server,
    name: "staging",
    labels: { env: "staging" },
    project: "payments",
    shard: 1,
    config: { bearerToken: "the token", tlsClientConfig: { caData } },
  });
  expect(ofType(argocd.Cluster.__pulumiType).staging?.config).toEqual(secret(clusterOf().config));
  expect(await settled(managed.server)).toBe(server);
  expect(await settled(managed.name)).toBe("staging");
});

test("gives a role in each of the named namespaces, and none for the cluster", async () => {
  const rules = [{ apiGroups: [""], resources: ["configmaps"], verbs: ["get", "create"] }];
  await declare({
    kubeconfig,
    namespaces: ["payments", "orders"],
    rules,
    account: "deployer",
    namespace: "kube-system",
  });
  expect(ofType("kubernetes:rbac.authorization.k8s.io/v1:Role")).toMatchObject({
    "staging-argocd-manager-payments": { metadata: { name: "deployer", namespace: "payments" }, rules },
    "staging-argocd-manager-orders": { metadata: { name: "deployer", namespace: "orders" }, rules },
  });
  expect(ofType("kubernetes:rbac.authorization.k8s.io/v1:RoleBinding")).toMatchObject({
    "staging-argocd-manager-payments": {
      metadata: { name: "deployer", namespace: "payments" },
      roleRef: { kind: "Role", name: "deployer" },
      subjects: [{ kind: "ServiceAccount", name: "deployer", namespace: "kube-system" }],
    },
    "staging-argocd-manager-orders": {},
  });
  expect(ofType("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole")).toEqual({});
  expect(ofType("kubernetes:core/v1:Namespace")).toEqual({});
  expect(clusterOf()).toMatchObject({ namespaces: ["payments", "orders"] });
});

test("makes a Secret whose name is always a new one, for the account and the rotation", async () => {
  await declare({ kubeconfig, account: "deployer", namespace: "kube-system", rotation: later("2026-11") });
  expect(ofType("kubernetes:core/v1:Secret")).toEqual({
    "staging-argocd-manager": expect.objectContaining({
      type: "kubernetes.io/service-account-token",
      metadata: {
        namespace: "kube-system",
        annotations: { "kubernetes.io/service-account.name": "deployer", "pulumi-argocd/rotation": "2026-11" },
      },
    }),
  });
});

test.each([
  ["EKS", { awsAuthConfig: { clusterName: "payments", roleARN: "arn:aws:iam::1:role/argocd" } }],
  ["GKE", { execProviderConfig: { command: "argocd-k8s-auth", args: ["gcp"] } }],
])("logs in to %s without a token, and gives a role to whom it is told", async (_cloud, login) => {
  const subject = { kind: "Group", name: "argocd" } as const;
  await declare({ server, tlsClientConfig: { caData }, ...login, subject });
  expect(clusterOf().config).toMatchObject(login);
  expect(clusterOf().config).not.toHaveProperty("bearerToken");
  expect(ofType("kubernetes:core/v1:Secret")).toEqual({});
  expect(ofType("kubernetes:core/v1:ServiceAccount")).toEqual({});
  expect(ofType("kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding")).toMatchObject({
    "staging-argocd-manager": { subjects: [{ apiGroup: "rbac.authorization.k8s.io", ...subject }] },
  });
  await start();
  await declare({ server, tlsClientConfig: { caData }, ...login });
  expect(registered.map(({ type }) => type)).toEqual([ManagedCluster.__pulumiType, argocd.Cluster.__pulumiType]);
});

test("takes address and authority from the Kubernetes provider that it is given", async () => {
  const provider = new k8s.Provider("own", { kubeconfig: pulumi.secret(JSON.stringify(kubeconfig)), context: "admin" });
  const managed = await declare({ rotation: "1" }, { providers: [provider] });
  expect(clusterOf()).toMatchObject({ server, config: { tlsClientConfig: { caData } } });
  expect(await pulumi.isSecret(managed.server)).toBe(false);
  const providers = registered.filter(({ type }) => type.startsWith("kubernetes:")).map((one) => one.provider);
  expect(new Set(providers)).toEqual(new Set([expect.stringContaining("::own::")]));
});

test("knows in a preview what a provider is given, and of what it is not given that it is not", async () => {
  await start(true);
  const { cluster } = new ManagedCluster("staging", {}, { providers: [providerOf(JSON.stringify(kubeconfig))] });
  expect(await isKnown(cluster.server)).toBe(true);
  expect(await settled(cluster.server)).toBe(server);
  const unknown = pulumi.output(pulumi.unknown) as pulumi.Output<string>;
  const other = new ManagedCluster("other", {}, { providers: [providerOf(unknown)] });
  expect(await isKnown(other.cluster.server)).toBe(false);
});

test("makes a provider of the kubeconfig, which is a secret, and uses it for all that is in the cluster", async () => {
  const managed = await declare({ kubeconfig: later(JSON.stringify(kubeconfig)), context: "admin" });
  expect(ofType("pulumi:providers:kubernetes")).toMatchObject({
    staging: { kubeconfig: secret(JSON.stringify(kubeconfig)), context: "admin" },
  });
  const providers = registered.filter(({ type }) => type.startsWith("kubernetes:")).map((one) => one.provider);
  expect(providers).toHaveLength(5);
  for (const provider of providers) expect(provider).toContain("::staging::");
  expect(await pulumi.isSecret(managed.server)).toBe(false);
});

test("takes an object in which some is known later, as of a cluster that the program makes", async () => {
  const cluster = { server: later(server), "certificate-authority-data": later(caData), "proxy-url": "http://proxy" };
  const managed = await declare({ kubeconfig: { ...kubeconfig, clusters: [{ name: "c", cluster }] } });
  expect(clusterOf()).toMatchObject({ server, config: { tlsClientConfig: { caData }, proxyUrl: "http://proxy" } });
  expect(await settled(managed.server)).toBe(server);
});

test("prefers what is declared: Argo CD may reach the cluster by another way", async () => {
  await declare({ kubeconfig, server: "https://inside", name: "other", proxyUrl: "http://proxy" });
  expect(clusterOf()).toMatchObject({
    server: "https://inside",
    name: "other",
    config: { tlsClientConfig: { caData }, proxyUrl: "http://proxy" },
  });
  await start();
  await declare({ kubeconfig, tlsClientConfig: { insecure: true } });
  expect(clusterOf()).toMatchObject({ server, config: { tlsClientConfig: { insecure: true } } });
});

test("asks a provider for nothing that is declared", async () => {
  const provider = new k8s.Provider("own", { kubeconfig: "/nowhere" });
  await declare({ server, tlsClientConfig: { caData } }, { providers: [provider] });
  expect(clusterOf()).toMatchObject({ server });
});

test("hands the limits of time to the cluster, which waits for applications", async () => {
  await declare({ kubeconfig }, { customTimeouts: { delete: "20m" } });
  expect(clusterOf()).toMatchObject({ timeouts: { delete: "20m" } });
});

test("knows no address in a preview in which the kubeconfig is not known", async () => {
  await start(true);
  const managed = await declare({ kubeconfig: pulumi.output(pulumi.unknown) as pulumi.Output<string> });
  expect(await isKnown(managed.cluster.server)).toBe(false);
});

test.each([
  ["Staging_EU", "staging-eu-argocd-manager"],
  ["_1", "1-argocd-manager"],
])("gives %s a name that Kubernetes takes in what it generates", async (name, place) => {
  const managed = new ManagedCluster(name, { kubeconfig });
  await settled(managed.cluster.urn);
  expect(Object.keys(ofType("kubernetes:core/v1:ServiceAccount"))).toEqual([place]);
});

test("knows its own instances", async () => {
  const managed = await declare({ kubeconfig });
  expect(ManagedCluster.isInstance(managed)).toBe(true);
  for (const other of [managed.cluster, undefined, null, "text", {}])
    expect(ManagedCluster.isInstance(other)).toBe(false);
});

test.each([
  [{ kubeconfig, lables: {} }, "`lables` is no known field: did you mean `labels`?"],
  [{ kubeconfig, namespaces: [] }, "`namespaces`: must name at least one namespace"],
  [{ kubeconfig, namespaces: ["a", "Not_one"] }, "`namespaces[1]`: must be a Kubernetes namespace"],
  [{ kubeconfig, namespaces: later(["a"]) }, "`namespaces` must be known when the program runs"],
  [{ kubeconfig, rules: [] }, "`rules`: must have at least one rule"],
  [{ kubeconfig, rules: [{ resources: ["pods"] }] }, "`rules[0].verbs` is required"],
  [{ kubeconfig, account: "Me" }, "`account`: must be lower-case letters"],
  [{ kubeconfig, rotation: 3 }, "`rotation` must be a string"],
  [{ kubeconfig, subject: { kind: "Group", name: "a" } }, "`subject`: goes with `awsAuthConfig`"],
  [{ server, context: "a" }, "`context`: chooses in `kubeconfig`"],
  [{ server, awsAuthConfig: {}, rotation: "1" }, "`rotation`: belongs to the token of a service account"],
  [{ server, awsAuthConfig: {}, namespace: "a" }, "`namespace`: belongs to the token of a service account"],
  [{ server, awsAuthConfig: {}, execProviderConfig: {} }, "`execProviderConfig`: excludes `awsAuthConfig`"],
  [{ server, awsAuthConfig: {}, account: "a" }, "`account`: is about a role, which nobody would get"],
  [{ server: "10.0.0.1" }, "`server`: must be the cluster's API address"],
  [{ kubeconfig: "clusters: []" }, "has no current context"],
  [{ kubeconfig: 3 }, "`kubeconfig`: must be the text, the path or the object of a kubeconfig"],
  [
    { kubeconfig: { ...kubeconfig, clusters: [{ name: "c", cluster: { server: 3 } }] } },
    "`kubeconfig.clusters[0].cluster.server` must be a string",
  ],
  [
    { kubeconfig: { ...kubeconfig, contexts: { admin: later({}) }, users: later([]) } },
    "`kubeconfig.contexts` must be a list",
  ],
  [{ kubeconfig, labels: { env: 3 } }, "`labels.env` must be a string"],
  [{ kubeconfig, tlsClientConfig: { insecure: "yes" } }, "`tlsClientConfig.insecure` must be a boolean"],
  [{ kubeconfig, rules: [{ verbs: ["get", 3] }] }, "`rules[0].verbs[1]` must be a string"],
  [{ server, execProviderConfig: { command: "c", args: "gcp" } }, "`execProviderConfig.args` must be a list"],
  [{ server, awsAuthConfig: {}, subject: { kind: "Robot", name: later("a") } }, "`subject.kind` must be one of"],
  [{ labels: {} }, "how is the cluster reached? Declare `kubeconfig` or `server`"],
])("refuses %p before anything is made in the cluster", (args, message) => {
  expect(() => new ManagedCluster("staging", args as unknown as ManagedClusterArgs)).toThrow(message);
  expect(() => new ManagedCluster("staging", args as unknown as ManagedClusterArgs)).toThrow(
    'ManagedCluster "staging": ',
  );
});
