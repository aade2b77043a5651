import { isRecord } from "../../model/json";
import { normaliseServerUrl } from "../../model/urls";
import type { LiveCluster } from "./api";

const inCluster = "https://kubernetes.default.svc";

/** What Argo CD calls the cluster that it runs in, as long as nobody has stored an entry for it. */
export const builtInName = "in-cluster";

/** Whether an address is that of the cluster that Argo CD runs in. */
export function isInCluster(server: string): boolean {
  return normaliseServerUrl(server) === inCluster;
}

/** Whether a value says nothing: what Argo CD shows of settings that nobody has made. */
function isEmpty(value: unknown): boolean {
  if (isRecord(value)) return Object.values(value).every(isEmpty);
  return (
    value === undefined ||
    value === null ||
    value === "" ||
    value === false ||
    (Array.isArray(value) && value.length === 0)
  );
}

/**
 * Whether a cluster looks like the entry that Argo CD makes up for the cluster that it runs in, which nobody has stored. A
 * stored one that says nothing looks the same.
 */
export function isBuiltIn(live: LiveCluster): boolean {
  const { labels, annotations, namespaces, clusterResources, project, shard, config } = live;
  const marks = [labels, annotations].flatMap((entries) => Object.keys(entries ?? {}));
  const settings = { namespaces, clusterResources, project, config };
  const saysNothing = marks.length === 0 && typeof shard !== "number" && isEmpty(settings);
  return isInCluster(live.server) && live.name === builtInName && saysNothing;
}
