import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import type { ManagedClusterArgs, PolicyRule } from "../generated/inputs";
import { refusal } from "./refusal";

type Subject = k8s.types.input.rbac.v1.Subject;
type Options = pulumi.CustomResourceOptions;

/** What the rights of an account are made of. */
type RightsArgs = Pick<ManagedClusterArgs, "account" | "namespaces" | "rules">;

const rbacGroup = "rbac.authorization.k8s.io";
const rotationAnnotation = "pulumi-argocd/rotation";

const everything: PolicyRule = { apiGroups: ["*"], resources: ["*"], verbs: ["*"] };
const everyPath: PolicyRule = { nonResourceURLs: ["*"], verbs: ["*"] };

/**
 * What resources in the cluster are called in the program. Pulumi's Kubernetes provider generates the names of objects from that, so that it
 * must be one that Kubernetes takes.
 */
export function placeOf(component: string): string {
  const name = component.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  return `${name.replace(/^-/, "")}-argocd-manager`;
}

/** The name that is declared; without it one is generated, so that nothing of somebody else's is taken over. */
function nameOf({ account }: Pick<ManagedClusterArgs, "account">): k8s.types.input.meta.v1.ObjectMeta {
  return account === undefined ? {} : { name: account as pulumi.Input<string> };
}

/** Gives rights to somebody. Answers what must be there before they hold. */
export function grant(place: string, args: RightsArgs, subject: Subject, options: Options): pulumi.Resource[] {
  const { namespaces } = args;
  return namespaces === undefined
    ? grantEverywhere(place, args, subject, options)
    : namespaces.flatMap((namespace) => grantIn(namespace, place, args, subject, options));
}

function grantEverywhere(place: string, args: RightsArgs, subject: Subject, options: Options): pulumi.Resource[] {
  const metadata = nameOf(args);
  const rules = (args.rules ?? [everything, everyPath]) as k8s.types.input.rbac.v1.PolicyRule[];
  const role = new k8s.rbac.v1.ClusterRole(place, { metadata, rules }, options);
  const roleRef = { apiGroup: rbacGroup, kind: "ClusterRole", name: role.metadata.name };
  return [role, new k8s.rbac.v1.ClusterRoleBinding(place, { metadata, roleRef, subjects: [subject] }, options)];
}

function grantIn(
  namespace: string,
  place: string,
  args: RightsArgs,
  subject: Subject,
  options: Options,
): pulumi.Resource[] {
  const metadata = { ...nameOf(args), namespace };
  const rules = (args.rules ?? [everything]) as k8s.types.input.rbac.v1.PolicyRule[];
  const inNamespace = `${place}-${namespace}`;
  const role = new k8s.rbac.v1.Role(inNamespace, { metadata, rules }, options);
  const roleRef = { apiGroup: rbacGroup, kind: "Role", name: role.metadata.name };
  return [role, new k8s.rbac.v1.RoleBinding(inNamespace, { metadata, roleRef, subjects: [subject] }, options)];
}

/** A service account, as the subject of a binding. */
export interface Account {
  readonly name: pulumi.Output<string>;
  readonly namespace: pulumi.Input<string>;
}

/** Makes a service account, in a namespace of its own unless one is declared. */
export function serviceAccount(
  place: string,
  args: Pick<ManagedClusterArgs, "account" | "namespace">,
  options: Options,
): Account {
  const namespace =
    (args.namespace as pulumi.Input<string> | undefined) ??
    new k8s.core.v1.Namespace(place, { metadata: nameOf(args) }, options).metadata.name;
  const account = new k8s.core.v1.ServiceAccount(place, { metadata: { ...nameOf(args), namespace } }, options);
  return { name: account.metadata.name, namespace };
}

/**
 * Makes a token of a service account. Another rotation, or another account, makes a new one: its name is always generated, so that Pulumi
 * makes it before it deletes the old one, after what takes the token is updated.
 */
export function tokenOf(
  name: string,
  account: Account,
  rotation: ManagedClusterArgs["rotation"],
  options: Options,
): pulumi.Output<string> {
  const annotations = {
    "kubernetes.io/service-account.name": account.name,
    ...(rotation !== undefined && { [rotationAnnotation]: rotation as pulumi.Input<string> }),
  };
  const secret = new k8s.core.v1.Secret(
    placeOf(name),
    {
      type: "kubernetes.io/service-account-token",
      metadata: { namespace: account.namespace, annotations },
    },
    { ...options, replaceOnChanges: ["metadata.annotations"] },
  );
  return pulumi.secret(secret.data.apply((data) => Buffer.from(requiredToken(name, data), "base64").toString()));
}

function requiredToken(name: string, data: Readonly<Record<string, string>> | undefined): string {
  if (data?.token) return data.token;
  throw refusal(
    "ManagedCluster",
    name,
    "Kubernetes has not filled the Secret for the token of the service account: look whether its controller manager runs, then " +
      "run `pulumi up --refresh`",
  );
}
