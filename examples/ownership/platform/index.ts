/** What all environments share. One stack for each Argo CD: nobody else declares these. */
import * as pulumi from "@pulumi/pulumi";
import * as argocd from "pulumi-argocd";

const config = new pulumi.Config();
const shared = { protect: true, retainOnDelete: true };

const cluster = new argocd.Cluster(
  "workloads",
  {
    server: config.require("clusterServer"),
    name: "workloads",
    config: {
      bearerToken: config.requireSecret("clusterToken"),
      tlsClientConfig: { caData: config.require("clusterCa"), serverName: config.get("clusterServerName") },
    },
  },
  shared,
);

new argocd.Certificate(
  "git-host-key",
  {
    serverName: config.require("gitHost"),
    certType: "ssh",
    certSubType: "ssh-ed25519",
    certData: config.require("gitHostKey"),
  },
  shared,
);

export const clusterServer = cluster.server;
