import { inOrder } from "../kinds/order";
import type { Place } from "../kinds/specimen";
import { sharedArgoCd, uniqueName } from "./argocd";
import { forwardTo } from "./forwarder";
import { standInCluster } from "./stand-in-cluster";

/** A place of a test's own, and how to leave it. */
export interface OwnPlace extends Place {
  close(): Promise<void>;
}

async function open(place: Omit<OwnPlace, "argocd">): Promise<OwnPlace> {
  const own = { ...place, argocd: await sharedArgoCd() };
  for (const specimen of inOrder) await specimen.prepare?.(own);
  return own;
}

/** Opens a place whose Kubernetes API is the real one, under an address that no other test uses. */
export function ownPlace(prefix: string): Promise<OwnPlace> {
  return placeNamed(uniqueName(prefix));
}

/** The same under a name that the test has for itself in each run. */
export async function placeNamed(name: string): Promise<OwnPlace> {
  const { kubernetesServer, kubernetesToken: token } = await sharedArgoCd();
  const forwarder = await forwardTo(kubernetesServer);
  const server = `https://127.0.0.1:${forwarder.port}`;
  return open({ name, kubernetes: { server, token }, close: () => forwarder.close() });
}

/** Opens a place whose Kubernetes API is a stand-in, which lets everybody in. */
export async function standInPlace(prefix: string): Promise<OwnPlace> {
  const cluster = await standInCluster();
  const name = uniqueName(prefix);
  // With a path, as behind Rancher.
  const kubernetes = { server: `${cluster.address}/${name}`, token: "any" };
  return open({ name, kubernetes, close: () => cluster.close() });
}
