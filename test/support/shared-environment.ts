import { delimiter } from "node:path";
import { pulumiToolchain } from "../../tools/local-argocd";
import { sharedArgoCd } from "./argocd";
import { connectionOf } from "./stack";

// For tests that start programs with their own environment; each test file has a copy of it.
beforeAll(async () => {
  const argocd = await sharedArgoCd();
  Object.assign(process.env, connectionOf(argocd), {
    ARGOCD_LOCAL_KUBERNETES_SERVER: argocd.kubernetesServer,
    ARGOCD_LOCAL_KUBERNETES_TOKEN: argocd.kubernetesToken,
    PATH: [await pulumiToolchain(), process.env.PATH].join(delimiter),
  });
});
