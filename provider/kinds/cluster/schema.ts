import * as z from "zod";
import { traits } from "../../model/traits";
import { normaliseServerUrl } from "../../model/urls";
import { annotationsSchema, commonOptions, labelsSchema } from "../shared/fields";
import { line } from "../shared/text";

/** PEM text in base64, as in a kubeconfig. */
function base64Pem(): z.ZodString {
  return z
    .string()
    .regex(
      /^(?:[A-Za-z0-9+/]{4}|\s)*(?:(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)\s*)?$/,
      'must be the base64 of the PEM text, as in a kubeconfig: write `Buffer.from(pem).toString("base64")`',
    );
}

/** How the connection to a cluster is secured. */
const tlsClientConfigSchema = z.strictObject({
  /** Do not verify the cluster's certificate; excludes `caData`. Default `false`. */
  insecure: z.boolean().optional(),
  /** Host name in the cluster's certificate, when it is not the one in the address. */
  serverName: z.string().optional(),
  /** Client certificate: base64 of the PEM text. */
  certData: base64Pem().optional().register(traits, { unreadable: true }),
  /** Key of the client certificate: base64 of the PEM text. */
  keyData: base64Pem().optional().register(traits, { secret: true }),
  /** Certificate authority of the cluster: base64 of the PEM text. Default: the authorities that Argo CD trusts. */
  caData: base64Pem().optional().register(traits, { unreadable: true }),
});

/** Login to an EKS cluster with AWS IAM. */
const awsAuthConfigSchema = z.strictObject({
  /** Name of the EKS cluster. */
  clusterName: z.string().optional(),
  /** ARN of a role to assume. */
  roleARN: z.string().optional(),
  /** Name of the AWS profile to use. */
  profile: z.string().optional(),
});

/** Login by a command that Argo CD runs. */
const execProviderConfigSchema = z.strictObject({
  /** The command; it must exist in Argo CD's images. */
  command: z.string().optional().register(traits, { unreadable: true }),
  /** Arguments of the command. */
  args: z.array(z.string()).optional().register(traits, { unreadable: true }),
  /** Environment variables of the command. */
  env: z.record(z.string(), z.string()).optional().register(traits, { secret: true }),
  /** Version of the exchange with the command, such as `client.authentication.k8s.io/v1`. */
  apiVersion: z.string().optional().register(traits, { unreadable: true }),
  /** What to tell a person when the command does not exist. */
  installHint: z.string().optional().register(traits, { unreadable: true }),
  /** Tell the command about the cluster, in the variable `KUBERNETES_EXEC_INFO`. Default `false`. */
  provideClusterInfo: z.boolean().optional().register(traits, { unreadable: true, since: "3.5" }),
  /** Free settings for the command, which it gets with `provideClusterInfo`. */
  config: z
    .record(z.string(), z.unknown())
    .optional()
    .register(traits, { unreadable: true, freeForm: true, since: "3.5" }),
});

/** How Argo CD connects to a cluster and logs in. Argo CD prefers `awsAuthConfig`, then `execProviderConfig`. */
const clusterConfigSchema = z.strictObject({
  /** User name. */
  username: z.string().optional().register(traits, { unreadable: true }),
  /** Password. */
  password: z.string().optional().register(traits, { secret: true }),
  /** Bearer token, such as that of a service account. */
  bearerToken: z.string().optional().register(traits, { secret: true }),
  /** How the connection is secured. */
  tlsClientConfig: tlsClientConfigSchema.optional(),
  /** Login to an EKS cluster with AWS IAM. */
  awsAuthConfig: awsAuthConfigSchema.optional().register(traits, { keptWhenZero: true }),
  /** Login by a command that Argo CD runs. */
  execProviderConfig: execProviderConfigSchema.optional().register(traits, { unreadable: true }),
  /** Do not ask the cluster for compressed answers. Default `false`. */
  disableCompression: z.boolean().optional(),
  /** Proxy to reach the cluster through; may hold credentials. */
  proxyUrl: z.string().optional().register(traits, { secret: true }),
});

/** A cluster that applications are deployed to, with its credentials. */
export const clusterSchema = z.strictObject({
  /** API address of the cluster, such as `https://10.0.0.1:6443`. The identity of the cluster. */
  server: line()
    .regex(/^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/\s]/, "must be the cluster's API address, such as `https://10.0.0.1:6443`")
    .register(traits, {
      identity: true,
      canonical: (value) => (typeof value === "string" ? normaliseServerUrl(value) : value),
    }),
  /** Name of the cluster, by which destinations may name it. Default: the address. */
  name: line().optional().register(traits, { filledByServer: true }),
  /** How Argo CD connects to the cluster and logs in. */
  config: clusterConfigSchema.optional(),
  /** Namespaces that Argo CD manages. Default: all, with the cluster-wide resources. */
  namespaces: z
    .array(z.string().regex(/^[^,\s]+$/, "must be one namespace: write each as an item of its own"))
    .optional()
    .register(traits, { unordered: true }),
  /** Number of the application controller's shard that manages the cluster. Default: chosen by Argo CD. */
  shard: z.int().optional().register(traits, { keptWhenZero: true }),
  /** Manage cluster-wide resources too, although `namespaces` is set. Default `false`. */
  clusterResources: z.boolean().optional(),
  /** Project that the cluster belongs to. Default: none. */
  project: line().optional(),
  /** Labels of the cluster, owned key by key: those of others are neither drift nor ever lost. */
  labels: labelsSchema.optional().register(traits, { ownedByKey: true }),
  /** Annotations of the cluster, owned key by key: those of others are neither drift nor ever lost. */
  annotations: annotationsSchema.optional().register(traits, { ownedByKey: true }),
  ...commonOptions,
});

/** What a program declares of a Cluster. */
export type ClusterInputs = z.input<typeof clusterSchema>;
/** How Argo CD connects to a cluster and logs in. */
export type ClusterConfig = z.input<typeof clusterConfigSchema>;
