import { clusterOf, isListedCluster, knownClusters } from "../checks/destination";
import { quoted } from "../checks/printable";
import { matchesAny } from "../checks/wildcard";
import { type Environment, objectRule } from "../rule";
import { choice, records, textField, textMapField, textsField } from "../settings";
import { destinationOf } from "../view/deployments";

interface Bound {
  readonly name: string;
  readonly stacks?: readonly string[];
  readonly tags?: Readonly<Record<string, string>>;
  readonly clusters?: readonly string[];
  readonly namespaces?: readonly string[];
}

/** By the stack's name, or by its tags, of which all must match. */
function isIn({ stacks = [], tags = {} }: Bound, environment: Environment): boolean {
  if (matchesAny(stacks, environment.stack)) return true;
  const wanted = Object.entries(tags);
  return wanted.length > 0 && wanted.every(([tag, glob]) => matchesAny([glob], environment.tags.get(tag) ?? ""));
}

export const appEnvironmentIsolation = objectRule({
  name: "argocd-app-environment-isolation",
  description: "A stack deploys to the clusters and namespaces of its own environment only.",
  reason: "A destination copied from another environment is valid for Argo CD, and wrong.",
  severity: "critical",
  levels: { baseline: "mandatory", production: "mandatory", strict: "mandatory" },
  remediationSteps:
    "Set `spec.destination` to a cluster and namespace of this environment. A stack that is in none has to be added to one " +
    "in the configuration, or `otherStacks` set to `allowed`.",
  kinds: ["Application"],
  settings: {
    environments: records<Bound>(
      "Environments: stacks (globs) or tags that tell them, and their clusters (addresses or names) and namespaces; globs.",
      { name: textField, stacks: textsField, tags: textMapField, clusters: textsField, namespaces: textsField },
      ["name"],
    ),
    otherStacks: choice(
      "Whether a stack of no listed environment may deploy. A mistyped name is such a stack.",
      ["forbidden", "allowed"],
      "forbidden",
    ),
  },
  check(application, { config, environment, report }) {
    const mine = config.environments.filter((bound) => isIn(bound, environment));
    const destination = destinationOf(application);
    if (mine.length === 0) {
      const isClosed = config.environments.length > 0 && config.otherStacks === "forbidden";
      if (isClosed) report(destination, `the stack ${quoted(environment.stack)} is in none of the environments`);
      return;
    }
    const names = mine.map(({ name }) => name).join(", ");
    const clusters = mine.flatMap((bound) => bound.clusters ?? ["*"]);
    const cluster = clusterOf(destination, knownClusters([], {}));
    if (cluster !== undefined && !isListedCluster(clusters, cluster)) {
      const said = cluster.server ?? cluster.name ?? "";
      report(destination, `the cluster ${quoted(said)} is not of the environment ${names}`);
    }
    const namespace = destination.at("namespace").text();
    const namespaces = mine.flatMap((bound) => bound.namespaces ?? ["*"]);
    if (namespace !== undefined && !matchesAny(namespaces, namespace)) {
      report(destination.at("namespace"), `${quoted(namespace)} is not of the environment ${names}`);
    }
  },
});
