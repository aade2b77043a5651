import * as z from "zod";
import * as api from "../kinds/cluster/api";
import { callOptionsSchema } from "./call";
import { clusterNeeds, clusterTarget, onCluster } from "./cluster";
import { defineFunction } from "./definition";

export const invalidateClusterCache = defineFunction({
  name: "invalidateClusterCache",
  command: "invalidate-cluster-cache",
  effect: "acts",
  documentation: {
    summary:
      "Lets Argo CD forget what it knows of the live resources of a cluster, and read them anew. It does not wait for that. For the " +
      "cluster that Argo CD runs in, it stores an entry where there is none.",
    example: 'await argocd.invalidateClusterCache({ name: "production" });',
    see: "https://argo-cd.readthedocs.io/en/stable/operator-manual/cluster-management/",
  },
  needs: clusterNeeds,
  arguments: z.strictObject({ target: clusterTarget }),
  options: callOptionsSchema,
  result: z.void(),
  run: (given, caller) =>
    onCluster(given, caller, ({ context }, live) => api.invalidateClusterCache(context.argo().session, live)),
});
