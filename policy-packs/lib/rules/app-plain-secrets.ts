import { deployedTexts } from "../../../provider/model/deployed-texts";
import { keyText, usualRandomness, whySecret } from "../../../provider/model/secret-literals";
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
    minimumEntropy: count(
      "Bits for each character from which a long word counts as random. 0 switches this off.",
      usualRandomness.minimumEntropy,
    ),
    minimumLength: count("Length from which a word is looked at for its randomness.", usualRandomness.minimumLength, 8),
  },
  check(application, { config, report }) {
    for (const found of sourcesOf(application).flatMap(deployedTexts)) {
      const { field, key } = found;
      const why = matchesAny(config.allowedKeys, key) ? undefined : whySecret(found, config);
      // Never the value: only where it stands and why it is taken for a secret.
      if (why !== undefined) report(field, `${keyed(key)}${why}`);
    }
  },
});

/** Which value is meant, where its key may be shown. */
function keyed(key: string): string {
  const shown = keyText(key);
  return shown === undefined ? "" : `the value of \`${shown}\` `;
}
