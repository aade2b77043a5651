import * as k8s from "@pulumi/kubernetes";
import type * as pulumi from "@pulumi/pulumi";
import { provider } from "./cluster";
import { settings } from "./settings";

const namespace = new k8s.core.v1.Namespace("ci", { metadata: { name: "ci" } }, { provider });

/**
 * What somebody's pipeline logs in to Argo CD with, as a Secret. It gets a renewed token before the old one is revoked. Answers the name of
 * the Secret.
 */
export function credentials(owner: string, token: pulumi.Output<string>): pulumi.Output<string> {
  const { metadata } = new k8s.core.v1.Secret(
    owner,
    {
      metadata: { name: `argocd-${owner}`, namespace: namespace.metadata.name },
      stringData: { ARGOCD_SERVER: settings.argocdServer, ARGOCD_AUTH_TOKEN: token },
    },
    { provider },
  );
  return metadata.name;
}
