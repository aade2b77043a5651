import * as z from "zod";
import { clusterConfigSchema, clusterSchema } from "../kinds/cluster/schema";
import { isRecord } from "../model/json";
import { namespaceName, objectName } from "../model/kubernetes-names";
import { named, namedTexts } from "../model/named";
import { withRules } from "../model/rule";
import { withForms } from "../model/schema";
import { traits } from "../model/traits";
import type { ComponentDefinition } from "./definition";
import { kubeconfigSchema } from "./kubeconfig";

const policyRuleSchema = named("PolicyRule", "What may be done to some resources of Kubernetes.", {
  verbs: z
    .array(z.string())
    .min(1)
    .describe("What may be done, such as `get`, `list` and `watch`; `*` for everything."),
  apiGroups: z
    .array(z.string())
    .optional()
    .describe('API groups of the resources; `""` for the core one, `*` for all.'),
  resources: z
    .array(z.string())
    .optional()
    .describe("The resources, in the plural, such as `deployments`; `*` for all."),
  resourceNames: z.array(z.string()).optional().describe("Names of objects. Default: all."),
  nonResourceURLs: z
    .array(z.string())
    .optional()
    .describe("Paths of the API that are no resources, such as `/healthz`. Not with `namespaces`."),
});

const subjectSchema = named("RoleSubject", "Whom a role is bound to.", {
  kind: namedTexts("RoleSubjectKind", "What a role is bound to.", ["User", "Group"]).describe(
    "Whether it is a user or a group.",
  ),
  name: z.string().min(1, "must name somebody").describe("Name of the user or group, as the cluster knows it."),
});

const { tlsClientConfig, awsAuthConfig, execProviderConfig, proxyUrl, disableCompression } = clusterConfigSchema.shape;
const { server, name, clusterResources, shard, project, labels, annotations, adopt } = clusterSchema.shape;

/** Whether a field is declared. */
function has(value: unknown, field: string): boolean {
  return isRecord(value) && value[field] !== undefined;
}

/** Whether Argo CD logs in by something else than the token of a service account. */
function hasOwnLogin(value: unknown): boolean {
  return has(value, "awsAuthConfig") || has(value, "execProviderConfig");
}

const noToken =
  "belongs to the token of a service account, and with `awsAuthConfig` or `execProviderConfig` there is none";

