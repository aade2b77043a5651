"""A program as people write it: with dicts and with classes, with enums and with texts, with outputs of other resources."""

import pulumi
import pulumi_argocd as argocd

config = pulumi.Config()

production = argocd.Provider("production", server="argocd.example.com", auth_token=config.require_secret("token"))
options = pulumi.ResourceOptions(provider=production)

project = argocd.AppProject(
    "payments",
    spec={
        "source_repos": ["https://git.example.com/payments/*"],
        "destinations": [{"server": "https://kubernetes.default.svc", "namespace": "payments-*"}],
    },
    opts=options,
)

application = argocd.Application(
    "payments-api",
    metadata=argocd.ApplicationMetadataArgs(labels={"team": "payments"}),
    spec=argocd.ApplicationSpecArgs(
        project=project.metadata.name,
        source=argocd.ApplicationSourceArgs(repo_url="https://git.example.com/payments/api", path="deploy"),
        destination=argocd.ApplicationDestinationArgs(name="in-cluster", namespace="payments"),
        sync_policy=argocd.SyncPolicyArgs(sync_options=["CreateNamespace=true", argocd.SyncOption.PRUNE_LAST_TRUE]),
    ),
    sync=True,
    wait_for=argocd.WaitFor.HEALTHY,
    adopt="ifEqual",
    opts=options,
)

argocd.ProjectToken("ci", project="payments", role="ci", expires_in="720h", renew_before=3600, opts=options)

target = application.metadata.apply(lambda metadata: argocd.ApplicationReference(name=metadata.name))
found = argocd.get_application_output(target=target, opts=pulumi.InvokeOptions(provider=production))
keys = argocd.get_gpg_keys_output(opts=pulumi.InvokeOptions(provider=production))
gone = argocd.delete_resource_output(
    target=target,
    resource=argocd.ResourceReference(kind="Job", name="migrate", namespace="payments", version="v1", group="batch"),
)

pulumi.export("health", application.status.health.status)
pulumi.export("revision", application.status.apply(lambda status: status.sync.revision))
pulumi.export("namespace", found.spec.destination.namespace)
pulumi.export("keys", keys.result.apply(lambda every: [key.owner for key in every]))
