"""What makes a stack's environment: its configuration, see `Pulumi.<stack>.yaml`."""

import base64
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pulumi

_config = pulumi.Config()


def _configured(key: str, variable: str) -> str:
    """A value of the stack's configuration or, where that has none, of the local Argo CD that this shell names."""
    value = _config.get(key) or os.environ.get(variable)
    if value:
        return value
    raise pulumi.RunError(
        f"{pulumi.get_project()}:{key} is not configured: set it with `pulumi config set {key} …`, or try a local "
        'Argo CD: `npm run argocd -- start`, then `eval "$(npm run --silent argocd -- env --language python)"`'
    )


@dataclass(frozen=True)
class Git:
    url: str
    username: str
    password: pulumi.Output[str]
    host: str
    host_key: str


@dataclass(frozen=True)
class Cluster:
    server: str
    server_name: str | None
    token: pulumi.Output[str]
    ca_data: str


def _certificate_authority() -> str:
    local = os.environ.get("ARGOCD_LOCAL_CA_CERT")
    if _config.get("clusterCa") is None and local:
        return Path(local).read_text()
    return _configured("clusterCa", "")


def _cluster() -> Cluster:
    # The environments on one local Argo CD register the same Kubernetes API; Argo CD tells clusters apart by address.
    host = _config.get("localClusterHost") if _config.get("clusterServer") is None else None
    server = _configured("clusterServer", "ARGOCD_LOCAL_KUBERNETES_SERVER")
    return Cluster(
        server=f"https://{host}:{urlsplit(server).port}" if host else server,
        server_name="localhost" if host else None,
        token=pulumi.Output.secret(_configured("clusterToken", "ARGOCD_LOCAL_KUBERNETES_TOKEN")),
        ca_data=base64.b64encode(_certificate_authority().encode()).decode(),
    )


def _git() -> Git:
    return Git(
        url=_configured("gitUrl", "ARGOCD_LOCAL_GIT_HTTPS"),
        username=_configured("gitUsername", "ARGOCD_LOCAL_GIT_USERNAME"),
        password=pulumi.Output.secret(_configured("gitPassword", "ARGOCD_LOCAL_GIT_PASSWORD")),
        host=_config.require("gitHost"),
        host_key=_config.require("gitHostKey"),
    )


description = _config.require("description")
revision = _config.require("revision")
greeting = _config.require("greeting")
replicas = _config.require_int("replicas")
kustomize_path = _config.require("kustomizePath")
retries = _config.require_int("retries")
operators: list[str] = _config.require_object("operators")
#: Sync windows; the program adds what they apply to.
sync_windows: list[dict[str, Any]] = _config.require_object("syncWindows")
git = _git()
cluster = _cluster()