const managedClusterSchema = withRules(
  named("ManagedClusterArgs", "Arguments of a `ManagedCluster`.", {
    kubeconfig: withForms(
      z.union([z.string(), kubeconfigSchema], { error: "must be the text, the path or the object of a kubeconfig" }),
      z.string(),
      z.record(z.string(), z.unknown()),
    )
      .optional()
      .describe(
        "Kubeconfig of somebody who may make accounts and roles: its text, the path of its file, or the object. Default: what the " +
          "Kubernetes provider in the options of the component has.",
      )
      .register(traits, { secret: true }),
    context: z.string().optional().describe("Context of the kubeconfig. Default: its current one."),
    server: server
      .optional()
      .describe("API address of the cluster, as Argo CD reaches it. Default: the one in the kubeconfig."),
    tlsClientConfig: tlsClientConfig
      .unwrap()
      .optional()
      .describe("How Argo CD's connection is secured. Default: as the kubeconfig says."),
    proxyUrl: proxyUrl
      .unwrap()
      .optional()
      .describe(
        "Proxy by which Argo CD reaches the cluster; may hold credentials. Default: the one in the kubeconfig.",
      ),
    disableCompression,
    name: name.unwrap().optional().describe("Name of the cluster in Argo CD. Default: the name of the component."),
    project,
    shard,
    labels,
    annotations,
    namespaces: z
      .array(z.string().regex(namespaceName.pattern, namespaceName.message).max(namespaceName.longest))
      .min(1, "must name at least one namespace: leave it out for all of them")
      .optional()
      .describe(
        "Namespaces that Argo CD may deploy to: it gets a role in each of them, and sees nothing else. They must exist. Default: all, by one " +
          "role for the whole cluster.",
      )
      .register(traits, { unordered: true, inProgram: "readonly string[]" }),
    clusterResources,
    rules: z
      .array(policyRuleSchema)
      .min(1, "must have at least one rule: leave it out for all rights")
      .optional()
      .describe("What the account may do, in the whole cluster or in each of `namespaces`. Default: everything."),
    account: z
      .string()
      .regex(objectName.pattern, objectName.message)
      .max(objectName.longest)
      .optional()
      .describe(
        "Name of the service account, and of the roles and the namespace that are made for it. Nobody else may use it in the cluster. " +
          "Default: a generated one, such as `staging-argocd-manager-1a2b3c4d`.",
      ),
    namespace: z
      .string()
      .regex(namespaceName.pattern, namespaceName.message)
      .max(namespaceName.longest)
      .optional()
      .describe("Existing namespace for the service account, such as `kube-system`. Default: one that is made for it."),
    rotation: z
      .string()
      .optional()
      .describe("Any text, such as a date: another one makes another token, and the old one goes once Argo CD has it."),
    awsAuthConfig: awsAuthConfig
      .unwrap()
      .optional()
      .describe("Login to an EKS cluster with AWS IAM, instead of a token."),
    execProviderConfig: execProviderConfig
      .unwrap()
      .optional()
      .describe("Login by a command that Argo CD runs, as for GKE and AKS, instead of a token."),
    subject: subjectSchema
      .optional()
      .describe(
        "Whom the cluster takes Argo CD for after `awsAuthConfig` or `execProviderConfig`, who gets the role. Default: no role is made.",
      ),
    adopt,
  }),
  {
    path: ["context"],
    message: "chooses in `kubeconfig`, which is not declared: choose in the Kubernetes provider, or declare both",
    holds: (value) => !has(value, "context") || has(value, "kubeconfig"),
  },
  {
    path: ["execProviderConfig"],
    message: "excludes `awsAuthConfig`: Argo CD logs in by one of them",
    holds: (value) => !(has(value, "awsAuthConfig") && has(value, "execProviderConfig")),
  },
  ...["rotation", "namespace"].map((field) => ({
    path: [field],
    message: `${noToken}: remove it`,
    holds: (value: unknown) => !(hasOwnLogin(value) && has(value, field)),
  })),
  {
    path: ["subject"],
    message: "goes with `awsAuthConfig` or `execProviderConfig`: without them the role is the service account's",
    holds: (value) => !has(value, "subject") || hasOwnLogin(value),
  },
  ...["rules", "account"].map((field) => ({
    path: [field],
    message: "is about a role, which nobody would get: say in `subject` whom the cluster takes Argo CD for",
    holds: (value: unknown) => !(hasOwnLogin(value) && has(value, field)) || has(value, "subject"),
  })),
);

const managedClusterOutputs = z.strictObject({
  cluster: z
    .unknown()
    .describe("The `Cluster` in Argo CD, with all its outputs.")
    .register(traits, { inProgram: "Cluster" }),
  server: z
    .string()
    .describe("API address of the cluster, for `destination.server`. Known once Argo CD may deploy there."),
  name: z
    .string()
    .describe("Name of the cluster in Argo CD, for `destination.name`. Known once Argo CD may deploy there."),
});

/** What `argocd cluster add` does. */
export const managedCluster: ComponentDefinition = {
  component: "ManagedCluster",
  documentation: {
    summary:
      "A cluster that Argo CD deploys to, with the account in it: what `argocd cluster add` does, with a role of its own, a token that can " +
      "be rotated, and an end.",
    example: `import { ManagedCluster } from "pulumi-argocd/kubernetes";

const staging = new ManagedCluster("staging", {
  kubeconfig: config.requireSecret("kubeconfig"),
  labels: { env: "staging" },
  rotation: "2026-11",
});`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_cluster_add/",
  },
  schema: managedClusterSchema,
  outputs: managedClusterOutputs,
};
