"""One environment of the guestbook: what differs between `dev`, `staging` and `prod` is their configuration alone."""

import pulumi
import pulumi_argocd as argocd

import settings

environment = pulumi.get_stack()
name = f"guestbook-{environment}"
labels = {"app.kubernetes.io/part-of": "guestbook", "environment": environment}
in_cluster = "https://kubernetes.default.svc"

cluster = argocd.Cluster(
    name,
    server=settings.cluster.server,
    name=name,
    labels=labels,
    config={
        "bearer_token": settings.cluster.token,
        "tls_client_config": {
            "ca_data": settings.cluster.ca_data,
            "server_name": settings.cluster.server_name,
        },
    },
)

repository_url = f"{settings.git.url}/environments.git"

project = argocd.AppProject(
    name,
    metadata={"labels": labels},
    spec={
        "description": settings.description,
        "source_repos": [repository_url],
        "destinations": [
            {"server": in_cluster, "namespace": name},
            {"server": cluster.server, "namespace": name},
        ],
        "cluster_resource_whitelist": [{"group": "", "kind": "Namespace"}],
        # What bounds the namespace is the platform's to deploy.
        "namespace_resource_blacklist": [
            {"group": "rbac.authorization.k8s.io", "kind": "Role"},
            {"group": "rbac.authorization.k8s.io", "kind": "RoleBinding"},
            {"group": "", "kind": "ResourceQuota"},
            {"group": "networking.k8s.io", "kind": "NetworkPolicy"},
        ],
        "orphaned_resources": {"warn": True},
        "roles": [
            {
                "name": "operator",
                "description": "Syncs the applications and restarts their deployments",
                "policies": [
                    f"p, proj:{name}:operator, applications, {action}, {name}/*, allow"
                    for action in ("get", "sync", "action/apps/Deployment/restart")
                ],
                "groups": settings.operators,
            },
            {
                "name": "viewer",
                "description": "Sees the applications and their logs",
                "policies": [
                    f"p, proj:{name}:viewer, {resource}, get, {name}/*, allow" for resource in ("applications", "logs")
                ],
            },
        ],
        "sync_windows": [{**window, "namespaces": [name]} for window in settings.sync_windows],
    },
)

# Of the project, so that the environments can share an Argo CD although they share the repository.
repository = argocd.Repository(
    name,
    repo=repository_url,
    project=project.metadata.name,
    username=settings.git.username,
    password=settings.git.password,
)

argocd.Certificate(
    name,
    server_name=settings.git.host,
    cert_type=argocd.CertificateType.SSH,
    cert_sub_type="ssh-ed25519",
    cert_data=settings.git.host_key,
)


def application(part: str, server: pulumi.Input[str], source: argocd.ApplicationSourceArgsDict) -> dict[str, object]:
    """Declares an application of the environment; answers its health, deployed revision and address."""
    declared = argocd.Application(
        f"{name}-{part}",
        # Whoever deletes it, with kubectl too, deletes what it runs.
        metadata={"labels": labels, "finalizers": ["resources-finalizer.argocd.argoproj.io"]},
        spec={
            "project": project.metadata.name,
            "source": {**source, "repo_url": repository.repo, "target_revision": settings.revision},
            "destination": {"server": server, "namespace": name},
            "sync_policy": {
                "automated": {"prune": True, "self_heal": True},
                "sync_options": [argocd.SyncOption.CREATE_NAMESPACE_TRUE],
                "retry": {
                    "limit": settings.retries,
                    "backoff": {"duration": "5s", "factor": 2, "max_duration": "1m"},
                },
            },
        },
        wait_for=argocd.WaitFor.HEALTHY,
    )
    return {
        "name": declared.metadata.name,
        "health": declared.status.health.status,
        "revision": declared.status.sync.revision,
        "url": declared.url,
    }


helm_values = {
    "greeting": settings.greeting,
    "replicas": settings.replicas,
    "features": {"search": {"enabled": True, "limit": 20}},
    "hosts": [f"{environment}.guestbook.example.com"],
}

pulumi.export(
    "applications",
    {
        "directory": application("directory", in_cluster, {"path": "directory"}),
        "helm": application("helm", cluster.server, {"path": "helm", "helm": {"values_object": helm_values}}),
        "kustomize": application(
            "kustomize",
            cluster.server,
            {"path": settings.kustomize_path, "kustomize": {"common_labels": {"environment": environment}}},
        ),
    },
)
