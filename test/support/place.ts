import type { Place } from "../kinds/specimen";
import { sharedArgoCd, uniqueName } from "./argocd";
import { forwardTo } from "./forwarder";
import { standInCluster } from "./stand-in-cluster";

/** A place of a test's own, and how to leave it. */
export interface OwnPlace extends Place {
  close(): Promise<void>;
}

/** Opens a place whose Kubernetes API is the real one, under an address that no other test uses. */
export async function ownPlace(prefix: string): Promise<OwnPlace> {
  const argocd = await sharedArgoCd();
  const forwarder = await forwardTo(argocd.kubernetesServer);
  return {
    argocd,
    name: uniqueName(prefix),
    kubernetes: { server: `https://127.0.0.1:${forwarder.port}`, token: argocd.kubernetesToken },
    close: () => forwarder.close(),
  };
}

/** Opens a place whose Kubernetes API is a stand-in, which lets everybody in. */
export async function standInPlace(prefix: string): Promise<OwnPlace> {
  const cluster = await standInCluster();
  const name = uniqueName(prefix);
  return {
    argocd: await sharedArgoCd(),
    name,
    // With a path, as behind Rancher.
    kubernetes: { server: `${cluster.address}/${name}`, token: "any" },
    close: () => cluster.close(),
  };
}
