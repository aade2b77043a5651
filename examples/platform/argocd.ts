import * as k8s from "@pulumi/kubernetes";
import * as argocd from "pulumi-argocd";
import { ArgoCdSettings } from "pulumi-argocd/kubernetes";
import { credentials } from "./credentials";
import { settings } from "./settings";

/** The cluster in which Argo CD runs. */
const provider = new k8s.Provider("argocd", { kubeconfig: settings.argocdKubeconfig });

/** Keys of others in Argo CD's ConfigMaps stay as they are. */
const configuration = new ArgoCdSettings(
  "argocd",
  {
    accounts: { dashboard: { capabilities: ["apiKey"] } },
    admin: { enabled: settings.hasAdmin },
    rbac: {
      policies: { platform: ["g, dashboard, role:readonly", "g, acme:platform-engineers, role:admin"] },
    },
    ui: { bannercontent: `This is ${settings.environment}` },
  },
  { providers: [provider] },
);

const { jwt } = new argocd.AccountToken(
  "dashboard",
  { account: "dashboard", expiresIn: "2160h", renewBefore: "720h" },
  { dependsOn: configuration },
);

/** The Secret by which the dashboard reads what Argo CD has. */
export const dashboard = credentials("dashboard", jwt);
