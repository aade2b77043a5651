import { isOwnServer } from "../checks/destination";
import { objectRule } from "../rule";
import { flag } from "../settings";

export const clusterTls = objectRule({
  name: "argocd-cluster-tls",
  description: "Connections to clusters are verified.",
  reason:
    "Argo CD sends its token to whoever answers at the address; only the certificate tells that it is the cluster.",
  severity: "critical",
  levels: {
    baseline: "advisory",
    production: "mandatory",
    strict: { enforcementLevel: "mandatory", requireCaData: true },
  },
  remediationSteps: "Remove `config.tlsClientConfig.insecure` and set `caData`; use an `https://` address.",
  kinds: ["Cluster"],
  settings: { requireCaData: flag("Demand `caData`, in place of the authorities that Argo CD trusts anyway.", false) },
  check({ root }, { config, report }) {
    const tls = root.at("config", "tlsClientConfig");
    const server = root.at("server");
    if (tls.at("insecure").isTrue()) report(tls.at("insecure"), "switches verification off");
    if (server.text()?.toLowerCase().startsWith("http://")) report(server, "is reached without TLS");
    if (config.requireCaData && !isOwnServer(server) && tls.at("caData").isEmpty())
      report(tls.at("caData"), "is missing");
  },
});
