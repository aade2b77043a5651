import { isSecretKey } from "../../../provider/model/secret-names";
import { isReference } from "../../../provider/model/secret-shapes";
import { secretFields } from "../../../sdk/generated/secrets";
import { objectRule } from "../rule";
import { texts } from "../settings";
import type { ArgoObject } from "../view/argo-object";
import type { Field } from "../view/field";

/** Secrets that are none by themselves: the address of a proxy may hold credentials, and mostly holds none. */
const proxies = ["proxy", "config.proxyUrl"];

/** What is a credential at a path: of the variables of a command, those that are called like one. */
function credentialsAt(field: Field): Field[] {
  const entries = field.entries();
  if (entries.length === 0) return [field];
  return entries.filter(([name]) => isSecretKey(name)).map(([, entry]) => entry);
}

export const kubernetesLiteralCredentials = objectRule({
  name: "argocd-kubernetes-literal-credentials",
  description: "Repositories and clusters that are declared as Kubernetes Secrets carry no credentials.",
  reason:
    "A Secret manifest passes credentials through every tool that touches it. `pulumi-argocd` keeps them as Pulumi " +
    "secrets and sends them to Argo CD alone.",
  severity: "high",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps:
    "Declare the object with `argocd.Repository` or `argocd.Cluster`, or have External Secrets fill the Secret in.",
  kinds: ["Repository", "RepositoryCredentials", "ScmCredentials", "Cluster"],
  settings: { allowed: texts("Fields that may stand in a manifest, such as `config.bearerToken`.") },
  check(object, { config, report }) {
    // What the bridged provider sends to Argo CD is in no manifest either.
    if (object.origin === "pulumi-argocd" || object.origin === "terraform") return;
    for (const [path, held] of credentialsOf(object)) {
      if (config.allowed.includes(path)) continue;
      for (const field of credentialsAt(held)) {
        if (field.isEmpty() || !field.isPresent() || isReference(field.text() ?? "-")) continue;
        report(field, "is a credential in a manifest");
      }
    }
  },
});

/** The fields that hold credentials, by path. */
function credentialsOf({ kind, root }: ArgoObject): [string, Field][] {
  if (kind === "ScmCredentials") return root.at("credentials").entries();
  // Templates of credentials have those of repositories.
  return secretFields[kind === "Cluster" ? "Cluster" : "Repository"]
    .filter((path) => !proxies.includes(path))
    .map((path) => [path, root.at(...path.split("."))]);
}
