import { isOn } from "../argo/parameters";
import { objectRule } from "../rule";
import { settingOf } from "../view/own-settings";

export const serverAuthentication = objectRule({
  name: "argocd-server-authentication",
  description: "Argo CD's server asks its clients who they are.",
  reason: "Without that, whoever reaches the address is an administrator of every cluster.",
  severity: "critical",
  levels: { baseline: "mandatory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Remove `server.disable.auth`.",
  kinds: ["argocd-cmd-params-cm"],
  settings: {},
  check(configMap, { report }) {
    const field = settingOf(configMap, "server.disable.auth");
    if (isOn(field?.text())) report(field ?? "", "makes everybody an administrator");
  },
});
