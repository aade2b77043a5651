import { isOn } from "../argo/parameters";
import { matchesAny } from "../checks/wildcard";
import { objectRule } from "../rule";
import { texts } from "../settings";
import { settingsOf } from "../view/own-settings";

/** What switches TLS off, of the servers and of those that ask them. */
const switches = /^(server\.insecure|(.*\.)?(repo|dex)\.server\.plaintext|(reposerver|dexserver)\.disable\.tls)$/;

export const serverTls = objectRule({
  name: "argocd-server-tls",
  description: "Argo CD's servers speak TLS, of a version that is still sound.",
  reason: "Tokens, passwords and rendered manifests go between its servers, and to it from every client.",
  severity: "high",
  levels: { baseline: "advisory", production: "advisory", strict: "mandatory" },
  remediationSteps:
    "Remove the setting; an ingress can reach Argo CD by TLS too. Where a mesh encrypts in its place, name the setting in `allowed`.",
  kinds: ["argocd-cmd-params-cm"],
  settings: { allowed: texts("Settings that may be made, such as `server.insecure`; globs.") },
  check(configMap, { config, report }) {
    for (const [name, field] of settingsOf(configMap)) {
      if (matchesAny(config.allowed, name)) continue;
      if (switches.test(name) && isOn(field.text())) report(field, "switches TLS off");
      if (/\.tls\.minversion$/.test(name) && /^1\.[01]$/.test(field.text() ?? ""))
        report(field, "accepts TLS that is broken");
    }
  },
});
