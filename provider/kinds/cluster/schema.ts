import * as z from "zod";
import type { KindDocumentation } from "../../lifecycle/definition";
import { named } from "../../model/named";
import { traits } from "../../model/traits";
import { hasUser } from "../../model/url-credentials";
import { normaliseServerUrl } from "../../model/urls";
import type { RefusedFields } from "../../model/validation";
import { annotationsSchema, commonOptions, connectionOutputs, labelsSchema } from "../shared/fields";
import { writtenByArgoCd } from "../shared/refused";
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

/** The first Argo CD that shows which name a certificate is checked for. */
export const serverNameShownSince = "3.4";

const tlsClientConfigSchema = named("TlsClientConfig", "How the connection to a cluster is secured.", {
  insecure: z
    .boolean()
    .optional()
    .describe("Do not verify the cluster's certificate; excludes `caData`. Default `false`."),
  serverName: z
    .string()
    .optional()
    .describe("Host name in the cluster's certificate, when it is not the one in the address.")
    .register(traits, { shownSince: serverNameShownSince }),
  certData: base64Pem()
    .optional()
    .describe("Client certificate: base64 of the PEM text.")
    .register(traits, { unreadable: true }),
  keyData: base64Pem()
    .optional()
    .describe("Key of the client certificate: base64 of the PEM text.")
    .register(traits, { secret: true, login: true }),
  caData: base64Pem()
    .optional()
    .describe(
      "Certificate authority of the cluster: base64 of the PEM text. Default: the authorities that Argo CD " +
        "trusts.",
    )
    .register(traits, { unreadable: true }),
});

const awsAuthConfigSchema = named("AwsAuthConfig", "Login to an EKS cluster with AWS IAM.", {
  clusterName: z.string().optional().describe("Name of the EKS cluster."),
  roleARN: z.string().optional().describe("ARN of a role to assume."),
  profile: z.string().optional().describe("Name of the AWS profile to use."),
});

const execProviderConfigSchema = named("ExecProviderConfig", "Login by a command that Argo CD runs.", {
  command: z
    .string()
    .optional()
    .describe("The command; it must exist in Argo CD's images.")
    .register(traits, { unreadable: true }),
  args: z.array(z.string()).optional().describe("Arguments of the command.").register(traits, { unreadable: true }),
  env: z
    .record(z.string(), z.string())
    .optional()
    .describe("Environment variables of the command.")
    .register(traits, { secret: true }),
  apiVersion: z
    .string()
    .optional()
    .describe("Version of the exchange with the command, such as `client.authentication.k8s.io/v1`.")
    .register(traits, { unreadable: true }),
  installHint: z
    .string()
    .optional()
    .describe("What to tell a person when the command does not exist.")
    .register(traits, { unreadable: true }),
  provideClusterInfo: z
    .boolean()
    .optional()
    .describe("Tell the command about the cluster, in the variable `KUBERNETES_EXEC_INFO`. Default `false`.")
    .register(traits, { unreadable: true, since: "3.5" }),
  config: z
    .record(z.string(), z.unknown())
    .optional()
    .describe("Free settings for the command, which it gets with `provideClusterInfo`.")
    .register(traits, { unreadable: true, freeForm: true, since: "3.5" }),
});

export const clusterConfigSchema = named("ClusterConfig", "How Argo CD connects to a cluster and logs in.", {
  username: z.string().optional().describe("User name.").register(traits, { unreadable: true }),
  password: z.string().optional().describe("Password.").register(traits, { secret: true, login: true }),
  bearerToken: z
    .string()
    .optional()
    .describe("Bearer token, such as that of a service account.")
    .register(traits, { secret: true, login: true }),
  tlsClientConfig: tlsClientConfigSchema.optional().describe("How the connection is secured."),
  awsAuthConfig: awsAuthConfigSchema
    .optional()
    .describe("Login to an EKS cluster with AWS IAM.")
    .register(traits, { keptWhenZero: true }),
  execProviderConfig: execProviderConfigSchema
    .optional()
    .describe("Login by a command that Argo CD runs.")
    .register(traits, { unreadable: true, login: true }),
  disableCompression: z
    .boolean()
    .optional()
    .describe("Do not ask the cluster for compressed answers. Default `false`."),
  proxyUrl: z
    .string()
    .optional()
    .describe("Proxy to reach the cluster through; may hold credentials.")
    .register(traits, { secret: true }),
});

