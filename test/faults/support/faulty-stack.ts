import type { Server } from "node:http";
import type { LocalArgoCd } from "../../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../../support/argocd";
import { ArgoProxy } from "../../support/proxy";
import { connectionOf, Stack } from "../../support/stack";
import { Everything, startCluster } from "./everything";

/** A stack that reaches Argo CD through a proxy, with one object of each kind to declare. */
export interface FaultyStack {
  readonly argocd: LocalArgoCd;
  readonly proxy: ArgoProxy;
  readonly stack: Stack;
  readonly everything: Everything;
}

/** Makes a {@link FaultyStack} for each test, and takes it away. */
export function useFaultyStack(): () => FaultyStack {
  let cluster: Server;
  let present: FaultyStack;

  beforeAll(async () => {
    cluster = await startCluster();
  });

  afterAll(() => {
    cluster.closeAllConnections();
    cluster.close();
  });

  beforeEach(async () => {
    const argocd = await sharedArgoCd();
    const proxy = await ArgoProxy.before(argocd.url);
    const stack = await Stack.create({ ...connectionOf(argocd), ARGOCD_SERVER: proxy.address });
    present = { argocd, proxy, stack, everything: new Everything(argocd, cluster, uniqueName("fault")) };
  });

  afterEach(async () => {
    const { proxy, stack, argocd } = present;
    proxy.rules = [];
    Object.assign(stack.environment, connectionOf(argocd), { ARGOCD_SERVER: proxy.address });
    await stack.dispose();
    await proxy.close();
  });

  return () => present;
}
