import type { ClusterInputs } from "../../../provider/kinds/cluster/schema";

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
