import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { urlKey } from "../../provider/argo/keys";
import type { Json } from "../../provider/contract";
import type { ClusterInputs } from "../../provider/kinds/cluster/schema";
import { isSame } from "../../provider/model/normalise";
import { objectPath } from "../../tools/local-argocd/kubernetes";
import { ask, succeed } from "../support/ask";
import { eventually } from "../support/eventually";
import { name as anyName, base64 as base64Text } from "../support/generator";
import { storedSecrets } from "../support/storage";
import type { OtherClient, Place, Specimen } from "./specimen";

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}

/** A cluster with every field filled. A real server connects to it: replace `server` and `config` there. */
export const maximalCluster: ClusterInputs = {
  server: "https://10.0.0.1:6443/k8s/clusters/c-1",
  name: "maximal",
  namespaces: ["payments", "payments-jobs"],
  shard: 0,
  clusterResources: true,
  project: "maximal",
  labels: { team: "payments" },
  annotations: { "example.com/owner": "payments" },
  config: {
    username: "payments",
    password: "fixture-password",
    bearerToken: "fixture-bearer-token",
    tlsClientConfig: {
      insecure: true,
      serverName: "kubernetes.example.com",
      certData: base64("fixture-client-certificate"),
      keyData: base64("fixture-client-key"),
      caData: base64("fixture-authority"),
    },
    awsAuthConfig: { clusterName: "payments", roleARN: "arn:aws:iam::123456789012:role/argocd", profile: "payments" },
    execProviderConfig: {
      command: "login",
      args: ["--cluster", "payments"],
      env: { TOKEN: "fixture-exec-token" },
      apiVersion: "client.authentication.k8s.io/v1",
      installHint: "add the command to the image",
      provideClusterInfo: true,
      config: { clusterName: "payments", nested: { list: [1, 2] } },
    },
    disableCompression: true,
    proxyUrl: "http://user:fixture-proxy-password@proxy.example.com:3128",
  },
};

const serverOf = (declared: Json) => String(declared.server);

const client: OtherClient = {
  path: "/clusters",
  async store(argocd, declared) {
    const [live] = await client.show(argocd, declared);
    const { server, name, labels } = declared;
    await (live
      ? succeed(argocd, "PUT", `/clusters/${urlKey(serverOf(declared))}?updatedFields=name&updatedFields=labels`, {
          server,
          name,
          labels,
        })
      : succeed(argocd, "POST", "/clusters", declared));
  },
  async show(argocd, declared) {
    const { items } = await succeed(argocd, "GET", `/clusters?server=${encodeURIComponent(serverOf(declared))}`);
    return items ?? [];
  },
  async hidden(argocd, { server }) {
    const secrets = (await storedSecrets(argocd, "cluster")).filter((secret) => secret.server === server);
    return secrets.map(({ config = "{}" }) => ({ config: JSON.parse(config) as Json }));
  },
  async remove(argocd, id) {
    await ask(argocd, "DELETE", `/clusters/${urlKey(id)}`);
  },
  async label(argocd, declared, added) {
    const [live = {}] = await client.show(argocd, declared);
    const labels = { ...(live.labels as Json | undefined), ...added.labels };
    const annotations = { ...(live.annotations as Json | undefined), ...added.annotations };
    const path = `/clusters/${urlKey(serverOf(declared))}?updatedFields=labels&updatedFields=annotations`;
    await succeed(argocd, "PUT", path, { server: declared.server, labels, annotations });
  },
};

function pem(file: string): string {
  return readFileSync(join(__dirname, "../support/certificates", file)).toString("base64");
}

const credential = {
  apiVersion: "client.authentication.k8s.io/v1",
  kind: "ExecCredential",
  status: { token: "a" },
};

/** The configurations by which the stand-in, which is its own proxy, is reached: Argo CD tries before it stores one. */
function configurations({ kubernetes }: Place): Record<string, Json> {
  const { username, password, bearerToken, execProviderConfig } = maximalCluster.config as Json;
  return {
    password: {
      username,
      password,
      disableCompression: true,
      tlsClientConfig: { insecure: true, serverName: "a.example.com" },
    },
    proxy: {
      bearerToken,
      proxyUrl: `http://user:fixture-proxy-password@${new URL(kubernetes.server).host}`,
      tlsClientConfig: { caData: pem("ca.pem"), certData: pem("client.pem"), keyData: pem("key.pem") },
    },
    command: {
      execProviderConfig: {
        ...(execProviderConfig as Json),
        command: "/bin/sh",
        args: ["-c", `echo '${JSON.stringify(credential)}'`],
      },
    },
    token: { bearerToken, disableCompression: false, tlsClientConfig: {} },
    nobody: {},
  };
}

export const specimen: Specimen = {
  kind: "Cluster",
  after: [],
  connects: true,
  cannot: {},
  declare: ({ name, kubernetes }, revision) => ({
    server: kubernetes.server,
    name,
    labels: { revision: String(revision) },
    config: { bearerToken: kubernetes.token, tlsClientConfig: { insecure: true } },
  }),
  differsAt: ["labels.revision"],
  secret: "config.bearerToken",
  client,
  maximal: { cluster: maximalCluster as unknown as Json },
  storable: (place) =>
    Object.fromEntries(
      Object.entries(configurations(place)).map(([how, config]) => [
        how,
        { ...(maximalCluster as unknown as Json), config },
      ]),
    ),
  at: ({ kubernetes }, number, declared) => ({ ...declared, server: `${kubernetes.server}-${number}` }),
  /** A login at a cloud, which fails here. */
  planted(place) {
    const stored = specimen.at(place, 0, { ...(maximalCluster as unknown as Json), config: {} });
    const config = { awsAuthConfig: (maximalCluster.config as Json).awsAuthConfig };
    return {
      stored,
      declared: { ...stored, config },
      async plant() {
        const { argocd } = place;
        const [secret] = (await storedSecrets(argocd, "cluster")).filter(({ server }) => server === stored.server);
        const path = objectPath("v1", "secrets", "argocd", secret?.__name ?? "");
        await argocd.kubernetes.patch(path, { stringData: { config: JSON.stringify(config) } });
        const expected = { ...config, tlsClientConfig: { insecure: false } };
        await eventually(async () => isSame(undefined, (await client.show(argocd, stored))[0]?.config, expected));
      },
    };
  },
  generated: {
    values: {
      "config.tlsClientConfig.certData": base64Text,
      "config.tlsClientConfig.keyData": base64Text,
      "config.tlsClientConfig.caData": base64Text,
      "namespaces[*]": anyName,
      server: fc
        .tuple(anyName, fc.constantFrom("", "/", "/k8s/clusters/c-1", ":6443//"))
        .map(([host, end]) => `https://${host}${end}`),
    },
  },
  storableValues: (place) => ({
    server: fc.constant("https://a.example.com"),
    config: fc.constantFrom(undefined, ...Object.values(configurations(place))),
  }),
  managed: ["shard", "config.tlsClientConfig"],
};
