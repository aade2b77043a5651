import { urlKey } from "../../provider/argo/keys";
import { ask, sharedArgoCd } from "./argocd";
import { inCluster } from "./programs";

/** Where Argo CD deletes what an id names, for each kind; in the order in which it lets them go. */
const deletions: Readonly<Record<string, (id: string) => string>> = {
  Application: (id) => {
    const [namespace, name] = id.split("/");
    return `/applications/${name}?appNamespace=${namespace}&cascade=false`;
  },
  Repository: (id) => {
    const [url = "", project = ""] = id.split("|");
    return `/repositories/${urlKey(url)}?appProject=${project}`;
  },
  Cluster: (id) => `/clusters/${urlKey(id)}`,
  Certificate: (id) => {
    const [certType, ...rest] = id.split("|");
    const host = encodeURIComponent(rest.at(-1) ?? "");
    return `/certificates?hostNamePattern=${host}&certType=${certType}&certSubType=${rest.length > 1 ? rest[0] : ""}`;
  },
  AppProject: (id) => `/projects/${id}`,
};

/** What every Argo CD has, whichever test has adopted it. */
const lasting = new Set(["default", inCluster]);

/**
 * Removes what tests have left in the shared Argo CD, as far as it is there: a `pulumi destroy` for each stack would take
 * a good part of the time of all tests. What applications have deployed stays, in namespaces of their own.
 */
export async function removeObjects(resources: readonly { readonly type: string; readonly id?: string }[]) {
  if (resources.length === 0) return;
  const argocd = await sharedArgoCd();
  for (const [kind, path] of Object.entries(deletions)) {
    const ids = resources.flatMap(({ type, id }) => (type.endsWith(`:${kind}`) && id && !lasting.has(id) ? [id] : []));
    await Promise.all(ids.map((id) => ask(argocd, "DELETE", path(id))));
  }
}
