import { schemeOf } from "../checks/urls";
import { matchesAny } from "../checks/wildcard";
import { objectRule, type Report } from "../rule";
import { texts } from "../settings";
import type { ArgoObject } from "../view/argo-object";
import type { Field } from "../view/field";
import { connectorsOf, oidcOf, settingOf } from "../view/own-settings";

/** What the provider of Argo CD's own client is asked at. */
const oidcUrls = [["issuer"], ["userInfoBaseURL"], ["azure", "graphApiEndpoint"]];

/** Of a connector's addresses, the one that is Argo CD's own; Argo CD sets it. */
const ownAddress = "redirecturi";

function checkUrl(field: Field, report: Report): void {
  if (schemeOf(field.text() ?? "") === "http") report(field, "is reached without TLS");
}

function checkOidc(configMap: ArgoObject, report: Report): void {
  const oidc = oidcOf(configMap);
  if (oidc === undefined) return;
  const audience = oidc.at("skipAudienceCheckWhenTokenHasNoAudience");
  if (audience.isTrue()) report(audience, "accepts tokens that were made for nobody in particular");
  for (const path of oidcUrls) checkUrl(oidc.at(...path), report);
}

/** Dex calls what switches a check off `insecure…`, whatever the connector. */
function checkConnector(connector: Field, allowed: readonly string[], report: Report): void {
  for (const [name, field] of connector.entries()) {
    const isSwitch = /^insecure/i.test(name);
    if (isSwitch && field.isTrue() && !matchesAny(allowed, name)) report(field, "switches a check of the login off");
    if (!isSwitch && name.toLowerCase() !== ownAddress && typeof field.raw() === "string") checkUrl(field, report);
  }
}

export const ssoVerification = objectRule({
  name: "argocd-sso-verification",
  description: "Argo CD verifies who answers as the single sign-on, and for whom its tokens were made.",
  reason: "Who can stand in for the provider says who is logged in, and is an administrator by a name in a token.",
  severity: "critical",
  levels: { baseline: "advisory", production: "mandatory", strict: { enforcementLevel: "mandatory", allowed: [] } },
  remediationSteps:
    "Remove the switch; name the provider's authority in `rootCA`, and reach it by `https://`. Switches of Dex that a connector " +
    "cannot do without are named in `allowed`.",
  kinds: ["argocd-cm"],
  settings: {
    allowed: texts("Switches that Dex's connectors may have; globs.", ["insecureEnableGroups"]),
  },
  check(configMap, { config, report }) {
    const skip = settingOf(configMap, "oidc.tls.insecure.skip.verify");
    // Argo CD compares this text, and parses none.
    if (skip?.text() === "true") report(skip, "switches verification off");
    checkOidc(configMap, report);
    for (const connector of connectorsOf(configMap)) checkConnector(connector, config.allowed, report);
  },
});
