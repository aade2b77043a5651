import { textsUnder } from "../../../provider/model/deployed-texts";
import { isSecretKey } from "../../../provider/model/secret-names";
import { isReference, secretShape } from "../../../provider/model/secret-shapes";
import { matchesAny } from "../checks/wildcard";
import { objectRule } from "../rule";
import { texts } from "../settings";
import { settingsOf } from "../view/own-settings";

/** Settings whose text has names of its own. */
const structured = /^(oidc\.config|dex\.config|extension\.config(\..*)?|service\..*)$/;

/** What is called otherwise, and is a secret here: the password of Dex in a directory, headers, addresses that are secrets. */
const ownWords = /(^|\.)(bindPW|authorization|nkey)$|(^|\.)(apiKeys|serviceKeys|webhooks|recipientUrls)\.[^.]+$/i;

const switches = /^(true|false|\d*)$/i;

/** A text without what Argo CD takes out of Secrets: the notifications take it in the middle of one too. */
function ownText(text: string): string {
  return text.replace(/\$[\w:-][\w:.-]*/g, "");
}

function isSecret(key: string, text: string): boolean {
  return (isSecretKey(key) || ownWords.test(key)) && !switches.test(text) && !isReference(ownText(text));
}

export const settingsPlainSecrets = objectRule({
  name: "argocd-settings-plain-secrets",
  description: "Argo CD's settings refer to secrets, and hold none.",
  reason:
    "A ConfigMap is read by everybody who may read ConfigMaps, and is in no list of secrets to rotate. Argo CD takes a value that " +
    "begins with `$` out of a Secret.",
  severity: "critical",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps:
    "Write the value into a Secret with the label `app.kubernetes.io/part-of: argocd`, and `$<secret>:<key>` in its place; for " +
    "notifications into `argocd-notifications-secret`, and `$<key>`. What is no secret is named in `allowedKeys`.",
  kinds: ["argocd-cm", "argocd-cmd-params-cm", "argocd-notifications-cm"],
  settings: {
    allowedKeys: texts("Keys that are never reported, by their path in the setting such as `headers.X-Token`; globs."),
  },
  check(configMap, { config, report }) {
    for (const [name, setting] of settingsOf(configMap)) {
      const found = textsUnder(setting, structured.test(name) ? "" : name);
      for (const { field, key, text } of found) {
        if (matchesAny(config.allowedKeys, key)) continue;
        const shape = secretShape(ownText(text));
        // Never the value: only where it stands and why it is taken for a secret.
        if (shape !== undefined) report(field, `has the form of ${shape}`);
        else if (isSecret(key, text)) report(field, `holds a secret, in \`${key}\``);
      }
    }
  },
});
