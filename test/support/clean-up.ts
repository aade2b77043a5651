import { inOrder } from "../kinds/order";
import { sharedArgoCd } from "./argocd";
import { inCluster } from "./programs";

/** What every Argo CD has, whichever test has adopted it. */
const lasting = new Set(["default", inCluster]);

/**
 * Removes what tests have left in the shared Argo CD, as far as it is there: a `pulumi destroy` for each stack would take
 * a good part of the time of all tests. What applications have deployed stays, in namespaces of their own.
 */
export async function removeObjects(resources: readonly { readonly type: string; readonly id?: string }[]) {
  if (resources.length === 0) return;
  const argocd = await sharedArgoCd();
  for (const { kind, client } of [...inOrder].reverse()) {
    const ids = resources.flatMap(({ type, id }) => (type.endsWith(`:${kind}`) && id && !lasting.has(id) ? [id] : []));
    await Promise.all(ids.map((id) => client.remove(argocd, id)));
  }
}
