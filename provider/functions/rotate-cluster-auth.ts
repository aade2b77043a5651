import * as z from "zod";
import * as api from "../kinds/cluster/api";
import { callOptionsSchema } from "./call";
import { clusterNeeds, clusterTarget, onCluster } from "./cluster";
import { defineFunction } from "./definition";

export const rotateClusterAuth = defineFunction({
  name: "rotateClusterAuth",
  command: "rotate-cluster-auth",
  effect: "acts",
  documentation: {
    summary:
      "Lets Argo CD make a new token for the service account by which it reaches a cluster, and delete the old one. Nobody is shown " +
      "the new one: a `Cluster` that declares `config.bearerToken` keeps the old one, which works no more.",
    example: 'await argocd.rotateClusterAuth({ name: "production" });',
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_cluster_rotate-auth/",
  },
  needs: clusterNeeds,
  arguments: z.strictObject({ target: clusterTarget }),
  options: callOptionsSchema,
  result: z.void(),
  run: (given, caller) =>
    onCluster(given, caller, ({ context }, live) => api.rotateClusterAuth(context.argo().session, live)),
});
