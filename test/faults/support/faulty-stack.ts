import type { LocalArgoCd } from "../../../tools/local-argocd";
import { type OwnPlace, standInPlace } from "../../support/place";
import { ArgoProxy } from "../../support/proxy";
import { connectionOf, Stack } from "../../support/stack";
import { Everything } from "./everything";

/** A stack that reaches Argo CD through a proxy, with one object of each kind to declare. */
export interface FaultyStack {
  readonly argocd: LocalArgoCd;
  readonly proxy: ArgoProxy;
  readonly stack: Stack;
  readonly everything: Everything;
}

/** Makes a {@link FaultyStack} for each test, and takes it away. */
export function useFaultyStack(): () => FaultyStack {
  let place: OwnPlace;
  let present: FaultyStack;

  beforeEach(async () => {
    place = await standInPlace("fault");
    const { argocd } = place;
    const proxy = await ArgoProxy.before(argocd.url);
    const stack = await Stack.create({ ...connectionOf(argocd), ARGOCD_SERVER: proxy.address });
    present = { argocd, proxy, stack, everything: new Everything(place) };
  });

  afterEach(async () => {
    const { proxy, stack, argocd } = present;
    proxy.rules = [];
    Object.assign(stack.environment, connectionOf(argocd), { ARGOCD_SERVER: proxy.address });
    await stack.dispose();
    await proxy.close();
    await place.close();
  });

  return () => present;
}
