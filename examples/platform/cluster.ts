import * as k8s from "@pulumi/kubernetes";
import { ManagedCluster } from "pulumi-argocd/kubernetes";
import { settings } from "./settings";
import { type Team, teams } from "./teams";

/** The cluster that applications are deployed to. */
export const provider = new k8s.Provider("target", { kubeconfig: settings.kubeconfig });

/** A namespace with limits, in which the team's people have the role that the environment gives them. */
function namespaceOf({ name, group }: Team) {
  const { metadata } = new k8s.core.v1.Namespace(
    name,
    { metadata: { name, labels: { "pod-security.kubernetes.io/enforce": "baseline" } } },
    { provider },
  );
  const within = { name: "platform", namespace: metadata.name };
  const quota = new k8s.core.v1.ResourceQuota(name, { metadata: within, spec: { hard: settings.quota } }, { provider });
  const limits = new k8s.core.v1.LimitRange(
    name,
    {
      metadata: within,
      // A quota of requests refuses pods that request nothing.
      spec: { limits: [{ type: "Container", defaultRequest: { cpu: "100m", memory: "128Mi" } }] },
    },
    { provider },
  );
  const access = new k8s.rbac.v1.RoleBinding(
    name,
    {
      metadata: within,
      roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: settings.access },
      subjects: [{ apiGroup: "rbac.authorization.k8s.io", kind: "Group", name: group }],
    },
    { provider },
  );
  return [quota, limits, access];
}

const namespaces = teams.flatMap(namespaceOf);

/** Argo CD may deploy to the teams' namespaces, and what bounds these is not its to change. */
export const cluster = new ManagedCluster(
  "target",
  {
    labels: { environment: settings.environment },
    namespaces: teams.map(({ name }) => name),
    rules: [
      { apiGroups: ["*"], resources: ["*"], verbs: ["get", "list", "watch"] },
      {
        apiGroups: ["", "apps", "batch", "networking.k8s.io"],
        resources: ["configmaps", "services", "deployments", "statefulsets", "jobs", "cronjobs", "ingresses"],
        verbs: ["create", "update", "patch", "delete"],
      },
    ],
    rotation: settings.rotation,
  },
  { providers: [provider], dependsOn: namespaces },
);
