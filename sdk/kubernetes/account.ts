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
const generatedPrefix = "argocd-manager-";

const everything: PolicyRule = { apiGroups: ["*"], resources: ["*"], verbs: ["*"] };
const everyPath: PolicyRule = { nonResourceURLs: ["*"], verbs: ["*"] };

/** The name that is declared, or one that Kubernetes makes, so that nothing of somebody else's is taken over. */
function nameOf({ account }: Pick<ManagedClusterArgs, "account">): k8s.types.input.meta.v1.ObjectMeta {
  return account === undefined ? { generateName: generatedPrefix } : { name: account as pulumi.Input<string> };
}

/** Gives rights to somebody. Answers what must be there before they hold. */
export function grant(name: string, args: RightsArgs, subject: Subject, options: Options): pulumi.Resource[] {
  const { namespaces } = args;
  return namespaces === undefined
    ? grantEverywhere(name, args, subject, options)
    : namespaces.flatMap((namespace) => grantIn(namespace, name, args, subject, options));
}

function grantEverywhere(name: string, args: RightsArgs, subject: Subject, options: Options): pulumi.Resource[] {
  const metadata = nameOf(args);
  const rules = (args.rules ?? [everything, everyPath]) as k8s.types.input.rbac.v1.PolicyRule[];
  const role = new k8s.rbac.v1.ClusterRole(name, { metadata, rules }, options);
  const roleRef = { apiGroup: rbacGroup, kind: "ClusterRole", name: role.metadata.name };
  return [role, new k8s.rbac.v1.ClusterRoleBinding(name, { metadata, roleRef, subjects: [subject] }, options)];
}

function grantIn(
  namespace: string,
  name: string,
  args: RightsArgs,
  subject: Subject,
  options: Options,
): pulumi.Resource[] {
  const metadata = { ...nameOf(args), namespace };
  const rules = (args.rules ?? [everything]) as k8s.types.input.rbac.v1.PolicyRule[];
  const place = `${name}-${namespace}`;
  const role = new k8s.rbac.v1.Role(place, { metadata, rules }, options);
  const roleRef = { apiGroup: rbacGroup, kind: "Role", name: role.metadata.name };
  return [role, new k8s.rbac.v1.RoleBinding(place, { metadata, roleRef, subjects: [subject] }, options)];
}

/** A service account, as the subject of a binding. */
export interface Account {
  readonly name: pulumi.Output<string>;
  readonly namespace: pulumi.Input<string>;
}

/** Makes a service account, in a namespace of its own unless one is declared. */
export function serviceAccount(
  name: string,
  args: Pick<ManagedClusterArgs, "account" | "namespace">,
  options: Options,
): Account {
  const namespace =
    (args.namespace as pulumi.Input<string> | undefined) ??
    new k8s.core.v1.Namespace(name, { metadata: nameOf(args) }, options).metadata.name;
  const account = new k8s.core.v1.ServiceAccount(name, { metadata: { ...nameOf(args), namespace } }, options);
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
    name,
    {
      type: "kubernetes.io/service-account-token",
      metadata: { generateName: generatedPrefix, namespace: account.namespace, annotations },
    },
    { ...options, replaceOnChanges: ["metadata.annotations"] },
  );
  return pulumi.secret(secret.data.apply((data) => Buffer.from(requiredToken(name, data), "base64").toString()));
}

function requiredToken(name: string, data: Readonly<Record<string, string>> | undefined): string {
  if (data?.token) return data.token;
  throw refusal(
    name,
    "Kubernetes has not filled the Secret for the token of the service account: look whether its controller manager runs, then " +
      "run `pulumi up --refresh`",
  );
}
