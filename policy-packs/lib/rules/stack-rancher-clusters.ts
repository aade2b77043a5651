import { quoted } from "../checks/printable";
import { matchesAny } from "../checks/wildcard";
import { stackRule } from "../rule";
import { text, texts } from "../settings";
import { labelsOf } from "../view/argo-object";

const rancherType = /^kubernetes:provisioning\.cattle\.io\/v1:Cluster$|^rancher2:index\/clusterV2:ClusterV2$/;

export const stackRancherClusters = stackRule({
  name: "argocd-stack-rancher-clusters",
  description: "A cluster that Rancher makes is registered with Argo CD by the same stack.",
  reason:
    "Kyverno generates the registration when such a cluster appears. Pulumi knows both, so the program declares it and " +
    "this rule sees that it does: by the label that names the cluster, with a token and with verification.",
  severity: "medium",
  levels: { baseline: "disabled", production: "advisory", strict: "mandatory" },
  remediationSteps:
    'Declare an `argocd.Cluster` with `labels: { clusterId: "<name>" }`, the address, CA and token of the kubeconfig.',
  settings: {
    label: text("Label of the Argo CD cluster that holds the Rancher cluster's name.", "clusterId"),
    excludedNamespaces: texts("Namespaces whose clusters need no registration; globs.", ["fleet-local"]),
  },
  checkStack({ objects, others, config, report, reportOther }) {
    const registered = objects.filter(({ kind }) => kind === "Cluster");
    for (const cluster of others.filter(({ type }) => rancherType.test(type))) {
      const metadata = cluster.root.at("metadata");
      const isFlat = metadata.isAbsent();
      const nameField = isFlat ? cluster.root.at("name") : metadata.at("name");
      const namespace = (isFlat ? cluster.root.at("fleetNamespace") : metadata.at("namespace")).text() ?? "";
      const name = nameField.isAbsent() ? cluster.name : nameField.text();
      if (name === undefined || matchesAny(config.excludedNamespaces, namespace)) continue;
      const labels = registered.map((object) => labelsOf(object).at(config.label));
      const match = registered[labels.findIndex((label) => label.text() === name)];
      if (match === undefined) {
        if (labels.every((label) => label.isKnown())) {
          reportOther(cluster, nameField, `no Argo CD cluster has the label ${config.label}=${quoted(name)}`);
        }
        continue;
      }
      const connection = match.root.at("config");
      if (connection.at("bearerToken").isEmpty()) report(match, connection.at("bearerToken"), "is missing");
      if (connection.at("tlsClientConfig", "caData").isEmpty()) {
        report(match, connection.at("tlsClientConfig", "caData"), "is missing");
      }
      const insecure = connection.at("tlsClientConfig", "insecure");
      if (insecure.isTrue()) report(match, insecure, "switches verification off");
    }
  },
});
