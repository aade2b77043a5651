import { type DeployedText, deployedTexts } from "../checks/deployed-texts";
import { isOnlyName, isPublicKey, isSecretKey } from "../checks/secret-names";
import { isReference, looksRandom, secretShape } from "../checks/secret-shapes";
import { matchesAny } from "../checks/wildcard";
import { objectRule } from "../rule";
import { count, texts } from "../settings";
import { sourcesOf } from "../view/deployments";

export const appPlainSecrets = objectRule({
  name: "argocd-app-plain-secrets",
  description: "Helm values, parameters and plugin variables hold no secrets in plain text.",
  reason: "What stands in an Application is readable for everybody who may see it in Argo CD or in the cluster.",
  severity: "critical",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps:
    "Move the value into a Kubernetes Secret (External Secrets, Sealed Secrets, SOPS) and refer to it, for example by " +
    "`existingSecret`. Add the key to `allowedKeys` when it is no secret.",
  kinds: ["Application"],
  settings: {
    allowedKeys: texts("Keys that are never reported, by their full path such as `auth.token`; globs."),
    minimumEntropy: count("Bits for each character from which a long word counts as random. 0 switches this off.", 4),
    minimumLength: count("Length from which a word is looked at for its randomness.", 24, 8),
  },
  check(application, { config, report }) {
    for (const found of sourcesOf(application).flatMap(deployedTexts)) {
      const { field, key, text } = found;
      if (isReference(text) || matchesAny(config.allowedKeys, key)) continue;
      const shape = secretShape(text);
      // Never the value: only where it stands and why it is taken for a secret.
      if (shape !== undefined) report(field, `${keyed(key)}has the form of ${shape}`);
      else if (isSecretByName(found)) report(field, `${keyed(key)}is a secret by its name`);
      else if (
        config.minimumEntropy > 0 &&
        !isPublicKey(key) &&
        looksRandom(text, config.minimumEntropy, config.minimumLength)
      ) {
        report(field, `${keyed(key)}looks like a generated secret`);
      }
    }
  },
});

/** Words that switch something on: helm's parameters are texts, and some charts make the secret themselves. */
const switches = /^(true|false|null|yes|no|on|off|none|auto|enabled?|disabled?|generated?)$/i;

function isSecretByName({ key, text, siblings }: DeployedText): boolean {
  return isSecretKey(key) && !switches.test(text) && !isOnlyName(key, text, siblings);
}

/** Keys are free texts too, so one that is no plain path is not quoted. */
function keyed(key: string): string {
  return /^[\w./[\]\\@-]{1,80}$/.test(key) && secretShape(key) === undefined ? `the value of \`${key}\` ` : "";
}