export const clusterSchema = named("ClusterInputs", "What a program declares of a Cluster.", {
  server: line()
    .regex(/^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/\s]/, "must be the cluster's API address, such as `https://10.0.0.1:6443`")
    .refine((server) => !hasUser(server), {
      error:
        "names a user, and is the id, which is plain text in the state: take it out of the URL, and write it as " +
        "`config.username` and `config.password`, or `config.bearerToken`",
    })
    .describe("API address of the cluster, such as `https://10.0.0.1:6443`. The identity of the cluster.")
    .register(traits, {
      identity: true,
      canonical: (value) => (typeof value === "string" ? normaliseServerUrl(value) : value),
    }),
  name: line()
    .optional()
    .describe(
      "Name of the cluster, by which destinations may name it. Refused to change while an application does. Default: the address.",
    )
    .register(traits, { filledByServer: true }),
  config: clusterConfigSchema.optional().describe("How Argo CD connects to the cluster and logs in."),
  namespaces: z
    .array(z.string().regex(/^[^,\s]+$/, "must be one namespace: write each as an item of its own"))
    .optional()
    .describe("Namespaces that Argo CD manages. Default: all, with the cluster-wide resources.")
    .register(traits, { unordered: true }),
  shard: z
    .int()
    .optional()
    .describe("Number of the application controller's shard that manages the cluster. Default: chosen by Argo CD.")
    .register(traits, { keptWhenZero: true }),
  clusterResources: z
    .boolean()
    .optional()
    .describe("Manage cluster-wide resources too, although `namespaces` is set. Default `false`."),
  project: line().optional().describe("Project that the cluster belongs to. Default: none."),
  labels: labelsSchema
    .optional()
    .describe("Labels of the cluster, owned key by key: those of others are neither drift nor ever lost.")
    .register(traits, { ownedByKey: true }),
  annotations: annotationsSchema
    .optional()
    .describe("Annotations of the cluster, owned key by key: those of others are neither drift nor ever lost.")
    .register(traits, { ownedByKey: true }),
  ...commonOptions,
});

/** What a program declares of a Cluster. */
export type ClusterInputs = z.input<typeof clusterSchema>;
/** How Argo CD connects to a cluster and logs in. */
export type ClusterConfig = z.input<typeof clusterConfigSchema>;

/** What a program gets of a Cluster besides its declaration. */
export const clusterOutputs = z.strictObject({ ...connectionOutputs });
export type ClusterOutputs = z.output<typeof clusterOutputs>;

/** Why fields that Argo CD has cannot be declared. */
export const refusedClusterFields: RefusedFields = {
  connectionState: writtenByArgoCd,
  info: writtenByArgoCd,
  refreshRequestedAt: writtenByArgoCd,
  serverVersion: writtenByArgoCd,
};

export const clusterDocumentation: KindDocumentation = {
  noun: "cluster",
  summary: "A cluster that Argo CD deploys to, with its credentials, which are always secrets.",
  example: `new argocd.Cluster("staging", {
  server: "https://staging.example.com:6443",
  name: "staging",
  config: { bearerToken: config.requireSecret("clusterToken"), tlsClientConfig: { caData } },
});`,
  reading: `export const server = cluster.server;
export const namespaces = cluster.namespaces.apply((namespaces) => namespaces ?? []);`,
  see: "https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/#clusters",
  id: "its server URL",
};
